package org.noren.site.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long are this site's keys good for? */
@ApplicationScoped
public class KeyState {
    @Inject
    LinkCertificate link;

    @Inject
    SigningKeys signing;

    @Inject
    Clock clock;

    /** End of the link certificate's validity; nothing while the link does not answer. */
    public Optional<Instant> linkUntil() {
        return link.now() instanceof LinkCertificate.Shown.Valid valid ? Optional.of(valid.until()) : Optional.empty();
    }

    public Optional<Duration> linkLeft() {
        return linkUntil().map(until -> Duration.between(clock.instant(), until));
    }

    public boolean signingKeyLoads() {
        return signing.troubles().isEmpty();
    }
}
