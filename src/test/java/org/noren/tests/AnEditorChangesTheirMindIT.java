package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What was written is taken back and done again, a page gets another place, and a link leads to a page of the main site. */
@OnThreeServers
class AnEditorChangesTheirMindIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ONE = "<table><tbody><tr><td>a</td></tr></tbody></table><p>End.</p>";
    private static final String TYPED = ONE.replace("a</td>", "ab</td>");
    private static final String ROW = TYPED.replace("</tr>", "</tr><tr><td><br></td></tr>");
    private static final String COLUMN = ROW.replace("</td></tr>", "</td><td><br></td></tr>");

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
    void rowsAndColumnsAreTakenBackByTheKeysLikeWhatIsTyped() throws Exception {
        String path = "/news/table.html";
        Office.of(House.HINODE).publish(path, "Table", ONE);
        browser.signIn(House.HINODE, "hanako");
        edit(House.HINODE, path);
        inTheText(By.tagName("td"), "b");
        awaits(TYPED);
        press("row");
        awaits(ROW);
        press("column");
        awaits(COLUMN);

        keys(Keys.CONTROL, "z");
        awaits(ROW);
        keys(Keys.CONTROL, "z");
        awaits(TYPED);
        keys(Keys.CONTROL, "z");
        awaits(ONE);
        keys(Keys.CONTROL, "y");
        awaits(TYPED);
        press("redo");
        awaits(ROW);

        press("no-row");
        awaits(ONE.replace("a</td>", "<br></td>"));
        press("undo");
        awaits(ROW);
        inTheText(By.tagName("p"), " Truly.");
        awaits(ROW.replace("End.", "End. Truly."));
        keys(Keys.CONTROL, "z");
        awaits(ROW);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatTwoPeopleChangedAtDifferentPlacesIsPutTogetherAndSavedWhenItWasLookedAt() throws Exception {
        String path = "/news/both.html";
        Office other = Office.of(House.HINODE);
        other.publish(path, "Both", "<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>");
        browser.signIn(House.HINODE, "emi");
        edit(House.HINODE, path);
        other.publish(path, "Both of us", "<p>One.</p>\n<p>Two.</p>\n<p>Three, by the other.</p>");
        inTheText(By.tagName("p"), " Mine.");
        awaits("<p>One. Mine.</p>\n<p>Two.</p>\n<p>Three.</p>");
        browser.follow(() -> browser.find(By.id("page:save")).click());
        browser.picture("conflict-joinable");
        browser.follow(() -> browser.find(By.id("page:join")).sendKeys(Keys.ENTER));

        awaits("<p>One. Mine.</p>\n<p>Two.</p>\n<p>Three, by the other.</p>");
        assertEquals("Both of us", browser.find(By.id("page:title")).getDomProperty("value"));
        assertTrue(browser.text().contains("not saved yet"), browser::text);
        browser.picture("joined");
        browser.follow(() -> browser.find(By.id("page:save")).click());
        browser.find(By.className("tone-good"));
        awaits("<p>One. Mine.</p>\n<p>Two.</p>\n<p>Three, by the other.</p>");
    }

    @Test
    void aPageIsMovedFromItsEditorAndItsOldAddressLeadsThere() throws Exception {
        String old = "/news/old-place.html";
        String now = "/news/new-place.html";
        Office.of(House.HINODE).publish(old, "Place", "<p>Somewhere.</p>");
        browser.signIn(House.HINODE, "hanako");
        edit(House.HINODE, old);
        browser.picture("editor-actions");
        browser.follow(() -> browser.find(By.id("move")).sendKeys(Keys.ENTER));
        assertEquals(old, browser.find(By.id("target")).getDomProperty("value"));
        browser.picture("move-one");
        browser.follow(() -> browser.find(By.linkText("Cancel")).click());
        assertTrue(address().contains("/office/page.xhtml"), address());
        browser.follow(() -> browser.find(By.id("move")).sendKeys(Keys.ENTER));
        browser.fill("target", now);
        browser.follow(() -> browser.find(By.id("list:move-now")).click());

        assertTrue(address().contains("/office/page.xhtml") && address().contains("new-place"), address());
        assertTrue(browser.text().contains("lies at"), browser::text);
        new Shop(House.HINODE).awaits(now, "Somewhere.");
        assertEquals(301, new Shop(House.HINODE).get(old).statusCode());
    }

    @Test
    void aPartnersLinkIsFoundAmongThePagesOfTheMainSiteToo() throws Exception {
        String lent = "/news/lantern.html";
        Office.of(House.HINODE).publish(lent, "Paper lantern", "<p>By hand.</p>");
        new Shop(House.SAPPORO).awaits(lent, "By hand.");
        browser.signIn(House.SAPPORO, "satoru");
        browser.office(House.SAPPORO, "/office/page.xhtml");
        inTheText(By.tagName("p"), "See ");
        press("link");
        browser.fill("link-search", "lantern");
        By found = By.xpath("//ul[@id='link-found']//button[contains(., '" + lent + "')]");
        assertTrue(browser.find(found).getText().contains("from the main site"));
        browser.picture("link-lent");
        browser.find(found).sendKeys(Keys.ENTER);
        browser.find(By.cssSelector("#link-dialog [value=set]")).sendKeys(Keys.ENTER);
        awaits("<p>See <a href=\"" + lent + "\">Paper lantern</a></p>");
    }

    private void edit(Site site, String path) {
        browser.office(site, "/office/page.xhtml?path=" + path);
        browser.find(By.id("rich-frame"));
    }

    /** Types at the end of the first such element, as it looks. */
    private void inTheText(By element, String words) {
        browser.inFrame("rich-frame");
        browser.find(element).click();
        new Actions(browser.driver()).sendKeys(Keys.END, words).perform();
        browser.outOfFrame();
    }

    private void press(String action) {
        browser.find(By.cssSelector("[data-do=" + action + "]")).click();
    }

    /** Pressed together, wherever the cursor is. */
    private void keys(Keys held, String key) {
        new Actions(browser.driver()).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    private void awaits(String html) throws InterruptedException {
        Await.that("the HTML is " + html + ", not " + html(), SOON, () -> html().equals(html));
    }

    private String html() {
        return String.valueOf(browser.find(By.id("page:body")).getDomProperty("value"))
                .strip()
                .replace("&nbsp;", " ");
    }

    private String address() {
        return String.valueOf(browser.driver().getCurrentUrl());
    }
}
