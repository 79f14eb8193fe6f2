package org.noren.partner.intake;

import java.time.Duration;
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

    /**
     * How long it is until the moment at which the staged release is to be served, by the main site's clock as far as its last
     * heartbeat tells how far this one is from it; none or less if that has come. Nothing if no moment is named.
     */
    Optional<Duration> untilSwitch(Instant now) {
        return staged.flatMap(release -> release.header().switchAt()).map(at -> {
            boolean signedLater =
                    lastSigned.filter(signed -> !signed.isBefore(at)).isPresent();
            Duration ahead = heard.map(Heard::skew).orElse(Duration.ZERO);
            return signedLater ? Duration.ZERO : Duration.between(now.minus(ahead), at);
        });
    }

    /** Whether what is staged waits for its moment. */
    boolean waits(Instant now) {
        return untilSwitch(now)
                .filter(left -> left.compareTo(Duration.ZERO) > 0)
                .isPresent();
    }

    /** The later of this clock and the last signed time: turning a clock back does not bring expired releases back. */
    public Instant latest(Instant now) {
        return lastSigned.filter(signed -> signed.isAfter(now)).orElse(now);
    }
}
