package org.noren.main.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.noren.main.publishing.Foresight.Moment;
import org.noren.main.scheduling.Month.Mark;
import org.noren.shared.seal.Digest;

/** A feature that has plans of its own for things that change by themselves: the same timer rings, the same calendar shows them. */
public interface PlannedBeside {
    /** Called every second, and at the start for what passed while this server was down; fails for nobody else. */
    void keepTimes();

    /** The next moment after that one at which all sites are to switch to something of it; its number is below 0. */
    Optional<Moment> nextTogether(Instant after);

    /** Whether such a moment has passed, and what belongs to it has not been done here yet. */
    boolean overdue(Instant now);

    /**
     * Looks at the site as it would be at such a moment; nothing of it stays.
     *
     * @param look gets the root of the site's edition
     */
    <T> Optional<T> at(Moment moment, Function<Digest, T> look);

    /** What of it lies between, that end not included. */
    List<Mark.Beside> between(Instant from, Instant until);
}
