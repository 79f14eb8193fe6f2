package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.noren.servers.Trouble;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * sapporo's own pages, in browsers: its editor asks, nobody says yes to their own words, the second site manager sees what changes,
 * sends it back and then shows it; one click goes back; what is overwritten is gone; an address leads to the main site (S29 to S31).
 */
@OnThreeServers
class ASecondPersonSaysYesIT {
    private static final Site SAPPORO = House.SAPPORO;
    private static final String WINTER = "/local/winter-fair.html";
    private static final String PASSWORD = "snow lanterns on the canal";

    private Browser manager;
    private Browser other;
    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(SAPPORO);
        manager = Browser.speaking("en");
        other = Browser.speaking("en");
        manager.signIn(SAPPORO, "satoru");
        employ("rin", "site-manager");
        employ("yuki", "editor");
        settle("RELINK", true);
    }

    @AfterEach
    void close() throws Exception {
        settle("RELINK", false);
        for (String name : List.of("rin", "yuki")) {
            manager.office(SAPPORO, "/office/person.xhtml?name=" + name + "&ask=delete");
            enter(manager, "act:yes-delete");
        }
        manager.close();
        other.close();
    }

    @Test
    void anEditorAsksAndTheSecondSiteManagerShowsIt() throws Exception {
        other.signIn(SAPPORO, "yuki", PASSWORD);
        write(other, "Winter fair", "<p>Sketes for rent.</p>");
        reads(other, WINTER + " waits for approval now.");
        reads(other, "waits for approval; yuki asked at");
        assertEquals(404, shop.get(WINTER).statusCode());

        openTheOnlyRequest(other);
        reads(other, "Site managers say yes or no");
        assertFalse(other.shows(By.id("accept")), "an editor is offered a yes");

        as("rin");
        openTheOnlyRequest(other);
        reads(other, "It is new: shoppers see nothing there yet.");
        assertTrue(other.inside("phone").contains("Sketes for rent."), "the draft cannot be looked at");
        other.tabTo("reason").sendKeys("Skates, not sketes.");
        pictures("approval");
        enter(other, "send-back");
        reads(other, "is sent back");

        as("yuki");
        other.office(SAPPORO, "/office/index.xhtml");
        reads(other, "rin sent " + WINTER + " back; mend it and ask again.");
        write(other, "Winter fair", "<p>Skates for rent.</p>");

        as("rin");
        openTheOnlyRequest(other);
        enter(other, "accept");
        reads(other, WINTER + " is approved, and shoppers see it.");
        shop.awaits(WINTER, "Skates for rent.");

        // The second version is the second site manager's own words: only the first one says yes to them
        write(other, "Winter fair", "<p>Skates and sledges for rent.</p>");
        openTheOnlyRequest(other);
        assertTrue(
                other.text().contains("You wrote some of this, so somebody else has to say yes: satoru"), other::text);
        assertFalse(other.shows(By.id("accept")), "an author is offered a yes");
        openTheOnlyRequest(manager);
        assertTrue(manager.find(By.cssSelector(".difference ins")).getText().contains("sledges"), manager::text);
        assertTrue(manager.inside("phone").contains("Skates for rent."), "what shoppers see is not shown");
        manager.picture("approval-of-a-change");
        enter(manager, "accept");
        shop.awaits(WINTER, "Skates and sledges");

        manager.office(SAPPORO, "/office/page-history.xhtml?path=" + WINTER);
        manager.picture("history-with-a-way-back");
        manager.follow(() -> manager.find(By.name("back")).sendKeys(Keys.ENTER));
        reads(manager, "Shoppers see revision 2 of " + WINTER + " again.");
        shop.awaits(WINTER, "Skates for rent.");
        manager.office(SAPPORO, "/office/audit.xhtml?q=" + WINTER);
        reads(manager, "approved, and showed");
        reads(manager, "showed an older version again");
        assertEquals(List.of(), manager.barriers());
        assertEquals(List.of(), manager.complaints());
    }

    @Test
    void programsBringDraftsOnly() throws Exception {
        Trouble refused = assertThrows(
                Trouble.class,
                () -> Imports.publish(
                        SAPPORO,
                        Map.of(
                                "local/imported.html",
                                "<html lang=\"en\"><head><title>Imported</title></head><body><p>Imported</p></body></html>")));
        assertTrue(String.valueOf(refused.getMessage()).contains("is approved first"), refused::getMessage);
        assertEquals(404, shop.get("/local/imported.html").statusCode());
    }

    @Test
    void whatIsOverwrittenIsGoneAndAnAddressLeadsToTheMainSite() throws Exception {
        settle("OVERWRITE", false);
        write(manager, "Winter fair", "<p>Old words of the fair.</p>");
        shop.awaits(WINTER, "Old words");
        write(manager, "Winter fair", "<p>New words of the fair.</p>");
        shop.awaits(WINTER, "New words");
        manager.office(SAPPORO, "/office/page-history.xhtml?path=" + WINTER);
        assertFalse(manager.shows(By.name("back")), "there is a way back to what was overwritten");
        assertEquals(1, manager.driver().findElements(By.name("restore")).size());

        manager.office(SAPPORO, "/office/direct-link.xhtml");
        manager.tabTo("link:path").sendKeys("/local/how-to-return.html");
        manager.tabTo("link:to").sendKeys("/about/");
        pictures("direct-link");
        enter(manager, "link:publish");
        reads(manager, "Leads to /about/ at the main site");
        Await.that(
                "the address leads to the main site",
                Duration.ofSeconds(30),
                () -> shop.get("/local/how-to-return.html").statusCode() == 302);
        assertEquals(
                House.HINODE.shopAddress() + "/about/",
                shop.get("/local/how-to-return.html")
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
    }

    /** Saves the page with these words, asking for approval where that is wanted. */
    private static void write(Browser browser, String title, String body) {
        browser.office(SAPPORO, "/office/page.xhtml?path=" + WINTER);
        if (browser.shows(By.id("page:path"))) {
            browser.fill("page:path", WINTER);
        }
        browser.fill("page:title", title);
        browser.find(By.id("rich-frame"));
        browser.driver().executeScript("document.querySelector('#rich-modes input[value=html]').click()");
        browser.fill("page:body", body);
        browser.follow(() -> browser.find(By.id("page:publish")).sendKeys(Keys.ENTER));
    }

    private static void openTheOnlyRequest(Browser browser) throws InterruptedException {
        browser.office(SAPPORO, "/office/approvals.xhtml");
        reads(browser, "Approvals (1)");
        browser.follow(
                () -> browser.find(By.cssSelector("table a.button.primary")).sendKeys(Keys.ENTER));
    }

    private void as(String name) {
        other.find(By.cssSelector("form[action='/office/sign-out'] button")).sendKeys(Keys.ENTER);
        other.find(By.id("sign-in:name"));
        other.signIn(SAPPORO, name, PASSWORD);
    }

    private void employ(String name, String role) throws InterruptedException {
        manager.office(SAPPORO, "/office/person.xhtml");
        manager.fill("person:account", name);
        WebElement roles = manager.find(By.id("person:role"));
        roles.findElement(By.cssSelector("option[value='" + role + "']")).click();
        manager.press("person:invite");
        String link = manager.find(By.id("handed")).getAttribute("value");
        other.driver().get(link);
        other.fill("link:chosen", PASSWORD);
        other.fill("link:again", PASSWORD);
        other.press("link:go");
        reads(other, "The password is set.");
    }

    private void settle(String way, boolean asks) throws Exception {
        Office office = Office.of(SAPPORO);
        Document page = office.open("/office/own-way.xhtml");
        Document saved = office.submit(
                page, "own-way", "own-way:save", Map.of("way", way, "keeps", "3", "asks", asks ? "true" : "false"));
        assertTrue(saved.text().contains("go on line so from now on"), saved.text());
        if (asks) {
            manager.office(SAPPORO, "/office/own-way.xhtml");
            assertTrue(manager.find(By.id("asks")).isSelected(), manager::text);
            pictures(manager, "own-way");
        }
    }

    private static void reads(Browser browser, String words) throws InterruptedException {
        Await.that(
                "the page says: " + words,
                Duration.ofSeconds(30),
                () -> browser.text().contains(words));
    }

    private void pictures(String name) throws Exception {
        pictures(name.equals("direct-link") ? manager : other, name);
    }

    private static void pictures(Browser browser, String name) throws Exception {
        for (int width : new int[] {360, 1280}) {
            browser.wide(width);
            assertTrue(browser.width() <= width, name + " scrolls sideways");
            assertEquals(List.of(), browser.barriers(), name);
            browser.picture(name + "-" + width);
        }
    }

    private static void enter(Browser browser, String id) {
        browser.follow(() -> browser.tabTo(id).sendKeys(Keys.ENTER));
    }
}
