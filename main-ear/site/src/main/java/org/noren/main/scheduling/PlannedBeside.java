package org.noren.main.scheduling;

import java.time.Instant;
import java.util.List;
import org.noren.main.scheduling.Month.Mark;

/** A feature that has plans of its own for things that change by themselves: the same timer rings, the same calendar shows them. */
public interface PlannedBeside {
    /** Called every second, and at the start for what passed while this server was down; fails for nobody else. */
    void keepTimes();

    /** What of it lies between, that end not included. */
    List<Mark.Beside> between(Instant from, Instant until);
}
