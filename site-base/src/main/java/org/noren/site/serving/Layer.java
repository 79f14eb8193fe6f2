package org.noren.site.serving;

import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;

/**
 * One edition of those that a view lays over each other.
 *
 * @param inherited whether it came from the main site; what this site wrote itself is its own
 * @param linked whether its pages are not here: their paths lead to the main site's own (S28)
 */
public record Layer(Edition edition, boolean inherited, boolean linked) {
    /** One whose pages are here. */
    public Layer(Edition edition, boolean inherited) {
        this(edition, inherited, false);
    }

    /** Whether that is a page that is the main site's to show. */
    boolean leadsAway(Entry entry) {
        return linked && entry.kind() == Kind.PAGE && !entry.path().isInternal();
    }
}
