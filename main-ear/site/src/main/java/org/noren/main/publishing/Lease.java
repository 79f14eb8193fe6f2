package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may visit a partner: one thread of one server at a time, until it gives back or its time is over. Each taking has a
 * number of its own, so that whoever took longer than that notes nothing any more.
 */
@Embeddable
public class Lease {
    static final int LONGEST_OWNER = 80;

    @Column(name = "lease_owner")
    private @Nullable String owner;

    @Column(name = "lease_until")
    private @Nullable Instant until;

    private long fence;

    /** Nobody's. */
    protected Lease() {}

    boolean take(String newOwner, Instant now, Duration length) {
        if (until != null && until.isAfter(now)) {
            return false;
        }
        owner = newOwner;
        until = now.plus(length);
        fence++;
        return true;
    }

    void release() {
        owner = null;
        until = null;
    }

    long fence() {
        return fence;
    }
}
