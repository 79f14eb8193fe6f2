package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.noren.site.settings.SiteSettings;

/** How long to wait between visits. Pauses after failures double, up to a limit, and are never quite the same (B1). */
@ApplicationScoped
public class Pace {
    private static final int MOST_DOUBLINGS = 20;

    @Inject
    SiteSettings settings;

    /** Heartbeats. */
    Duration regular() {
        return settings.heartbeatEvery();
    }

    Duration afterRefusal() {
        return settings.laneRefusedPause();
    }

    /** @param failures so far without success, this one not counted */
    Duration afterFailure(int failures) {
        Duration doubled = settings.laneFirstPause().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration longest = settings.laneLongestPause();
        Duration most = doubled.compareTo(longest) < 0 ? doubled : longest;
        long millis = most.toMillis();
        return Duration.ofMillis(millis * 3 / 4 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
