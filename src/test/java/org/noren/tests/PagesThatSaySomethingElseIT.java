package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The main manager writes other opening hours for sapporo, looks at them, publishes them and takes them away again (S19, S22). */
@OnThreeServers
class PagesThatSaySomethingElseIT {
    private static final String PAGE = "/otherwise/hours.html";
    private static final String VARIANT = "/.variant/sapporo/hours" + PAGE;
    private static final String VARIANTS = "/office/variants.xhtml?path=" + PAGE;
    private static final String BODY = "<p>Hinode</p><div data-block=\"hours\"><p>Open nine to six.</p></div>";

    private final Shop hinodeShop = new Shop(House.HINODE);
    private final Shop sapporo = new Shop(House.SAPPORO);
    private final Shop naha = new Shop(House.NAHA);
    private Office hinode;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        hinode = Office.of(House.HINODE);
        hinode.publish(PAGE, "Hours", BODY);
        sapporo.awaits(PAGE, "Open nine to six.");
        naha.awaits(PAGE, "Open nine to six.");
        browser = Browser.speaking("en");
        browser.signIn(House.HINODE, "hanako");
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        hinode.unpublish(PAGE);
    }

    @Test
    void aBlockIsAnotherAtOnePartnerUntilItIsTakenAway() throws Exception {
        String before = sapporo.get(PAGE).body();
        String nahas = naha.release();

        begin("sapporo", "hours");
        assertTrue(browser.text().contains(VARIANT), browser::text);
        hinode.publish(VARIANT, "Hours", "<p>Open ten to four, <b>in winter</b>.</p>");

        sapporo.awaits(PAGE, "Open ten to four");
        assertFalse(sapporo.shows(PAGE, "Open nine to six."));
        assertTrue(sapporo.shows(PAGE, "<p>Hinode</p>"), "the rest of the page stays");
        assertEquals(nahas, naha.release(), "nobody else gets a release");
        assertTrue(naha.shows(PAGE, "Open nine to six."));
        nowhereAtTheMainSite();

        browser.office(House.HINODE, VARIANTS + "&as=sapporo");
        assertTrue(browser.text().contains("in force"), browser::text);
        assertEquals(List.of(), browser.barriers());
        browser.picture("variants-1280");
        browser.wide(360);
        assertTrue(browser.width() <= 360, () -> "it scrolls sideways: " + browser.width());
        browser.picture("variants-360");
        browser.wide(1280);
        Document seen = hinode.open("/office/preview?path=" + PAGE + "&revision=1&as=sapporo");
        assertTrue(seen.text().contains("Open ten to four"), seen::text);
        assertTrue(hinode.open("/office/preview?path=" + PAGE + "&revision=1&as=naha")
                .text()
                .contains("Open nine to six."));

        browser.find(By.cssSelector("input[value='Take away']")).sendKeys(Keys.ENTER);
        browser.find(By.cssSelector(".notice.tone-good"));
        sapporo.awaits(PAGE, "Open nine to six.");
        assertEquals(before, sapporo.get(PAGE).body(), "the main site's own page again, to the byte");
        assertEquals(nahas, naha.release());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aGroupHasAPageOfItsOwnAndAPlaceInTheLayouts() throws Exception {
        group("north");
        try {
            begin("@north", "-");
            hinode.publish("/.variant/@north/-" + PAGE, "Hours", "<p>Closed in the north.</p>");
            sapporo.awaits(PAGE, "Closed in the north.");
            assertTrue(naha.shows(PAGE, "Open nine to six."));
            nowhereAtTheMainSite();
        } finally {
            hinode.unpublish("/.variant/@north/-" + PAGE);
            group("");
        }
        sapporo.awaits(PAGE, "Open nine to six.");
    }

    private void begin(String whom, String block) {
        browser.office(House.HINODE, "/office/page.xhtml?path=" + PAGE);
        browser.find(By.id("variants")).sendKeys(Keys.ENTER);
        choose("variants:whom", whom);
        choose("variants:block", block);
        browser.tabTo("variants:begin").sendKeys(Keys.ENTER);
        browser.find(By.cssSelector(".notice.tone-good"));
    }

    private void choose(String menu, String value) {
        browser.find(By.cssSelector("select[id='" + menu + "'] option[value='" + value + "']"))
                .click();
    }

    private void group(String name) throws Exception {
        hinode.submit(
                hinode.open("/office/partner-form.xhtml?name=sapporo"),
                "terms",
                "terms:save",
                Map.of("terms:group", name));
    }

    private void nowhereAtTheMainSite() throws Exception {
        assertTrue(hinodeShop.shows(PAGE, "Open nine to six."));
        for (String path : List.of(VARIANT, "/.variant/@north/-" + PAGE, "/.variant/")) {
            for (Shop shop : List.of(hinodeShop, sapporo)) {
                assertEquals(404, shop.get(path).statusCode(), path);
            }
        }
        assertFalse(hinodeShop.get("/sitemap.xml").body().contains(".variant"));
        Await.that(
                "the search has followed",
                Duration.ofSeconds(20),
                () -> hinodeShop.get("/search?q=winter").statusCode() == 200);
        assertFalse(hinodeShop.get("/search?q=winter").body().contains("ten to four"));
        assertFalse(hinodeShop.get("/").body().contains(".variant"));
    }
}
