package org.noren.site.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The one place that asks the machine for the time. UTC, and moved by {@code noren.clock.offset} in trials of skewed
 * clocks (design, decision 13).
 */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @Singleton
    Clock clock(SiteSettings settings) {
        return Clock.offset(Clock.systemUTC(), settings.clockOffset());
    }
}
