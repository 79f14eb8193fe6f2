package org.noren.main.publishing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.main.partnership.PartnerStatus;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

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

    public Concern concern() {
        if (!who.active()) {
            return Concern.NONE;
        }
        if (state instanceof LaneState.Refused || state instanceof LaneState.NeedsPerson || clocksDiffer()) {
            return Concern.PERSON;
        }
        return state instanceof LaneState.Waiting ? Concern.PASSING : Concern.NONE;
    }
}
