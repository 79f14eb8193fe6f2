package org.noren.main.variants.jpa;

import org.noren.main.variants.LaidEditions;
import org.noren.main.variants.VariantChanges;
import org.noren.site.testing.TestSite;

/** The real tables, for tests of whatever variants are laid over. */
public final class TestVariantTables {
    private TestVariantTables() {}

    public static VariantChanges changes(TestSite site) {
        JpaVariantChanges changes = new JpaVariantChanges();
        changes.database = site.entityManager();
        return changes;
    }

    public static LaidEditions laid(TestSite site) {
        JpaLaidEditions laid = new JpaLaidEditions();
        laid.database = site.entityManager();
        return laid;
    }
}
