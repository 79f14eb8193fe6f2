package org.noren.main.scheduling.jpa;

import org.noren.main.scheduling.ScheduledChanges;
import org.noren.site.testing.TestSite;

/** The real changes, for tests of whatever carries them out. */
public final class TestChanges {
    private TestChanges() {}

    public static ScheduledChanges of(TestSite site) {
        JpaScheduledChanges changes = new JpaScheduledChanges();
        changes.database = site.entityManager();
        return changes;
    }
}
