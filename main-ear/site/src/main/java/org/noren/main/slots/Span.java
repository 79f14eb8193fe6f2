package org.noren.main.slots;

import java.time.Instant;
import java.util.Optional;

/**
 * From when until when something stands somewhere; without an end, until somebody takes it away. The end is the first moment at which it
 * does not stand there any more, so that what follows may begin at it.
 */
public record Span(Instant from, Optional<Instant> until) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Span {
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("it ends at " + until.get() + " and begins at " + from);
        }
    }

    public boolean overlaps(Span other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Span other) {
        return other.until.map(from::isBefore).orElse(true);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && !isOver(moment);
    }

    /** Whether it has ended at that moment. */
    public boolean isOver(Instant moment) {
        return until.filter(end -> !end.isAfter(moment)).isPresent();
    }
}
