package org.noren.site.watch;

import java.time.Instant;
import org.noren.shared.peer.Fingerprint;

/** Which certificate does this site's own end of the link show? */
public interface LinkCertificate {
    Shown now();

    /** What was found. */
    sealed interface Shown {
        record Valid(Instant from, Instant until, Fingerprint fingerprint) implements Shown {}

        record Not(String reason) implements Shown {}
    }
}
