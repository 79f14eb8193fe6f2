package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** By keyboard: a manager takes sapporo back to what it served before, naha goes on, and later sapporo goes on, too (B5). */
@OnThreeServers
class APartnerIsTakenBackIT {
    private static final String PAGE = "/news/back.html";
    private static final String SAPPORO = "/office/partner.xhtml?name=sapporo";

    private final Shop sapporo = new Shop(House.SAPPORO);
    private final Shop naha = new Shop(House.NAHA);
    private Browser browser;
    private Office office;

    @BeforeEach
    void open() throws Exception {
        browser = Browser.speaking("en");
        browser.signIn(House.HINODE, "hanako");
        office = Office.of(House.HINODE);
    }

    @AfterEach
    void goOn() throws Exception {
        Document page = office.open(SAPPORO);
        if (page.selectFirst("[name='act:go-on']") != null) {
            office.submit(page, "act", "act:go-on", Map.of());
        }
        browser.close();
    }

    @Test
    void onePartnerGoesBackAndStaysThereUntilItMayGoOn() throws Exception {
        office.publish(PAGE, "Back", "<p>The first word.</p>");
        sapporo.awaits(PAGE, "The first word.");
        office.publish(PAGE, "Back", "<p>The second word.</p>");
        sapporo.awaits(PAGE, "The second word.");
        naha.awaits(PAGE, "The second word.");

        browser.office(House.HINODE, SAPPORO);
        browser.find(By.cssSelector("a[href*='/office/partner-back.xhtml']")).sendKeys(Keys.ENTER);
        browser.tabTo("back:reason").sendKeys("The second word was wrong.");
        assertEquals(List.of(), browser.barriers());
        browser.picture("going-back");
        browser.tabTo("back:go").sendKeys(Keys.ENTER);
        browser.find(By.xpath("//*[contains(text(),'Held at what release')]"));
        sapporo.awaits(PAGE, "The first word.");
        assertTrue(naha.shows(PAGE, "The second word."), "nobody else goes back");

        office.publish(PAGE, "Back", "<p>The third word.</p>");
        naha.awaits(PAGE, "The third word.");
        assertTrue(sapporo.shows(PAGE, "The first word."), "it is held");
        assertTrue(office.open(SAPPORO).text().contains("The second word was wrong."), "with the reason");

        browser.office(House.HINODE, SAPPORO);
        browser.picture("held-partner");
        browser.tabTo("act:go-on").sendKeys(Keys.ENTER);
        sapporo.awaits(PAGE, "The third word.");
        assertEquals(List.of(), browser.complaints());
    }
}
