package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Somebody opens the editor for pages at the path of a picture, to which no link of the office leads, and presses its buttons.
 * The desk asks whichever way somebody comes, so shoppers go on seeing what their pages show.
 */
@OnThreeServers
class AForgedFormAndAUsedFileIT {
    private static final String KETTLE = "/img/kettle.svg";
    private static final String USER = "/goods/kitchen/kettle.html";

    @Test
    void itIsNeitherWithdrawnNorDeletedAndTheAnswerNamesWhoNeedsIt() throws Exception {
        Office office = Office.of(House.HINODE);
        Document withdrawn = office.submit(editor(office), "page", "page:unpublish", Map.of());
        assertStays(office, withdrawn);
        Document asked = office.submit(editor(office), "page", "page:delete", Map.of());
        assertStays(office, office.submit(asked, "page", "page:yes", Map.of()));
    }

    private static Document editor(Office office) throws Exception {
        return office.open("/office/page.xhtml?path=" + KETTLE);
    }

    private static void assertStays(Office office, Document answer) throws Exception {
        String told = answer.select(".notice").text();
        assertTrue(told.contains(KETTLE) && told.contains(USER), () -> "told: " + told + " in " + answer.text());
        assertEquals(200, new Shop(House.HINODE).get(KETTLE).statusCode());
        assertEquals(
                "Published",
                office.open("/office/asset.xhtml?path=" + KETTLE)
                        .selectFirst("main .badge")
                        .text());
    }
}
