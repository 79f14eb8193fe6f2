package org.noren.site.content.jpa;

import org.noren.site.content.Contents;
import org.noren.site.content.Items;
import org.noren.site.store.ObjectStore;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** The real adapters, for tests of the desk. */
public final class TestContents {
    private TestContents() {}

    public static Contents contents(TestSite site, ObjectStore store) {
        return new JpaContents(site.entityManager(), store);
    }

    public static Items items(TestSite site, TestDatabase database) {
        return new JpaItems(site.entityManager(), database.product());
    }
}
