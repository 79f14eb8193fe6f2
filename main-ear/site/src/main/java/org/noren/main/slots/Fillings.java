package org.noren.main.slots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is planned for slots, and what was? Answers within the caller's transaction. */
public interface Fillings {
    void add(Filling filling);

    Optional<Filling> find(long id);

    /** Which slot one fills; without looking at it, so that it is still fresh when it is held. */
    Optional<Due> whereabouts(long id);

    /** Nobody else plans anything until the transaction ends. */
    void alone();

    /** Those of a slot in a language that wait or are shown, the earliest first, held until the transaction ends. */
    List<Filling> holdOpen(String slot, String locale);

    /** All that wait or are shown, the earliest first. */
    List<Filling> open();

    /** The last that ended. */
    List<Filling> ended(int most);

    /** Slots in a language, of which something is to begin or to end by that moment. */
    List<Due> due(Instant moment);

    /** When each of those that wait or are shown is to begin or to end next; one without an end is left out. */
    List<Turn> turns();

    /** Those that failed or were missed, of which nobody was written to yet. */
    List<Long> untold();

    /** Those that failed or were missed, and that nobody has noted yet, the last first. */
    List<Filling> unseen(int most);

    /** Held until the transaction ends. */
    Optional<Filling> hold(long id);

    /** Those that begin or end between, but for what was taken away. */
    List<Filling> between(Instant from, Instant until);

    record Due(String slot, String locale) {}

    /** @param revision another one each time the plan changes */
    record Turn(long id, long revision, Instant at, boolean together) {}
}
