package org.noren.main.joining.jpa;

import org.noren.main.joining.KeyRequests;
import org.noren.site.testing.TestSite;

/** The real requests, for tests of whatever uses them. */
public final class TestKeyRequests {
    private TestKeyRequests() {}

    public static KeyRequests of(TestSite site) {
        JpaKeyRequests requests = new JpaKeyRequests();
        requests.database = site.entityManager();
        return requests;
    }
}
