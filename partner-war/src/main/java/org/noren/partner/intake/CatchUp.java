package org.noren.partner.intake;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.noren.partner.intake.Freshness.Newest;
import org.noren.partner.intake.MainSite.Current;
import org.noren.shared.link.Wanted;
import org.noren.site.trace.Trace;
import org.noren.site.trace.TraceId;

/**
 * Asks the main site for the current release when this site may have missed one: after a start, when heartbeats have
 * stopped, and when one names a release that does not come. What comes back is checked like any offer and staged; the main
 * site then brings what is lacking. Tries are spread: each failure doubles the pause, up to {@link #LONGEST_PAUSE}, and
 * a random part of it keeps partners from asking all at once (B1, N3).
 */
public final class CatchUp {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** Asked well, the main site brings what is lacking; only if it does not is it asked again. */
    static final Duration AFTER_SUCCESS = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(CatchUp.class.getName());

    private final Intake intake;
    private final IntakeBook book;
    private final Consent consent;
    private final MainSite main;
    private final Duration every;
    private final Clock clock;
    private final RandomGenerator random;
    private boolean askedOnce;
    private Instant nextTry = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    /** @param every how often the main site sends heartbeats */
    public CatchUp(
            Intake intake,
            IntakeBook book,
            Consent consent,
            MainSite main,
            Duration every,
            Clock clock,
            RandomGenerator random) {
        this.intake = intake;
        this.book = book;
        this.consent = consent;
        this.main = main;
        this.every = every;
        this.clock = clock;
        this.random = random;
    }

    /** To be called every few seconds; asks only if there is a reason to, and the pause is over. */
    public synchronized void whenDue() {
        Instant now = clock.instant();
        if (!now.isBefore(nextTry) && (!askedOnce || missing(now))) {
            now();
        }
    }

    /** Asks whatever the pause. */
    public synchronized void now() {
        boolean taken;
        try (Trace trace = Trace.begin(TraceId.fresh())) {
            taken = taken(main.current(intake.receipt()));
        }
        askedOnce |= taken;
        nextTry = clock.instant().plus(jittered(taken ? AFTER_SUCCESS : pause));
        pause = taken ? FIRST_PAUSE : longer(pause);
    }

    private boolean missing(Instant now) {
        Freshness freshness = Freshness.of(book.standing(), consent, now, every);
        if (freshness instanceof Freshness.Behind behind) {
            return now.isAfter(behind.since().plus(onItsWay()));
        }
        return !(freshness instanceof Newest || freshness instanceof Freshness.Asked);
    }

    /** A release that a heartbeat names is on its way; only after so long is it asked for. */
    private Duration onItsWay() {
        return every.dividedBy(2);
    }

    private boolean taken(Current answer) {
        if (answer instanceof Current.Named named) {
            return offered(intake.offer(named.release()));
        }
        if (answer instanceof Current.Refused refused) {
            LOG.log(Level.WARNING, "The main site refuses to name the current release: {0}", refused.reason());
            return false;
        }
        if (answer instanceof Current.Unreachable unreachable) {
            LOG.log(Level.INFO, "The main site cannot be asked for the current release: {0}", unreachable.reason());
            return false;
        }
        return true;
    }

    private static boolean offered(Answer<Wanted> answer) {
        if (answer instanceof Answer.Refused<Wanted> refused) {
            LOG.log(
                    Level.WARNING,
                    "What the main site names as current is not taken in: {0}, {1}",
                    refused.refusal().code().wire(),
                    refused.refusal().detail());
        }
        return answer instanceof Answer.Given;
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Between one half and the whole of it. */
    private Duration jittered(Duration pause) {
        return pause.dividedBy(2).plusMillis(random.nextLong(pause.toMillis() / 2 + 1));
    }
}
