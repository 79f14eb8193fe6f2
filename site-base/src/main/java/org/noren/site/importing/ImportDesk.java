package org.noren.site.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs imports that were asked for in the office, behind the page: whoever asked can leave and come back. How far each is
 * stands in the database, so that every server of the site can tell. S32.
 */
@ApplicationScoped
public class ImportDesk {
    private static final Logger LOG = System.getLogger(ImportDesk.class.getName());

    /** Reports that are kept. */
    private static final int KEPT = 100;

    private static final long SECONDS_BETWEEN_SIGNS = 2;

    private final Importer importer;
    private final ImportJobs jobs;
    private final Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ScheduledExecutorService threads;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ImportDesk() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway.Init") // the container sets the threads
    ImportDesk(Importer importer, ImportJobs jobs, Clock clock) {
        this.importer = importer;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes an archive over: it is deleted when the import has ended.
     *
     * @param file its name at the person who sent it
     * @param origin address of that person's machine
     * @return the job's number
     */
    public long start(Path archive, String file, ImportOrder order, String origin) {
        long id = jobs.add(new ImportJob(file, order, origin, clock.instant()));
        jobs.keepOnly(KEPT);
        threads.execute(() -> run(id, archive, order, origin));
        return id;
    }

    private void run(long id, Path archive, ImportOrder order, String origin) {
        var reached = new Reached();
        Future<?> signs = threads.scheduleAtFixedRate(
                () -> jobs.change(id, job -> job.goesOn(reached.done, reached.total, clock.instant())),
                0,
                SECONDS_BETWEEN_SIGNS,
                TimeUnit.SECONDS);
        try {
            ImportOutcome outcome = importer.run(archive, order, origin, reached);
            jobs.change(id, job -> job.ends(outcome, clock.instant()));
        } catch (IOException | RuntimeException fault) {
            LOG.log(Level.ERROR, "Import " + id + " failed; nothing was changed", fault);
            jobs.change(id, job -> job.fails(String.valueOf(fault.getMessage()), clock.instant()));
        } finally {
            signs.cancel(false);
            forget(archive);
        }
    }

    private static void forget(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException stays) {
            throw new UncheckedIOException("The archive of an import could not be deleted: " + archive, stays);
        }
    }

    /** Written by the thread that imports, read by the one that tells. */
    private static final class Reached implements ImportProgress {
        private volatile int done;
        private volatile int total;

        @Override
        public void reached(int done, int total) {
            this.done = done;
            this.total = total;
        }
    }
}
