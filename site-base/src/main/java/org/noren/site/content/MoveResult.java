package org.noren.site.content;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.noren.shared.page.PagePath;

/** How a move ended. */
public sealed interface MoveResult {
    /**
     * @param ways from where to where
     * @param redirects old paths that lead to the new ones now
     * @param rewritten what else has a draft now that leads to the new places
     */
    record Done(SortedMap<PagePath, PagePath> ways, SortedSet<PagePath> redirects, SortedSet<PagePath> rewritten)
            implements MoveResult {}

    /** Nothing was moved. */
    record Refused(List<Refusal> reasons) implements MoveResult {}

    /** Nothing was moved, because somebody else changed these meanwhile. */
    record Overtaken(SortedMap<PagePath, String> by) implements MoveResult {}
}
