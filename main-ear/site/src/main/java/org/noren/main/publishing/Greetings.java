package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.noren.shared.peer.SiteName;
import org.noren.site.settings.SiteSettings;

/**
 * When each partner was sent a heartbeat. One that is updated often is never visited just to be greeted, and would think
 * itself forgotten; greeting it after every update would be a third of what goes over the wire. Forgotten at a restart, after which
 * a heartbeat more is sent.
 */
@ApplicationScoped
public class Greetings {
    private final Map<SiteName, Instant> last = new ConcurrentHashMap<>();
    private final Supplier<Duration> every;
    private final Clock clock;

    @Inject
    Greetings(SiteSettings settings, Clock clock) {
        this(settings::heartbeatEvery, clock);
    }

    Greetings(Supplier<Duration> every, Clock clock) {
        this.every = every;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Greetings() {
        this((Supplier<Duration>) null, null);
    }

    /** Whether a delivery should end with one: the next visit may be a whole interval away, and two intervals make it stale. */
    boolean due(SiteName partner) {
        Instant sent = last.get(partner);
        Duration half = every.get().dividedBy(2);
        return sent == null || Duration.between(sent, clock.instant()).abs().compareTo(half) >= 0;
    }

    void sent(SiteName partner) {
        last.put(partner, clock.instant());
    }
}
