package org.noren.partner.blocks.jpa;

import org.noren.partner.blocks.LocalChanges;
import org.noren.site.testing.TestSite;

/** The real local changes on a trial site. */
public final class TestLocalChanges {
    private TestLocalChanges() {}

    public static LocalChanges of(TestSite site) {
        return new JpaLocalChanges(site.entityManager());
    }
}
