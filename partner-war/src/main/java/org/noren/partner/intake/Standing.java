package org.noren.partner.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * All that intake remembers, as it stands in the book at one moment.
 *
 * @param serving what readers get, if anything was ever switched to
 * @param staged what was offered last and is not switched to yet
 * @param highest the highest number ever offered with a good signature; 0 before the first
 * @param lastSigned the latest time that the main site has signed: time cannot be before it (N2)
 * @param heard the last heartbeat
 */
public record Standing(
        Optional<Serving> serving,
        Optional<SealedRelease> staged,
        long highest,
        Optional<Instant> lastSigned,
        Optional<Heard> heard) {
    /** A release that was switched to. */
    public record Serving(SealedRelease release, Instant since) {}

    /** Before anything was ever taken in. */
    public static final Standing EMPTY =
            new Standing(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** The later of this clock and the last signed time: turning a clock back does not bring expired releases back. */
    Instant latest(Instant now) {
        return lastSigned.filter(signed -> signed.isAfter(now)).orElse(now);
    }
}
