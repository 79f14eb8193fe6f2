package org.noren.site.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.noren.shared.seal.Digest;
import org.noren.site.store.ObjectStore.Part;
import org.noren.site.store.ObjectStore.Swept;

/** One walk over the store in the digests' order, some hundred keys at a time, that removes what nothing reaches. */
final class Sweep {
    private static final int KEYS_AT_ONCE = 500;

    private final StoredObjects rows;
    private final Instant before;
    private int looked;
    private int removed;
    private long bytes;

    Sweep(StoredObjects rows, Instant before) {
        this.rows = rows;
        this.before = before;
    }

    Swept run(Predicate<Digest> reachable) {
        var after = new byte[0];
        for (var page = rows.older(before, after, KEYS_AT_ONCE);
                !page.isEmpty();
                page = rows.older(before, after, KEYS_AT_ONCE)) {
            removeFrom(page, reachable);
            after = (byte[]) page.get(page.size() - 1)[0];
        }
        return new Swept(looked, removed, bytes);
    }

    /** One page of it. */
    Part some(Predicate<Digest> reachable, Digest after) {
        var page = rows.older(before, after.raw(), KEYS_AT_ONCE);
        removeFrom(page, reachable);
        Optional<Digest> last = page.size() < KEYS_AT_ONCE
                ? Optional.empty()
                : Optional.of(Digest.ofRaw((byte[]) page.get(page.size() - 1)[0]));
        return new Part(new Swept(looked, removed, bytes), last);
    }

    private void removeFrom(List<Object[]> page, Predicate<Digest> reachable) {
        looked += page.size();
        List<Digest> unreached = new ArrayList<>();
        for (var row : page) {
            var digest = Digest.ofRaw((byte[]) row[0]);
            if (!reachable.test(digest)) {
                unreached.add(digest);
                bytes += ((Number) row[1]).longValue();
            }
        }
        if (!unreached.isEmpty()) {
            removed += rows.removeOlder(unreached, before);
        }
    }
}
