package org.noren.main.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which changes wait for their moment, and which did? Answers within the caller's transaction. */
public interface ScheduledChanges {
    void add(ScheduledChange change);

    Optional<ScheduledChange> find(long id);

    /** Held until the transaction ends. */
    Optional<ScheduledChange> hold(long id);

    /** Those that wait for a moment not after that one, the earliest first. */
    List<ScheduledChange> due(Instant moment);

    /** The next one after that moment at which partners are to switch, too. */
    Optional<ScheduledChange> nextTogether(Instant after);

    /** Those whose moment lies between, the earliest first; ended ones too, but for those that were called off. */
    List<ScheduledChange> between(Instant from, Instant until, int most);

    /** Those that wait, the earliest first. */
    List<ScheduledChange> waiting(int first, int most);

    long countWaiting();

    /** Those that failed or left something as it was, of which nobody was written to yet. */
    List<Long> untold();

    /** Those that failed or left something as it was, and that nobody has noted yet, the last first. */
    List<ScheduledChange> unseen(int most);

    /** Those that have ended, the last first. */
    List<ScheduledChange> ended(int most);
}
