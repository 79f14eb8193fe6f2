package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.noren.shared.link.Heartbeat;

/** How long to wait between visits. Pauses after failures double, up to a limit, and are never quite the same (B1). */
@ApplicationScoped
public class Pace {
    @Inject
    @ConfigProperty(name = "noren.lane.first-pause", defaultValue = "PT1S")
    Duration first;

    @Inject
    @ConfigProperty(name = "noren.lane.longest-pause", defaultValue = "PT60S")
    Duration longest;

    @Inject
    @ConfigProperty(name = "noren.lane.refused-pause", defaultValue = "PT15M")
    Duration refused;

    private static final int MOST_DOUBLINGS = 20;

    /** Heartbeats. */
    Duration regular() {
        return Duration.ofSeconds(Heartbeat.EVERY_SECONDS);
    }

    Duration afterRefusal() {
        return refused;
    }

    /** @param failures so far without success, this one not counted */
    Duration afterFailure(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration most = doubled.compareTo(longest) < 0 ? doubled : longest;
        long millis = most.toMillis();
        return Duration.ofMillis(millis * 3 / 4 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
