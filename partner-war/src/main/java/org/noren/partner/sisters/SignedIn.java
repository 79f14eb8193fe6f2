package org.noren.partner.sisters;

import java.time.Instant;
import java.util.Optional;
import org.noren.shared.link.Passage.Strength;
import org.noren.site.office.SessionRecord;
import org.noren.site.people.SecondFactor;

/**
 * How somebody came into this office.
 *
 * @param kind what they showed here, or that a sister site vouched for them
 * @param since when
 */
public record SignedIn(Kind kind, Instant since) {
    public enum Kind {
        PASSWORD,
        /** Password and code, here. */
        SECOND_FACTOR,
        /** A sister site sent them; they have shown nothing here. */
        PASSAGE
    }

    /**
     * A session that began after the second factor was set up began with a code; one from before did not, whatever was set up
     * in it.
     *
     * @param factor the account's, if it has one
     * @param passage whether the session was begun by a passage
     */
    static SignedIn of(SessionRecord session, Optional<SecondFactor> factor, boolean passage) {
        boolean code = factor.flatMap(SecondFactor::confirmedAt)
                .filter(confirmed -> session.beganAt().isAfter(confirmed))
                .isPresent();
        Kind shown = code ? Kind.SECOND_FACTOR : Kind.PASSWORD;
        return new SignedIn(passage ? Kind.PASSAGE : shown, session.beganAt());
    }

    /** Whether they have shown a second factor here themselves. */
    public boolean isStrong() {
        return kind == Kind.SECOND_FACTOR;
    }

    Strength strength() {
        return isStrong() ? Strength.SECOND_FACTOR : Strength.PASSWORD;
    }
}
