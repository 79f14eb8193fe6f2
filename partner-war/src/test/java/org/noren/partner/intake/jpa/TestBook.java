package org.noren.partner.intake.jpa;

import java.time.Clock;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.OldReleases;
import org.noren.site.store.ObjectStore;
import org.noren.site.testing.TestSite;

/** The real book on a trial site. */
public final class TestBook {
    private TestBook() {}

    public static IntakeBook of(TestSite site, ObjectStore store, Clock clock) {
        return site.transactional(IntakeBook.class, new JpaIntakeBook(site.entityManager(), store, clock));
    }

    /** The book within the caller's transaction. */
    public static IntakeBook within(TestSite site, ObjectStore store, Clock clock) {
        return new JpaIntakeBook(site.entityManager(), store, clock);
    }

    public static OldReleases oldReleases(TestSite site, ObjectStore store, Clock clock) {
        return site.transactional(OldReleases.class, new JpaOldReleases(site.entityManager(), store, clock));
    }
}
