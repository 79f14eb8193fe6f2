package org.noren.site.importing.jpa;

import java.time.Clock;
import org.noren.site.importing.ImportJobs;
import org.noren.site.testing.TestSite;

/** Import jobs in a test's database. */
public final class TestImportJobs {
    private TestImportJobs() {}

    public static ImportJobs in(TestSite site, Clock clock) {
        var jobs = new JpaImportJobs();
        jobs.database = site.entityManager();
        jobs.clock = clock;
        return site.transactional(ImportJobs.class, jobs);
    }
}
