package org.noren.partner.sisters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.noren.partner.sisters.MainSiteFamily.Answer;
import org.noren.shared.link.Sisters;

/**
 * Tells the main site where this office is: soon after a start, then once an hour. While it cannot be told the pauses grow, up to five
 * minutes; a main site of an earlier version is asked again after an hour.
 */
@ApplicationScoped
public class Presence {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    static final Duration TOLD = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(Presence.class.getName());

    private final MySites sites;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    @Inject
    public Presence(MySites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Presence() {
        this(null, null);
    }

    /** To be called every few seconds. */
    public synchronized void whenDue() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        Answer<Sisters> answer = sites.list();
        boolean told = answer instanceof Answer.Said || answer instanceof Answer.NotOffered;
        if (!told) {
            LOG.log(Level.DEBUG, "The main site was not told where this office is: {0}", answer);
        }
        next = clock.instant().plus(told ? TOLD : pause);
        pause = told ? FIRST_PAUSE : longer(pause);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
