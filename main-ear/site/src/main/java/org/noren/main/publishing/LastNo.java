package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.Digest;

/**
 * The last no to a release, of the partner or of its site manager: until when the same is not tried again, and which time
 * this is that the site manager is asked.
 */
@Embeddable
public class LastNo {
    @Column(name = "blocked_release")
    private @Nullable String release;

    @Column(name = "blocked_until")
    private @Nullable Instant until;

    @Column(name = "asked_round")
    private int round = 1;

    /** Nobody said no. */
    protected LastNo() {}

    /** @param again when the same is tried again; nothing if nobody agreed on it */
    void said(Digest refused, Optional<Instant> again) {
        release = refused.hex();
        until = again.orElse(null);
    }

    boolean isTo(Digest wanted) {
        return wanted.hex().equals(release);
    }

    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** It was said to this release and counts no more; when it would have ended is still known. */
    void takenBack() {
        release = null;
    }

    void forget() {
        release = null;
        until = null;
    }

    /** The site manager is asked once more. */
    void askAgain() {
        round++;
        release = null;
    }

    int round() {
        return round;
    }
}
