package org.noren.main.partnership.jpa;

import org.noren.main.partnership.Partners;
import org.noren.site.testing.TestSite;

/** The real list of partners, for tests of whatever asks it. */
public final class TestPartners {
    private TestPartners() {}

    public static Partners of(TestSite site) {
        JpaPartners partners = new JpaPartners();
        partners.database = site.entityManager();
        return partners;
    }
}
