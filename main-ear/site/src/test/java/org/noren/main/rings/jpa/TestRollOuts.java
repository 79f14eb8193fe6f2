package org.noren.main.rings.jpa;

import org.noren.main.rings.RollOuts;
import org.noren.site.testing.TestSite;

/** The real roll-outs, for tests of whoever is held back. */
public final class TestRollOuts {
    private TestRollOuts() {}

    public static RollOuts of(TestSite site) {
        JpaRollOuts rollOuts = new JpaRollOuts();
        rollOuts.database = site.entityManager();
        return rollOuts;
    }
}
