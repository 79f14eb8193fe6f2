package org.noren.site.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.seal.Digest;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.ObjectStore;

/**
 * Clears away what is older than its time, then the objects that nothing needs any more. What is needed is marked first;
 * whatever came or was put again since, and for {@code noren.keep.objects} before, stays whether it is marked or not, so
 * that an import or a release under way loses nothing. What is not done in one night is gone on with in the next.
 */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = System.getLogger("org.noren.retention");
    private static final int AT_ONCE = 500;
    private static final int MOST_STEPS = 2_000;

    @Inject
    @Any
    Instance<Kept> keptThings;

    @Inject
    @Any
    Instance<Reachable> reachable;

    @Inject
    ObjectStore store;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    public void clear() {
        keptThings.forEach(this::clear);
        reachable.forEach(this::sweep);
    }

    void clear(Kept kept) {
        kept.keptFor().ifPresent(duration -> {
            long cleared = 0;
            int step = AT_ONCE;
            for (int steps = 0; step == AT_ONCE && steps < MOST_STEPS; steps++) {
                step = kept.clearSome(clock.instant().minus(duration), AT_ONCE);
                cleared += step;
            }
            if (cleared > 0) {
                LOG.log(Level.INFO, "cleared what={0} count={1} older than {2}", kept.what(), cleared, duration);
            }
        });
    }

    void sweep(Reachable marks) {
        var before = clock.instant().minus(settings.keepObjects());
        Set<Digest> needed = marks.objects();
        int removed = 0;
        long bytes = 0;
        Optional<Digest> last = Optional.of(ObjectStore.FIRST);
        for (int steps = 0; last.isPresent() && steps < MOST_STEPS; steps++) {
            ObjectStore.Part part = store.sweepSome(needed::contains, before, last.get());
            removed += part.swept().removed();
            bytes += part.swept().bytes();
            last = part.last();
        }
        if (removed > 0) {
            LOG.log(Level.INFO, "cleared what=objects count={0} bytes={1}", removed, bytes);
        }
    }
}
