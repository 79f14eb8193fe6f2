package org.noren.site.office.jpa;

import org.noren.site.office.Accounts;
import org.noren.site.office.AuditTrail;
import org.noren.site.office.SessionRecords;
import org.noren.site.testing.TestSite;

/** The real accounts and the real audit, for tests of other packages. */
public final class TestAccounts {
    private TestAccounts() {}

    public static Accounts of(TestSite site) {
        var accounts = new JpaAccounts();
        accounts.database = site.entityManager();
        return accounts;
    }

    public static SessionRecords sessions(TestSite site) {
        var records = new JpaSessionRecords();
        records.database = site.entityManager();
        return records;
    }

    public static AuditTrail trail(TestSite site) {
        var trail = new JpaAuditTrail();
        trail.database = site.entityManager();
        return trail;
    }
}
