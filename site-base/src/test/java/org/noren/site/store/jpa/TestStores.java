package org.noren.site.store.jpa;

import java.time.Clock;
import org.noren.site.store.ObjectStore;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** The real store, for tests of whatever keeps objects. */
public final class TestStores {
    private TestStores() {}

    public static ObjectStore of(TestSite site, TestDatabase database, Clock clock) {
        return new JpaObjectStore(site.entityManager(), database.product(), site::run, clock);
    }
}
