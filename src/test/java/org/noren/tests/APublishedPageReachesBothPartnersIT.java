package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;

/** The main job, seen from outside: what is published in the main site's office is served by both partners. */
@OnThreeServers
class APublishedPageReachesBothPartnersIT {
    private static final List<Site> PARTNERS = List.of(House.SAPPORO, House.NAHA);

    @Test
    void theSamePageHasTheSameAddressEverywhere() throws Exception {
        HttpResponse<String> original = new Shop(House.HINODE).get("/");
        assertEquals(200, original.statusCode());
        assertTrue(Shop.release(original).matches("\\d+ [0-9a-f]{16}"), Shop.release(original));
        for (Site partner : PARTNERS) {
            for (String path : List.of("/", "/about/", "/en/")) {
                HttpResponse<String> inherited = new Shop(partner).get(path);
                assertEquals(200, inherited.statusCode(), partner.name() + path);
                assertTrue(Shop.release(inherited).matches("\\d+ [0-9a-f]{16}"), Shop.release(inherited));
            }
        }
    }

    @Test
    void aPageWrittenInTheOfficeArrivesAndLeavesAgain() throws Exception {
        Office office = Office.of(House.HINODE);
        String before = new Shop(House.SAPPORO).release();
        office.publish("/news/first.html", "News", "<p>The kettle is back.</p>");
        for (Site partner : PARTNERS) {
            new Shop(partner).awaits("/news/first.html", "The kettle is back.");
        }
        office.publish("/news/first.html", "News", "<p>The kettle is sold out.</p>");
        for (Site partner : PARTNERS) {
            new Shop(partner).awaits("/news/first.html", "The kettle is sold out.");
        }
        assertNotEquals(before, new Shop(House.SAPPORO).release());
        office.unpublish("/news/first.html");
        for (Site partner : PARTNERS) {
            Await.that(
                    partner.name() + " serves the page no longer",
                    java.time.Duration.ofSeconds(60),
                    () -> new Shop(partner).get("/news/first.html").statusCode() == 404);
        }
    }
}
