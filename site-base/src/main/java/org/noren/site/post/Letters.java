package org.noren.site.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which letters are there? Within the transaction of the caller. */
public interface Letters {
    void add(Letter letter);

    /** Those that may be sent, the longest due first. */
    List<Long> due(Instant now, int most);

    /** Holds the letter until the transaction ends. */
    Optional<Letter> hold(long id);

    /** Those that wait and those that failed, the newest first. */
    List<Letter> open(int most);

    long count(LetterState state);

    /** How many wait that were written until then. */
    long waitingSince(Instant writtenAt);

    /** When the oldest of those that wait was written. */
    Optional<Instant> oldestWaiting();

    /** Forgets letters that ended before then, but for those that failed. */
    int forget(Instant before);
}
