package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.noren.servers.keys.LinkKey;
import org.noren.servers.keys.SiteKeys;
import org.noren.shared.link.Problem;

/** A partner that a manager suspends, or whose certificate is revoked, while its connection stays open. */
@OnThreeServers
class PartnersThatAreNotWelcomeAnyMoreIT {
    private static final String NEWS = "/news/welcome.html";

    private final Shop naha = new Shop(House.NAHA);

    @Test
    void aSuspendedOneIsRefusedAtItsNextRequestAndGetsNothingUntilItIsResumed() throws Exception {
        Office office = Office.of(House.HINODE);
        office.publish(NEWS, "News", "<p>Welcome, all of you.</p>");
        naha.awaits(NEWS, "Welcome, all of you.");
        LinkCaller caller = LinkCaller.as(House.NAHA, House.HINODE);
        assertEquals(200, caller.get("/link").status());
        ServerLog log = ServerLog.of(House.HINODE);
        act(office, "&ask=suspend", "act:yes-suspend");
        refused("partner-suspended", caller, log);
        String before = naha.release();
        office.publish(NEWS, "News", "<p>Only for partners in good standing.</p>");
        new Shop(House.SAPPORO).awaits(NEWS, "Only for partners in good standing.");
        assertEquals(before, naha.release());
        assertTrue(naha.shows(NEWS, "Welcome, all of you."));
        act(office, "", "act:resume");
        assertEquals(200, caller.get("/link").status());
        naha.awaits(NEWS, "Only for partners in good standing.");
    }

    @Test
    void aRevokedCertificateOpensNothingOnAConnectionThatIsOpen() throws Exception {
        Office office = Office.of(House.HINODE);
        LinkKey key = SiteKeys.newLinkKey("naha", House.authority());
        LinkCaller caller = LinkCaller.withKey(key, House.HINODE);
        assertEquals("certificate-unknown", caller.get("/link").problem().code());
        Document partner = office.open("/office/partner.xhtml?name=naha");
        office.submit(
                partner,
                "list",
                "list:go",
                Map.of(
                        "list:certificate",
                        key.fingerprint(),
                        "list:from",
                        LocalDate.now(House.CLOCK).minusDays(1).toString(),
                        "list:until",
                        LocalDate.now(House.CLOCK).plusDays(30).toString()));
        assertEquals(200, caller.get("/link").status());
        String before = naha.release();
        ServerLog log = ServerLog.of(House.HINODE);
        act(office, "&ask=revoke&certificate=" + key.fingerprint(), "act:yes-revoke");
        refused("certificate-revoked", caller, log);
        assertEquals(before, naha.release());
        assertEquals(
                200, LinkCaller.as(House.NAHA, House.HINODE).get("/link").status(), "naha's other key still counts");
    }

    private static void act(Office office, String ask, String button) throws Exception {
        Document page = office.open("/office/partner.xhtml?name=naha" + ask);
        office.submit(page, "act", button, Map.of());
    }

    private static void refused(String code, LinkCaller caller, ServerLog log) throws Exception {
        Problem problem = caller.get("/link").problem();
        assertEquals(code, problem.code());
        log.tells("link refused code=" + code, "reference=" + problem.reference());
    }
}
