package org.noren.site.watch;

import java.time.Instant;

/** Which certificate does this site's own end of the link show? */
public interface LinkCertificate {
    Shown now();

    /** What was found. */
    sealed interface Shown {
        record Valid(Instant from, Instant until) implements Shown {}

        record Not(String reason) implements Shown {}
    }
}
