package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.noren.servers.Accounts;
import org.noren.servers.Ports;
import org.noren.servers.Site;
import org.noren.servers.Site.Role;
import org.noren.servers.SiteFolder;
import org.noren.servers.WildFly;

/**
 * A partner is added by hand: its key is made at its own place and its request signed, its server gets its settings, a
 * manager of the main site enters it in the office, and the first release comes by itself.
 */
@OnThreeServers
class AThirdPartnerJoinsIT {
    private static final Site KUSHIRO = new Site(
            "kushiro",
            Role.PARTNER,
            "Hinode Kushiro",
            "Kushiro Kurashi K.K.",
            new Ports(House.HINODE.ports().offset() + 300),
            List.of(new Site.Account("kumi", "site-manager")),
            Map.of());

    @Test
    void itServesTheMainSitesPagesAfterItIsEntered() throws Exception {
        SiteFolder folder = new SiteFolder(House.HOME, KUSHIRO);
        folder.makeKeys(House.authority(), House.CLOCK);
        new Accounts(KUSHIRO, folder.path()).make();
        folder.configureLike(new SiteFolder(House.HOME, House.NAHA), new WildFly(House.HOME.server()));
        Postgres.join(KUSHIRO);
        folder.placeArchive();
        try {
            House.start(KUSHIRO);
            Shop kushiro = new Shop(KUSHIRO);
            assertEquals(404, kushiro.get("/about/").statusCode());
            LinkCaller caller = LinkCaller.as(KUSHIRO, House.HINODE);
            assertEquals("certificate-unknown", caller.get("/link").problem().code());
            enter();
            assertEquals(200, caller.get("/link").status());
            kushiro.awaits("/about/", "</html>");
            HttpResponse<String> page = kushiro.get("/about/");
            assertEquals("1", Shop.release(page).split(" ", -1)[0]);
        } finally {
            House.stopIfRunning(KUSHIRO);
        }
    }

    private static void enter() throws Exception {
        Office office = Office.of(House.HINODE);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("terms:name", KUSHIRO.name());
        values.put("terms:title", KUSHIRO.title());
        values.put("terms:operator", KUSHIRO.operator());
        values.put("terms:link", KUSHIRO.linkAddress());
        values.put("terms:shop", KUSHIRO.shopAddress());
        values.put("terms:certificate", House.keys(KUSHIRO).link().fingerprint());
        values.put("terms:receiptKey", House.keys(KUSHIRO).signingPublicKeyBase64());
        values.put("terms:from", LocalDate.now(House.CLOCK).minusDays(1).toString());
        values.put("terms:until", LocalDate.now(House.CLOCK).plusYears(1).toString());
        office.submit(office.open("/office/partner-form.xhtml"), "terms", "terms:save", values);
    }
}
