package org.noren.main.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.shared.edition.Edition;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/**
 * What updates brought that a partner has taken in, one after the other.
 *
 * @param first the one from which on that is known; nothing if it was known before
 * @param brought the last one that changed something at a path
 */
record Arrivals(Optional<Brought> first, Map<PagePath, Brought> brought) {
    /**
     * @param before what the partner served before the first of them
     * @param taken the oldest first; those whose edition is not kept any more are passed over
     */
    static Arrivals of(Optional<Digest> before, List<PublishedRelease> taken, BoardEditions editions) {
        Optional<Brought> first = Optional.empty();
        Map<PagePath, Brought> brought = new HashMap<>();
        Optional<Edition> known = before.flatMap(editions::readable);
        for (PublishedRelease release : taken) {
            Optional<Edition> after = editions.readable(release.edition());
            if (after.isEmpty()) {
                continue;
            }
            Brought by = new Brought(release.number(), release.issued());
            if (known.isEmpty()) {
                first = Optional.of(by);
            } else {
                editions.changes(known.map(Edition::root), after.get())
                        .ifPresent(changes -> changes.forEach(change -> brought.put(change.path(), by)));
            }
            known = after;
        }
        return new Arrivals(first, brought);
    }
}
