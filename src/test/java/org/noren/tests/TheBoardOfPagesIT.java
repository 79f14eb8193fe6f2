package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A manager sees every page at every partner, follows an update, takes all partners back, and publishes an old page again (B4, B5). */
@OnThreeServers
class TheBoardOfPagesIT {
    private static final String PAGE = "/news/board.html";
    private static final String BOARD = "/office/board.xhtml";

    private final Shop sapporo = new Shop(House.SAPPORO);
    private final Shop naha = new Shop(House.NAHA);
    private Browser browser;
    private Office office;

    @BeforeEach
    void open() throws Exception {
        browser = Browser.speaking("en");
        browser.signIn(House.HINODE, "hanako");
        office = Office.of(House.HINODE);
        office.publish(PAGE, "Board", "<p>The first word.</p>");
        sapporo.awaits(PAGE, "The first word.");
        naha.awaits(PAGE, "The first word.");
    }

    @AfterEach
    void goOn() throws Exception {
        Document page = office.open("/office/all-back.xhtml");
        if (page.getElementById("held") != null) {
            office.submit(page, "held", "held:go-on", Map.of());
        }
        browser.close();
    }

    private void awaitState(String partner, String state) throws Exception {
        Await.patiently(PAGE + " is " + state + " at " + partner, Duration.ofSeconds(60), () -> {
            Document board = office.open(BOARD + "?q=" + PAGE + "&partner=" + partner);
            Element cell = board.selectFirst("#pages td .badge");
            return cell != null && cell.text().equals(state);
        });
    }

    @Test
    void theBoardIsReadNarrowedAndExported() throws Exception {
        awaitState("sapporo", "In step");
        browser.office(House.HINODE, BOARD);
        assertTrue(browser.find(By.id("rolled-out")).getText().contains("partners serve the newest"), browser::text);
        browser.find(By.id("q")).sendKeys("/news/board" + Keys.ENTER);
        browser.find(By.linkText(PAGE));
        assertTrue(browser.find(By.id("counts")).getText().contains("In step"), browser::text);
        assertEquals(List.of(), browser.barriers());
        browser.picture("board-of-pages-1280");
        browser.wide(360);
        assertTrue(browser.width() <= 360, () -> "it scrolls sideways: " + browser.width());
        browser.picture("board-of-pages-360");
        browser.wide(1280);

        String csv = new String(
                office.download(
                        browser.find(By.id("export")).getAttribute("href").replaceFirst("^https?://[^/]+", "")),
                UTF_8);
        assertTrue(csv.startsWith("\uFEFFpage,language,partner,title,state,release,since\r\n"), csv);
        assertTrue(csv.lines().anyMatch(line -> line.startsWith(PAGE + ",") && line.contains(",sapporo,")), csv);
        assertFalse(csv.contains("/about/"), csv);

        browser.office(House.HINODE, BOARD + "?partner=sapporo&state=declined");
        assertTrue(browser.text().contains("No page fits"), browser::text);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void allPartnersGoBackAndGoOn() throws Exception {
        awaitState("naha", "In step");
        office.publish(PAGE, "Board", "<p>The second word.</p>");
        sapporo.awaits(PAGE, "The second word.");
        naha.awaits(PAGE, "The second word.");
        awaitState("sapporo", "In step");

        browser.office(House.HINODE, BOARD);
        browser.tabTo("all-back").sendKeys(Keys.ENTER);
        browser.find(By.partialLinkText("Before this")).sendKeys(Keys.ENTER);
        WebElement partners = browser.find(By.id("partners"));
        assertTrue(partners.getText().contains("It gets what release"), partners::getText);
        assertEquals(List.of(), browser.barriers());
        browser.picture("all-back-1280");
        browser.tabTo("back:reason").sendKeys("The second word was wrong.");
        browser.tabTo("back:go").sendKeys(Keys.ENTER);
        browser.find(By.id("held:go-on"));
        sapporo.awaits(PAGE, "The first word.");
        naha.awaits(PAGE, "The first word.");
        awaitState("sapporo", "Held back");

        browser.office(House.HINODE, "/office/all-back.xhtml");
        browser.tabTo("held:go-on").sendKeys(Keys.ENTER);
        sapporo.awaits(PAGE, "The second word.");
        naha.awaits(PAGE, "The second word.");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void onePageIsPublishedAsItWasBefore() throws Exception {
        office.publish(PAGE, "Board", "<p>The wrong word.</p>");
        sapporo.awaits(PAGE, "The wrong word.");
        awaitState("sapporo", "In step");
        browser.office(House.HINODE, BOARD + "?q=" + PAGE);
        browser.find(By.linkText(PAGE)).sendKeys(Keys.ENTER);
        browser.find(By.id("history")).sendKeys(Keys.ENTER);
        List<WebElement> older = browser.driver().findElements(By.name("restore"));
        older.get(1).sendKeys(Keys.ENTER);
        browser.tabTo("page:publish").sendKeys(Keys.ENTER);
        sapporo.awaits(PAGE, "The first word.");
        naha.awaits(PAGE, "The first word.");
        awaitState("sapporo", "In step");
        assertEquals(List.of(), browser.complaints());
    }
}
