package org.noren.site.importing;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** What keeps lists of links here, if this site has such pages. */
    default Optional<SelfKeptLists> lists() {
        return Optional.empty();
    }

    /**
     * Keeps the drafts in one transaction, all or none; when reading them fails, none.
     *
     * @param drafts read once, some at a time
     * @param lists pages that are to list the published pages with a label; asked when the drafts are read
     */
    Applied apply(Iterable<Draft> drafts, Supplier<Map<PagePath, Label>> lists, boolean publish, String author);

    /** What {@link #apply} would do, changing nothing. */
    Applied preview(Iterable<Draft> drafts);
}
