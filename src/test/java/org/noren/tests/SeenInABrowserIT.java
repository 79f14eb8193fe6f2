package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.openqa.selenium.By;

/** With a real browser: a manager edits and publishes, and shoppers of both partners see it; also on a phone. */
@OnThreeServers
class SeenInABrowserIT {
    private static final String PATH = "/news/browser.html";

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
    void aManagerPublishesAndShoppersSeeIt() throws Exception {
        browser.signIn(House.HINODE, "hanako");
        assertEquals("hanako", browser.find(By.className("who-name")).getText());
        browser.office(House.HINODE, "/office/page.xhtml");
        browser.fill("page:path", PATH);
        browser.fill("page:title", "By hand");
        browser.find(By.cssSelector("#rich-modes label:nth-of-type(2)")).click();
        browser.fill("page:body", "<h1>By hand</h1><p>Written in a browser.</p>");
        browser.press("page:publish");
        browser.picture("published");
        assertTrue(browser.find(By.cssSelector(".heading .badge")).isDisplayed(), browser.text());
        assertEquals(List.of(), browser.complaints());
        for (Site partner : List.of(House.SAPPORO, House.NAHA)) {
            new Shop(partner).awaits(PATH, "Written in a browser.");
            browser.shop(partner, PATH);
            assertEquals("By hand", browser.find(By.tagName("h1")).getText());
            assertTrue(browser.text().contains("Written in a browser."));
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void aPhoneNeverScrollsSideways() {
        browser.wide(360);
        for (Site site : House.NETWORK.sites()) {
            for (String path : List.of("/", "/about/", "/en/", "/no-such-page")) {
                browser.shop(site, path);
                assertTrue(browser.width() <= 360, site.name() + path + " is " + browser.width() + " px wide");
                Number styled = (Number) browser.driver().executeScript("return document.styleSheets.length");
                assertTrue(styled.intValue() > 0, site.name() + path + " has no style sheet");
            }
        }
    }
}
