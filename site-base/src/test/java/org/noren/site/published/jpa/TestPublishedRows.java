package org.noren.site.published.jpa;

import java.time.Clock;
import org.noren.site.published.PublishedRows;
import org.noren.site.testing.TestSite;

/** The real row, for tests of whatever follows from it. */
public final class TestPublishedRows {
    private TestPublishedRows() {}

    public static PublishedRows of(TestSite site, Clock clock) {
        JpaPublishedRows rows = new JpaPublishedRows();
        rows.database = site.entityManager();
        rows.clock = clock;
        return rows;
    }
}
