package org.noren.partner.shopfront.jpa;

import org.noren.partner.shopfront.Shopfronts;
import org.noren.site.testing.TestSite;

/** The real shop front on a trial site. */
public final class TestShopfronts {
    private TestShopfronts() {}

    public static Shopfronts of(TestSite site) {
        return new JpaShopfronts(site.entityManager());
    }
}
