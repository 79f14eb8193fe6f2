package org.noren.partner.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.shared.seal.Digest;

/**
 * The last heartbeat that was accepted.
 *
 * @param time of the main site's clock when it was sent
 * @param at of this site's clock when it came
 * @param newest number of the newest release for this partner, 0 if there is none yet
 * @param release its digest
 * @param newestSince of this site's clock when it was first told of
 */
public record Heard(Instant time, Instant at, long newest, Optional<Digest> release, Instant newestSince) {
    /** By how much this site's clock is ahead of the main site's; negative if it is behind. */
    public Duration skew() {
        return Duration.between(time, at);
    }
}
