package org.noren.partner.timetable.jpa;

import org.noren.partner.timetable.Feeds;
import org.noren.site.testing.TestSite;

/** The real feeds of a trial site, each call a transaction of its own where there is none. */
public final class TestFeeds {
    private TestFeeds() {}

    public static Feeds of(TestSite site) {
        return new JpaFeeds(site.entityManager());
    }
}
