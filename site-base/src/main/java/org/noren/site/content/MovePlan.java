package org.noren.site.content;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.noren.shared.page.PagePath;

/**
 * What a move would do; nothing was changed.
 *
 * @param ways from where to where
 * @param published those of them that shoppers see: each leaves a redirect
 * @param referring what else leads there, by its newest text
 * @param refused why it cannot be done; it is done whole or not at all
 */
public record MovePlan(
        SortedMap<PagePath, PagePath> ways,
        SortedSet<PagePath> published,
        SortedSet<PagePath> referring,
        List<Refusal> refused) {}
