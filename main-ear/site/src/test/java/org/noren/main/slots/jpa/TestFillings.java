package org.noren.main.slots.jpa;

import org.noren.main.slots.Fillings;
import org.noren.site.testing.TestSite;

/** The real plans, for tests of whatever carries them out. */
public final class TestFillings {
    private TestFillings() {}

    public static Fillings of(TestSite site) {
        JpaFillings fillings = new JpaFillings();
        fillings.database = site.entityManager();
        return fillings;
    }
}
