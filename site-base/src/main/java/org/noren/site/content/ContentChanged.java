package org.noren.site.content;

import java.util.Set;
import org.noren.shared.page.PagePath;

/**
 * What shoppers see has changed. Fired within the transaction that changes it; observe it
 * {@code during = TransactionPhase.AFTER_SUCCESS}, and it never tells of a change that did not last (S25).
 *
 * @param published paths that show a revision they did not show before, or whose labels are others
 * @param withdrawn paths that show nothing any more
 */
public record ContentChanged(Set<PagePath> published, Set<PagePath> withdrawn) {
    public ContentChanged {
        published = Set.copyOf(published);
        withdrawn = Set.copyOf(withdrawn);
    }

    public boolean none() {
        return published.isEmpty() && withdrawn.isEmpty();
    }
}
