package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * By keyboard alone: a manager finds pages by their text, labels them, moves one, deletes it and has it back. Whoever has
 * the old address finds the page at every site.
 */
@OnThreeServers
class PagesThatMoveIT {
    private static final String OLD = "/atelier/indigo.html";
    private static final String NEW = "/workshop/indigo.html";
    private static final List<Site> SITES = List.of(House.HINODE, House.SAPPORO, House.NAHA);

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
    void aPageIsFoundLabelledMovedDeletedAndRestored() throws Exception {
        Office office = Office.of(House.HINODE);
        office.publish(OLD, "Indigo", "<p>Kosuke dips the cloth <b>thirty-one</b> times.</p>");
        office.publish("/atelier/rinse.html", "Rinsing", "<p>After Kosuke dips it, the river.</p>");
        for (Site site : SITES) {
            new Shop(site).awaits(OLD, "thirty-one");
        }
        browser.signIn(House.HINODE, "hanako");
        browser.office(House.HINODE, "/office/pages.xhtml");

        browser.tabTo("q").sendKeys("kosuke DIPS", Keys.ENTER);
        awaitText("1–2 of 2");
        assertTrue(browser.text().contains(OLD) && browser.text().contains("/atelier/rinse.html"));

        browser.tabTo("line-0").sendKeys(Keys.SPACE);
        browser.tabTo("line-1").sendKeys(Keys.SPACE);
        browser.tabTo("list:label-them").sendKeys(Keys.ENTER);
        browser.tabTo("word").sendKeys("indigo season");
        browser.tabTo("list:set-label").sendKeys(Keys.ENTER);
        awaitText("2 are labelled.");
        assertEquals(
                2, browser.driver().findElements(By.className("label-word")).size());

        browser.tabTo("line-0").sendKeys(Keys.SPACE);
        browser.tabTo("list:move").sendKeys(Keys.ENTER);
        browser.tabTo("target").sendKeys(Keys.chord(Keys.CONTROL, "a"), NEW);
        browser.tabTo("list:look").sendKeys(Keys.ENTER);
        awaitText(OLD + " → " + NEW);
        browser.tabTo("list:move-now").sendKeys(Keys.ENTER);
        awaitText(OLD + " lies at " + NEW + " now.");
        assertEquals(List.of(), browser.complaints());
        for (Site site : SITES) {
            assertSentOn(site);
        }

        browser.office(House.HINODE, "/office/redirects.xhtml");
        awaitText(NEW);

        browser.office(House.HINODE, "/office/pages.xhtml?q=Kosuke");
        browser.tabTo("line-1").sendKeys(Keys.SPACE);
        browser.tabTo("list:delete").sendKeys(Keys.ENTER);
        browser.tabTo("list:yes").sendKeys(Keys.ENTER);
        awaitText(NEW + " is in the bin");
        for (Site site : SITES) {
            Await.that(
                    site.name() + " has lost it",
                    Duration.ofSeconds(60),
                    () -> new Shop(site).get(OLD).statusCode() == 404);
        }

        browser.office(House.HINODE, "/office/bin.xhtml");
        browser.tabToThat("input[name=chosen][value='" + NEW + "']").sendKeys(Keys.SPACE);
        browser.tabTo("bin:restore").sendKeys(Keys.ENTER);
        awaitText(NEW + " is back, as a draft.");
        office.publish(NEW, "Indigo", "<p>Kosuke dips the cloth <b>thirty-two</b> times.</p>");
        for (Site site : SITES) {
            new Shop(site).awaits(NEW, "thirty-two");
            assertSentOn(site);
        }
        assertEquals(List.of(), browser.complaints());
    }

    private static void assertSentOn(Site site) throws InterruptedException {
        Await.that(site.name() + " leads from " + OLD + " to " + NEW, Duration.ofSeconds(60), () -> {
            HttpResponse<String> answer = new Shop(site).get(OLD + "?from=mail");
            return answer.statusCode() == 301
                    && answer.headers().firstValue("Location").orElse("").equals(NEW + "?from=mail");
        });
    }

    private void awaitText(String text) throws InterruptedException {
        Await.that(
                "the page says: " + text,
                Duration.ofSeconds(30),
                () -> browser.text().contains(text));
    }
}
