package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** naha's contract becomes one of direct links, and then one of copies again (S20, S28, F3). */
@OnThreeServers
class PathsThatLeadToTheMainSiteIT {
    private static final String LENT = "/help/faq.html";
    private static final String OWN = "/own/lead.html";

    private final Shop naha = new Shop(House.NAHA);

    @AfterEach
    void copiesAgain() throws Exception {
        agree("OVERWRITE");
        Await.patiently(
                "naha shows it itself again",
                Duration.ofSeconds(90),
                () -> naha.get(LENT).statusCode() == 200);
    }

    @Test
    void lentPagesLeadToTheMainSitesOwnAndOwnPagesStay() throws Exception {
        Office.of(House.NAHA).publish(OWN, "Own", "<p>See <a href=\"" + LENT + "\">the answers</a>.</p>");
        naha.awaits(OWN, "the answers");
        assertEquals(200, naha.get(LENT).statusCode());

        agree("DIRECT");

        String there = House.HINODE.shopAddress() + LENT;
        Await.patiently("naha leads to the main site", Duration.ofSeconds(90), () -> leadsTo(there));
        assertEquals(
                there + "?from=mail",
                naha.get(LENT + "?from=mail").headers().firstValue("Location").orElse(""));
        assertTrue(naha.shows(OWN, "href=\"" + there + "\""), "an own page links straight there");
        assertFalse(naha.get("/sitemap.xml").body().contains(LENT));
        Office.of(House.HINODE).publish("/news/direct.html", "Direct", "<p>At the main site alone.</p>");
        Await.patiently(
                "a new page is led to, too",
                Duration.ofSeconds(60),
                () -> naha.get("/news/direct.html").statusCode() == 302);
        assertEquals(200, new Shop(House.HINODE).get("/news/direct.html").statusCode());
    }

    private boolean leadsTo(String address) throws Exception {
        HttpResponse<String> answer = naha.get(LENT);
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").equals(address);
    }

    private static void agree(String way) throws Exception {
        Office hinode = Office.of(House.HINODE);
        Document form = hinode.open("/office/partner-form.xhtml?name=naha");
        hinode.submit(form, "terms", "terms:save", Map.of("terms:way", way));
    }
}
