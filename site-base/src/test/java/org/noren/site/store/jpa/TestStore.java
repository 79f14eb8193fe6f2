package org.noren.site.store.jpa;

import java.time.Clock;
import org.noren.site.store.ObjectStore;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** The real object store on a trial site, for tests of other packages. */
public final class TestStore {
    private TestStore() {}

    public static ObjectStore of(TestSite site, TestDatabase database, Clock clock) {
        return new JpaObjectStore(site.entityManager(), database.product(), site::run, clock);
    }
}
