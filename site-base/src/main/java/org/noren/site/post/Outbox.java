package org.noren.site.post;

import java.time.Duration;
import java.util.Optional;

/**
 * How many letters are not with the mail server, and why not.
 *
 * @param open whether this site sends mail at all
 * @param waiting all that are still tried by themselves
 * @param held of them, those that have waited for longer than {@link #HELD_AFTER}
 * @param failed those that are not tried any more by themselves
 * @param oldest for how long the oldest of those that wait has waited
 */
public record Outbox(boolean open, long waiting, long held, long failed, Optional<Duration> oldest) {
    /** A mail server that asks for patience does so for some minutes; what waits longer is held up by something. */
    public static final Duration HELD_AFTER = Duration.ofMinutes(15);
}
