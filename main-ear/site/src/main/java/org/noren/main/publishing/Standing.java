package org.noren.main.publishing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.noren.main.partnership.PartnerStatus;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.console.Condition;

/**
 * How one partner's updates stand at one moment: the one set of figures that the office, the JMX console and the health
 * checks show (S91, B2).
 *
 * @param served what the partner signed that it serves, if anything
 * @param newest what it should serve, if anything was released to it yet
 */
public record Standing(Who who, LaneState state, Optional<Served> served, Optional<Newest> newest, Contact contact) {
    /** A difference of clocks beyond this is worth telling people. */
    public static final Duration NAMED_SKEW = Duration.ofMinutes(2);

    public record Who(SiteName name, String title, URI shop, PartnerStatus status, Instant statusSince) {
        public boolean active() {
            return status == PartnerStatus.ACTIVE;
        }
    }

    /** @param since by this site's clock */
    public record Served(long number, Digest release, Instant since) {}

    public record Newest(long number, Digest release, Instant issued) {}

    /**
     * @param heard when the partner last gave an answer that it signed
     * @param skew the partner's clock less this one, then
     * @param next when it is visited next
     * @param attempts that failed, one after the other
     */
    public record Contact(Optional<Instant> heard, Duration skew, Instant next, int attempts) {}

    /** What a glance has to tell: does anybody need to do something? */
    public enum Concern {
        NONE,
        /** It will pass by itself. */
        PASSING,
        /** A person has to look. */
        PERSON
    }

    public boolean clocksDiffer() {
        return contact.heard().isPresent() && contact.skew().abs().compareTo(NAMED_SKEW) > 0;
    }

    /** True if the partner serves the newest release that there is for it. */
    public boolean upToDate() {
        return newest.isPresent() && served.map(Served::release).equals(newest.map(Newest::release));
    }

    /**
     * What there is to tell an operator, if this is a moment to tell: while a visit is under way, or to be paid again, the
     * last word stands. A partner that was never heard yet is not stale, it is still to come.
     *
     * @param patience after so long without an answer a partner is stale
     */
    public Optional<Condition> condition(Instant now, Duration patience) {
        String partner = "partner " + who.name();
        if (!who.active()) {
            return Optional.of(
                    Condition.well(partner + " is " + who.status().name().toLowerCase(Locale.ROOT)));
        }
        if (state instanceof LaneState.Refused refused) {
            return Optional.of(Condition.refused(partner + " refused: " + refused.code() + ": " + refused.reason()));
        }
        if (state instanceof LaneState.NeedsPerson person) {
            return Optional.of(
                    Condition.refused(partner + " needs a person: " + person.code() + ": " + person.reason()));
        }
        Optional<Instant> silent =
                contact.heard().filter(heard -> heard.plus(patience).isBefore(now));
        if (silent.isPresent()) {
            return Optional.of(Condition.stale(partner + " was last heard at " + silent.get()));
        }
        return state instanceof LaneState.InStep || isTheSiteManagersTurn()
                ? Optional.of(Condition.well(partner + " serves release "
                        + served.map(Served::number).orElse(0L)))
                : Optional.empty();
    }

    public Concern concern() {
        if (!who.active()) {
            return Concern.NONE;
        }
        if (state instanceof LaneState.Refused || state instanceof LaneState.NeedsPerson || clocksDiffer()) {
            return Concern.PERSON;
        }
        if (state instanceof LaneState.Declined) {
            return Concern.PERSON;
        }
        return state instanceof LaneState.Waiting || state instanceof LaneState.Asked ? Concern.PASSING : Concern.NONE;
    }

    /** What it should serve is there, and its site manager has not said yes. */
    private boolean isTheSiteManagersTurn() {
        return state instanceof LaneState.Asked || state instanceof LaneState.Declined;
    }
}
