package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * sapporo's contract lets its site manager change open blocks and take pages off line: own words, what becomes of them when the
 * main site writes on, and what the main site sees of it (S92, B7, B8).
 */
@OnThreeServers
class ASiteManagersOwnWordsIT {
    private static final String PAGE = "/own-words/hours.html";
    private static final String BLOCKS = "/office/blocks.xhtml";
    private static final String BLOCK = "/office/block.xhtml?path=" + PAGE + "&block=hours";
    private static final String HOURS = "<p>Open from ten to six.</p><p>Closed on Mondays.</p>";

    private final Shop sapporo = new Shop(House.SAPPORO);
    private Browser browser;
    private Office hinode;

    @BeforeEach
    void open() throws Exception {
        hinode = Office.of(House.HINODE);
        browser = Browser.speaking("en");
        browser.signIn(House.SAPPORO, "satoru");
        agree("BOTH");
        says(HOURS, "first");
    }

    @AfterEach
    void close() throws Exception {
        agree("NOTHING");
        hinode.unpublish(PAGE);
        browser.close();
    }

    @Test
    void ownWordsAreLookedAtShownMergedAndRestored() throws Exception {
        browser.office(House.SAPPORO, BLOCKS + "?q=own-words");
        assertTrue(browser.text().contains("hours"), browser::text);
        assertFalse(browser.text().contains("brand"), "a locked block is not offered");
        assertEquals(List.of(), browser.barriers());
        browser.office(House.SAPPORO, BLOCK);
        browser.find(By.id("text")).clear();
        browser.fill("text", HOURS.replace("Mondays", "Mondays and Sundays") + "<script>alert(1)</script>");
        press("try");
        browser.find(By.cssSelector("iframe[title^='As you are trying it']"));
        assertTrue(sapporo.shows(PAGE, "Closed on Mondays."), "a look shows nothing to shoppers");
        assertEquals(List.of(), browser.barriers());
        browser.picture("own-words");
        press("write");
        sapporo.awaits(PAGE, "Mondays and Sundays");
        assertFalse(sapporo.shows(PAGE, "alert(1)"));
        assertTrue(new Shop(House.NAHA).shows(PAGE, "Closed on Mondays."), "nobody else's page");
        told("own words");

        says(HOURS.replace("ten", "nine"), "second");
        sapporo.awaits(PAGE, "Open from nine to six.");
        assertTrue(sapporo.shows(PAGE, "Mondays and Sundays"), "both are kept");
        told("own words and theirs");
        says(HOURS.replace("ten", "nine").replace("Mondays", "Tuesdays"), "third");
        assertTrue(sapporo.shows(PAGE, "Mondays and Sundays"), "the partner's stay until somebody decides");
        told("to be decided");
        browser.office(House.SAPPORO, BLOCK);
        assertTrue(browser.text().contains("Both have changed this"), browser::text);
        assertEquals(List.of(), browser.barriers());
        browser.picture("own-words-clash");
        press("restore");
        sapporo.awaits(PAGE, "Closed on Tuesdays.");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aPageIsTakenOffLineAndTheMainSiteKnowsWhy() throws Exception {
        browser.office(House.SAPPORO, BLOCKS);
        browser.fill("page", PAGE);
        browser.fill("reason", "The hours are wrong.");
        press("off");
        HttpResponse<String> gone = sapporo.get(PAGE);
        assertEquals(404, gone.statusCode());
        assertTrue(gone.body().contains("off line for a while") || gone.body().contains("表示を停止"), gone::body);
        assertEquals(200, new Shop(House.NAHA).get(PAGE).statusCode());
        Await.patiently("the main site knows at once", Duration.ofSeconds(15), () -> {
            String text = hinode.open("/office/partner-differences.xhtml").text();
            return text.contains("off line The hours are wrong.");
        });
        browser.office(House.SAPPORO, BLOCKS);
        browser.picture("off-line");
        assertEquals(List.of(), browser.barriers());
        browser.find(By.cssSelector("button[name=do][value='back " + PAGE + "']"))
                .sendKeys(Keys.ENTER);
        browser.find(By.cssSelector(".notice.tone-good"));
        sapporo.awaits(PAGE, "Closed on Mondays.");
        assertEquals(List.of(), browser.complaints());
    }

    /** The page as the main site has it, and until sapporo serves that. */
    private void says(String hours, String mark) throws Exception {
        hinode.publish(
                PAGE,
                "Hours",
                "<div data-block=\"brand\"><p>Hinode " + mark + "</p></div><div data-block=\"hours overridable\">"
                        + hours + "</div>");
        sapporo.awaits(PAGE, "Hinode " + mark);
    }

    private void agree(String rights) throws Exception {
        hinode.submit(
                hinode.open("/office/partner-form.xhtml?name=sapporo"),
                "terms",
                "terms:save",
                Map.of("terms:local", rights));
    }

    private void told(String how) throws Exception {
        Await.patiently("the main site knows: " + how, Duration.ofSeconds(30), () -> {
            String text = hinode.open("/office/partner-differences.xhtml").text();
            return text.contains(PAGE + " hours " + how);
        });
    }

    private void press(String wish) {
        browser.find(By.cssSelector("button[name=do][value=" + wish + "]")).sendKeys(Keys.ENTER);
        browser.find(By.cssSelector(".notice.tone-good"));
    }
}
