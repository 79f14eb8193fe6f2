package org.noren.site.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long are this site's keys good for? */
@ApplicationScoped
public class KeyState {
    @Inject
    LinkCertificate link;

    @Inject
    WebCertificate web;

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

    /** End of the validity of what browsers are shown; nothing if that is a proxy's affair. */
    public Optional<Instant> webUntil() {
        return web.until();
    }

    public Optional<Duration> webLeft() {
        return webUntil().map(until -> Duration.between(clock.instant(), until));
    }

    public LinkCertificate.Shown link() {
        return link.now();
    }

    public boolean signingKeyLoads() {
        return signingTroubles().isEmpty();
    }

    /** Why it does not load; empty if it does. */
    public List<String> signingTroubles() {
        return signing.troubles();
    }
}
