package org.noren.partner.sisters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.partner.intake.Trust;
import org.noren.shared.link.Passage;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/** The checks that a passage must pass before anything is looked up for it: form, signature, whose and for whom, time, strength. */
final class PassageCheck {
    /** How far the main site's clock may be ahead of this one. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private final Trust trust;

    PassageCheck(Trust trust) {
        this.trust = trust;
    }

    /** What came of it. */
    sealed interface Result {
        record Genuine(Passage passage) implements Result {}

        /** @param passage if the main site has signed one that is for this site */
        record Bad(Turned why, Optional<Passage> passage, String detail) implements Result {}
    }

    /** @param latest the later of this clock and the last time that the main site has signed */
    Result check(Signed ticket, Instant latest) {
        if (ticket.bytes().length > Passage.LONGEST) {
            return bad(Turned.NOT_GENUINE, "it is longer than passages are");
        }
        try {
            return check(ticket.open(trust.publishing(), Passage.class), latest);
        } catch (Signed.Forged | StrictJson.Refused e) {
            return bad(Turned.NOT_GENUINE, String.valueOf(e.getMessage()));
        }
    }

    private Result check(Passage passage, Instant latest) {
        if (!passage.main().equals(trust.main())) {
            return bad(Turned.NOT_GENUINE, "it is by " + passage.main());
        }
        if (!passage.to().equals(trust.partner())) {
            return bad(Turned.NOT_FOR_HERE, "it is for " + passage.to());
        }
        if (!latest.isBefore(passage.expires())) {
            return bad(Turned.EXPIRED, passage, "it expired " + passage.expires() + ", and here it is " + latest);
        }
        if (passage.issued().isAfter(latest.plus(AHEAD))) {
            return bad(Turned.FROM_THE_FUTURE, passage, "it is of " + passage.issued() + ", and here it is " + latest);
        }
        return passage.strength() == Strength.SECOND_FACTOR
                ? new Result.Genuine(passage)
                : bad(Turned.TOO_WEAK, passage, "there was no second factor");
    }

    private static Result bad(Turned why, String detail) {
        return new Result.Bad(why, Optional.empty(), detail);
    }

    private static Result bad(Turned why, Passage passage, String detail) {
        return new Result.Bad(why, Optional.of(passage), detail);
    }
}
