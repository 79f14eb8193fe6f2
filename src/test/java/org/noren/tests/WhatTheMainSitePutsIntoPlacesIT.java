package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Slots that the main site fills for a time, places for advertisements of either side, and a partner that only links (S20, S22,
 * S94).
 */
@OnThreeServers
class WhatTheMainSitePutsIntoPlacesIT {
    private static final String CORNER = "/.slot/advert-partner-corner/en";
    private static final String BELOW = "/.slot/advert-main-below/en";
    private static final String LINKS = "/en/links/";
    private static final String BUCKET = "/en/news/bucket.html";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Shop sapporo = new Shop(House.SAPPORO);
    private final Shop naha = new Shop(House.NAHA);
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.speaking("en");
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        agree("false");
        naha.awaits("/en/about/", "");
    }

    private static void agree(String linkOnly) throws Exception {
        Office office = Office.of(House.HINODE);
        Document form = office.open("/office/partner-form.xhtml?name=naha");
        Document after = office.submit(form, "terms", "terms:save", Map.of("terms:linkOnly", linkOnly));
        assertTrue(after.location().contains("/office/partner.xhtml"), after::text);
    }

    private static List<String> adverts(Site site, String path) throws Exception {
        return Jsoup.parse(new Shop(site).get(path).body()).select("aside.advert").stream()
                .map(place -> place.attr("data-slot") + ": "
                        + place.select(".advert-label").text())
                .toList();
    }

    @Test
    void eachOwnerFillsItsOwnPlaceAndShoppersReadWhoseItIs() throws Exception {
        String main = "advert-main-below: Advertisement of " + House.HINODE.title();
        assertEquals(List.of(main), adverts(House.HINODE, "/en/about/"), "no partner’s at the main site");
        assertEquals(
                List.of("advert-partner-corner: Advertisement of " + name(House.SAPPORO), main),
                adverts(House.SAPPORO, "/en/about/"),
                "on a lent page");
        assertEquals(List.of(main), adverts(House.NAHA, "/en/about/"), "naha has put nothing into its place");
        assertTrue(sapporo.shows("/about/", "広告（" + House.HINODE.title() + "）"));

        assertRefused(House.HINODE, CORNER, "is the partners’ own");
        assertRefused(House.SAPPORO, BELOW, "is the main site’s");
        Office.of(House.HINODE).publish(BELOW, "Sharpening", "<p>Sharpening week.</p>");
        sapporo.awaits("/en/about/", "Sharpening week.");

        for (int width : List.of(360, 1280)) {
            browser.wide(width);
            browser.shop(House.SAPPORO, "/en/about/");
            assertEquals(List.of(), browser.barriers());
            assertTrue(browser.width() <= width, "it scrolls sideways at " + width);
            browser.picture("adverts-" + width);
        }
    }

    private static String name(Site site) throws Exception {
        return Jsoup.parse(new Shop(site).get("/en/about/").body())
                .select(".brand [data-slot=partner-name]")
                .text();
    }

    private static void assertRefused(Site site, String path, String reason) throws Exception {
        Office office = Office.of(site);
        Document editor = office.open("/office/page.xhtml?path=" + path);
        Map<String, String> values = new HashMap<>(Map.of("page:title", "x", "page:body", "<p>Not mine.</p>"));
        if (editor.selectFirst("[name=\"page:path\"]") != null) {
            values.put("page:path", path);
        }
        Document after = office.submit(editor, "page", "page:publish", values);
        assertTrue(after.text().contains(reason), after::text);
    }

    @Test
    void aPartnerThatOnlyLinksGetsTheListAndWhatItsPagesSayReachesIt() throws Exception {
        Office office = Office.of(House.HINODE);
        office.publish(BUCKET, "Cedar bucket", "<p><img src=\"/img/donabe.svg\" alt=\"\">A bucket.</p>");
        browser.signIn(House.HINODE, "hanako");
        browser.office(House.HINODE, "/office/teasers.xhtml");
        browser.tabTo("name").sendKeys("Our links");
        browser.tabTo("path").sendKeys(LINKS);
        browser.tabTo("words").sendKeys("What Hinode has.");
        browser.tabTo("picked").sendKeys(BUCKET + "\n/en/goods/kitchen/donabe.html");
        browser.tabTo("teasers:make").sendKeys(Keys.ENTER);
        browser.tabTo("page:publish").sendKeys(Keys.ENTER);
        naha.awaits(LINKS, "Cedar bucket");

        agree("true");
        Await.that(
                "naha has nothing else any more",
                SOON,
                () -> naha.get("/en/about/").statusCode() == 404);
        Document list = Jsoup.parse(naha.get(LINKS).body());
        assertEquals(
                List.of(
                        House.HINODE.shopAddress() + BUCKET,
                        House.HINODE.shopAddress() + "/en/goods/kitchen/donabe.html"),
                list.select(".teasers a").eachAttr("href"),
                "the pages themselves are the main site’s");
        assertEquals(200, naha.get(list.select(".teasers img").attr("src")).statusCode(), "its pictures come with it");

        office.publish(BUCKET, "Cypress bucket", "<p><img src=\"/img/donabe.svg\" alt=\"\">A bucket.</p>");
        naha.awaits(LINKS, "Cypress bucket");

        for (int width : List.of(360, 1280)) {
            browser.wide(width);
            browser.shop(House.NAHA, LINKS);
            assertEquals(List.of(), browser.barriers());
            assertTrue(browser.width() <= width, "it scrolls sideways at " + width);
            browser.picture("link-only-" + width);
            browser.office(House.HINODE, "/office/teasers.xhtml");
            browser.find(By.linkText("Our links"));
            assertEquals(List.of(), browser.barriers());
            browser.picture("teasers-" + width);
        }
    }

    @Test
    void whatIsPlannedForASlotComesAndGoesByItselfEverywhere() throws Exception {
        Instant start = Instant.now().plusSeconds(25).truncatedTo(ChronoUnit.SECONDS);
        browser.signIn(House.HINODE, "hanako");
        plan("June", start, start.plusSeconds(20));
        browser.find(By.xpath("//*[contains(text(),'It is planned.')]"));
        plan("July", start.plusSeconds(10), start.plusSeconds(60));
        assertTrue(
                browser.find(By.cssSelector("[role=alert]")).getText().contains("“June” stands there"), browser::text);
        browser.wide(360);
        browser.picture("slot-form-360");
        browser.wide(1280);
        browser.picture("slot-form-1280");
        when(start.plusSeconds(20), start.plusSeconds(40));
        browser.tabTo("filling:save").sendKeys(Keys.ENTER);
        browser.find(By.xpath("//*[contains(text(),'It is planned.')]"));
        for (int width : List.of(360, 1280)) {
            browser.wide(width);
            browser.office(House.HINODE, "/office/slots.xhtml");
            browser.find(By.linkText("June"));
            assertEquals(List.of(), browser.barriers());
            assertTrue(browser.width() <= width, "it scrolls sideways at " + width);
            browser.picture("slots-" + width);
        }
        browser.office(House.HINODE, "/office/schedule.xhtml");
        assertTrue(browser.text().contains("Slot: recommendation (en) June begins"), browser::text);
        assertTrue(sapporo.shows("/en/about/", "Iga donabe"));

        sapporo.awaits("/en/about/", "Best in June");
        sapporo.awaits("/en/about/", "Best in July");
        sapporo.awaits("/en/about/", "Iga donabe");
        browser.office(House.HINODE, "/office/slots.xhtml");
        assertTrue(
                browser.find(By.cssSelector("[aria-labelledby=ended]"))
                        .getText()
                        .contains("July"),
                browser::text);
        assertEquals(List.of(), browser.complaints());
    }

    private void plan(String month, Instant from, Instant until) {
        browser.office(House.HINODE, "/office/slots.xhtml");
        browser.follow(() -> browser.find(By.cssSelector("a[href*='slot=recommendation&lang=en']"))
                .sendKeys(Keys.ENTER));
        browser.fill("name", month);
        browser.fill("text", "<p>Best in " + month + "</p>");
        when(from, until);
        browser.tabTo("filling:save").sendKeys(Keys.ENTER);
    }

    /** As the browser's own picker would set it. */
    private void when(Instant from, Instant until) {
        String set = "document.getElementById(arguments[0]).value = arguments[1]";
        browser.find(By.id("zone"));
        browser.driver().executeScript("document.getElementById('zone').value = 'UTC'");
        browser.driver().executeScript("document.getElementById('from').step = 1");
        browser.driver().executeScript("document.getElementById('until').step = 1");
        browser.driver().executeScript(set, "from", local(from));
        browser.driver().executeScript(set, "until", local(until));
    }

    private static String local(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }
}
