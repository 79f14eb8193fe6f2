package org.noren.partner.approving.jpa;

import org.noren.partner.approving.OwnWays;
import org.noren.partner.approving.Requests;
import org.noren.partner.approving.ShownVersions;
import org.noren.site.testing.TestSite;

/** The real tables on a trial site. */
public final class TestApproving {
    private TestApproving() {}

    public static OwnWays ways(TestSite site) {
        return new JpaOwnWays(site.entityManager());
    }

    public static Requests requests(TestSite site) {
        return new JpaRequests(site.entityManager());
    }

    public static ShownVersions versions(TestSite site) {
        return new JpaShownVersions(site.entityManager());
    }
}
