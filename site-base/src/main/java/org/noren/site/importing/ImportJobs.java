package org.noren.site.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which imports were asked for, and what became of them? Each call is a transaction of its own. */
public interface ImportJobs {
    /** @return the job's number */
    long add(ImportJob job);

    Optional<ImportJob> find(long id);

    /** The newest first, without what they found. */
    List<Line> newest(int count);

    /** Changes a job that may have gone meanwhile. */
    void change(long id, Consumer<ImportJob> change);

    /** Forgets all but the newest. */
    void keepOnly(int newest);

    /** One of many jobs. */
    record Line(
            long id,
            String author,
            String file,
            boolean dryRun,
            ImportJob.State state,
            Instant startedAt,
            Optional<Instant> endedAt) {}
}
