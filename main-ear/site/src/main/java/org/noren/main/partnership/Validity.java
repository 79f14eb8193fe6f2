package org.noren.main.partnership;

import java.time.Instant;

/** From when until when a key of a partner counts; several may count at once, so that keys can roll. */
public record Validity(Instant from, Instant until) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Validity {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a validity ends after it begins");
        }
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
