package org.noren.site.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that a site keeps for a time. */
public interface Kept {
    /** In one word, for the log. */
    String what();

    /** Nothing if it is kept for ever. */
    Optional<Duration> keptFor();

    /**
     * Clears some of it away, in one transaction.
     *
     * @param before what is younger stays
     * @return how many went; fewer than {@code most} means that no more are to go
     */
    int clearSome(Instant before, int most);
}
