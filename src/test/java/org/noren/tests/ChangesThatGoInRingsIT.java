package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * A change reaches sapporo first, whose site manager says no: the roll-out stops, is resumed by hand, and goes on to naha; another
 * one goes on by hand, over a power cut at the main site (S91, B1).
 */
@OnThreeServers
class ChangesThatGoInRingsIT {
    private static final String PAGE = "/news/rings.html";
    private static final String RINGS = "/office/rings.xhtml";

    private final Shop sapporo = new Shop(House.SAPPORO);
    private final Shop naha = new Shop(House.NAHA);
    private Office office;
    private SiteManager satoru;
    private String nahaBefore = "";

    @BeforeEach
    void sapporoIsAskedFirst() throws Exception {
        office = Office.of(House.HINODE);
        satoru = SiteManager.signedIn(House.SAPPORO, "satoru");
        satoru.agree(office, Map.of("terms:asking", "WAIT"));
        office.publish(PAGE, "Rings", "<p>As everybody has it.</p>");
        satoru.saysYesToAll(office);
        sapporo.awaits(PAGE, "As everybody has it.");
        naha.awaits(PAGE, "As everybody has it.");
        nahaBefore = naha.release();
    }

    @AfterEach
    void nobodyIsHeldBackOrAsked() throws Exception {
        Document page = office.open(RINGS);
        if (page.getElementById("act") != null) {
            office.submit(page, "act", "act:end", Map.of());
        }
        satoru.agree(office, Map.of("terms:asking", "NO"));
        satoru.saysYesToAll(office);
        satoru.close();
    }

    private void begin(boolean byHand) throws Exception {
        Map<String, String> wish = byHand
                ? Map.of("rings", "sapporo\nnaha", "minutes", "0", "by-hand", "true")
                : Map.of("rings", "sapporo\nnaha", "minutes", "0");
        Document begun = office.submit(office.open(RINGS), "begin", "begin:go", wish);
        assertTrue(begun.text().contains("The roll-out has begun."), begun::text);
    }

    /** Of the rings that are listed. */
    private List<String> rings() throws Exception {
        return office.open(RINGS)
                .select("table.rows")
                .first()
                .select("tbody .badge")
                .eachText();
    }

    private void awaitRings(String words) throws Exception {
        Await.patiently(
                "the roll-out's page says: " + words,
                Duration.ofSeconds(60),
                () -> office.open(RINGS).text().contains(words));
    }

    private void nahaKeepsWhatItHas() throws Exception {
        assertTrue(naha.shows(PAGE, "As everybody has it."), "naha's turn has not come");
        assertEquals(nahaBefore, naha.release(), "and no other release either");
    }

    @Test
    void aNoStopsItHalfWayAndAManagerResumesIt() throws Exception {
        begin(false);
        office.publish(PAGE, "Rings", "<p>As sapporo has it first.</p>");
        satoru.awaitsQuestion();
        nahaKeepsWhatItHas();
        assertEquals(List.of("open", "waits", "waits"), rings());
        satoru.looks();
        satoru.browser().fill("reason", "Not before the weekend.");
        satoru.says("decline");

        awaitRings("The roll-out has stopped in ring 1. sapporo declined");

        assertTrue(office.open("/office/index.xhtml").text().contains("The roll-out has stopped in ring 1."));
        assertTrue(office.open(RINGS).text().contains("the site manager said no"));
        seenInABrowser();
        nahaKeepsWhatItHas();
        office.publish("/news/other-rings.html", "Other", "<p>Published meanwhile.</p>");
        satoru.awaitsQuestion();
        assertEquals(List.of("open", "waits", "waits"), rings(), "it does not go on by itself");
        nahaKeepsWhatItHas();

        Document resumed = office.submit(office.open(RINGS), "act", "act:resume", Map.of());
        assertTrue(resumed.text().contains("It goes on."), resumed::text);
        satoru.saysYesToAll(office);

        sapporo.awaits(PAGE, "As sapporo has it first.");
        naha.awaits(PAGE, "As sapporo has it first.");
        naha.awaits("/news/other-rings.html", "Published meanwhile.");
        awaitRings("No roll-out is under way");
        assertTrue(office.open(RINGS).text().contains("sapporo naha, begun"), "it is among the past ones");
    }

    private void seenInABrowser() throws Exception {
        try (Browser hanako = Browser.speaking("en")) {
            hanako.signIn(House.HINODE, "hanako");
            hanako.office(House.HINODE, RINGS);
            hanako.find(By.id("progress"));
            assertEquals(List.of(), hanako.complaints());
            assertEquals(List.of(), hanako.barriers());
            hanako.picture("roll-out");
        }
    }

    @Test
    void byHandItWaitsAlsoOverAPowerCut() throws Exception {
        begin(true);
        office.publish(PAGE, "Rings", "<p>Ring by ring.</p>");
        satoru.awaitsQuestion();
        satoru.looks();
        satoru.says("accept");
        sapporo.awaits(PAGE, "Ring by ring.");

        House.kill(House.HINODE);
        House.start(House.HINODE);
        office = Office.of(House.HINODE);

        awaitRings("has it");
        assertEquals(List.of("open", "waits", "waits"), rings());
        nahaKeepsWhatItHas();
        Document opened = office.submit(office.open(RINGS), "act", "act:next", Map.of());
        assertTrue(opened.text().contains("The next ring is open."), opened::text);
        naha.awaits(PAGE, "Ring by ring.");
        assertEquals(List.of("open", "open", "waits"), rings(), "the others wait for somebody, too");
    }
}
