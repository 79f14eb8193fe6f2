package org.noren.site.content;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.noren.shared.page.PagePath;

/**
 * What somebody knew who acts on many items at once: they looked at this moment. What another person wrote or decided
 * since is left as it is, and told, so that nobody publishes or deletes what they have never seen.
 */
public record Seen(Instant at, String by) {
    /** Who came in between, by path. */
    SortedMap<PagePath, String> overtaken(Map<PagePath, Item> items, Map<PagePath, Revision> newest) {
        SortedMap<PagePath, String> overtaken = new TreeMap<>();
        items.forEach((path, item) -> Optional.ofNullable(newest.get(path))
                .filter(revision -> isLater(revision.writtenAt(), revision.author()))
                .map(Revision::author)
                .or(() ->
                        item.decidedBy().filter(who -> isLater(item.decidedAt().orElse(Instant.MIN), who)))
                .ifPresent(who -> overtaken.put(path, who)));
        return overtaken;
    }

    private boolean isLater(Instant done, String who) {
        return done.isAfter(at) && !who.equals(by);
    }
}
