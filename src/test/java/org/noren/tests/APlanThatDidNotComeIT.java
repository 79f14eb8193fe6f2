package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What did not come as planned for a slot or scheduled for a page, and what the demo's list of links says (S20, S22, S24). */
@OnThreeServers
class APlanThatDidNotComeIT {
    private static final String START = "/office/index.xhtml";
    private static final String MISSED = "“August” was not shown in the slot recommendation";
    private static final String LEFT = "/left.html";
    private static final Duration SOON = Duration.ofSeconds(90);

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.speaking("en");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void itStandsOnTheStartPageUntilAManagerNotesIt() throws Exception {
        Instant start = Instant.now().plusSeconds(40).truncatedTo(ChronoUnit.SECONDS);
        Office office = Office.of(House.HINODE);
        Document form = office.open("/office/slot.xhtml?slot=recommendation&lang=en");
        Document planned = office.submit(
                form,
                "filling",
                "filling:save",
                Map.of(
                        "page:title",
                        "August",
                        "page:body",
                        "<p>Best in August</p>",
                        "zone",
                        "UTC",
                        "from",
                        local(start),
                        "until",
                        local(start.plusSeconds(1))));
        assertTrue(planned.text().contains("It is planned."), planned::text);
        House.stop(House.HINODE);
        Await.that("its time has passed", SOON, () -> Instant.now().isAfter(start.plusSeconds(1)));
        House.start(House.HINODE);

        browser.signIn(House.HINODE, "hanako");
        Await.that("the start page tells it", SOON, () -> {
            browser.office(House.HINODE, START);
            return browser.text().contains(MISSED);
        });
        browser.picture("start-missed-1280");
        for (int width : List.of(360, 1280)) {
            browser.wide(width);
            browser.office(House.HINODE, "/office/slots.xhtml");
            browser.find(By.cssSelector("[aria-labelledby=trouble]"));
            assertEquals(List.of(), browser.barriers());
            assertTrue(browser.width() <= width, "it scrolls sideways at " + width);
            browser.picture("slots-missed-" + width);
        }
        browser.office(House.HINODE, "/office/schedule.xhtml");
        assertTrue(browser.text().contains("August was missed"), browser::text);

        browser.office(House.HINODE, "/office/slots.xhtml");
        browser.find(By.cssSelector("[aria-labelledby=trouble] input[name=chosen]"))
                .sendKeys(Keys.SPACE);
        browser.tabTo("unseen:seen").sendKeys(Keys.ENTER);
        browser.find(By.xpath("//*[contains(text(),'Noted: 1.')]"));
        browser.office(House.HINODE, START);
        assertFalse(browser.text().contains(MISSED), browser::text);
        assertEquals(List.of(), browser.complaints());
    }

    /** Somebody publishes the page themselves before its time comes; theirs stays. */
    @Test
    void aScheduledChangeThatWasDoneInPartIsToldUntilAManagerNotesIt() throws Exception {
        Office office = Office.of(House.HINODE);
        office.publish(LEFT, "Left", "<p>Before.</p>");
        Document editor = office.open("/office/page.xhtml?path=" + LEFT);
        office.submit(editor, "page", "page:save", Map.of("page:body", "<p>As scheduled.</p>"));
        Document planned = office.submit(
                office.open("/office/schedule-form.xhtml?q=Left"),
                "plan",
                "plan:go",
                Map.of(
                        "path",
                        LEFT,
                        "at",
                        local(Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS)),
                        "zone",
                        "UTC",
                        "together",
                        "false",
                        "name",
                        "September"));
        assertTrue(planned.location().contains("/office/schedule-change.xhtml?id="), planned.text());
        office.publish(LEFT, "Left", "<p>Urgent.</p>");

        browser.signIn(House.HINODE, "hanako");
        Await.that("the start page tells it", SOON, () -> {
            browser.office(House.HINODE, START);
            return browser.text().contains("“September” was done at");
        });
        assertTrue(new Shop(House.HINODE).shows(LEFT, "Urgent."));
        for (int width : List.of(360, 1280)) {
            browser.wide(width);
            browser.office(House.HINODE, "/office/schedule.xhtml");
            browser.find(By.cssSelector("[aria-labelledby=trouble]"));
            assertEquals(List.of(), browser.barriers());
            assertTrue(browser.width() <= width, "it scrolls sideways at " + width);
            browser.picture("schedule-left-" + width);
        }
        browser.find(By.cssSelector("[aria-labelledby=trouble] input[name=chosen]"))
                .sendKeys(Keys.SPACE);
        browser.tabTo("unseen:seen").sendKeys(Keys.ENTER);
        browser.find(By.xpath("//*[contains(text(),'Noted: 1.')]"));
        browser.office(House.HINODE, START);
        assertFalse(browser.text().contains("“September”"), browser::text);
        assertEquals(List.of(), browser.complaints());
    }

    private static String local(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }

    @Test
    void theDemosListOfLinksIsKeptByTheMainSiteAndShownByThePartner() throws Exception {
        Shop sapporo = new Shop(House.SAPPORO);
        sapporo.awaits("/en/gifts/", "Tokoname teapot");
        Document list = Jsoup.parse(sapporo.get("/en/gifts/").body());
        assertEquals(
                List.of(
                        "Cotton furoshiki wrapping cloth",
                        "Awaji incense, sandalwood",
                        "Wakasa lacquer chopsticks, a pair",
                        "Tokoname teapot, red clay"),
                list.select(".teasers a").eachText());
        Document lists = Office.of(House.HINODE).open("/office/teasers.xhtml");
        assertTrue(lists.text().contains("To give away") && lists.text().contains("贈りものに"), lists::text);
    }
}
