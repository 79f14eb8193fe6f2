package org.noren.site.importing;

import org.noren.shared.page.PagePath;
import org.noren.site.content.Applied;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;

/** Has the site something at this path, and what becomes of it with these drafts? */
public interface ImportTarget {
    /** Whether links and pictures that lead there are good. */
    boolean has(PagePath path);

    /** Whether that label decides what another site gets, so that only who publishes sets it. */
    boolean decides(Label label);

    /** Whether what is brought in is shown to shoppers only after somebody has said yes to it. */
    default boolean asksFirst() {
        return false;
    }

    /**
     * Keeps the drafts in one transaction, all or none; when reading them fails, none.
     *
     * @param drafts read once, some at a time
     */
    Applied apply(Iterable<Draft> drafts, boolean publish, String author);

    /** What {@link #apply} would do, changing nothing. */
    Applied preview(Iterable<Draft> drafts);
}
