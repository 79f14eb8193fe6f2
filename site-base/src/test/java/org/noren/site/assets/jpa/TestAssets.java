package org.noren.site.assets.jpa;

import org.noren.site.assets.Assets;
import org.noren.site.testing.TestSite;

/** The real adapter, for tests of the library. */
public final class TestAssets {
    private TestAssets() {}

    public static Assets assets(TestSite site) {
        return new JpaAssets(site.entityManager());
    }
}
