package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.keys.SiteKeys;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a manager does with partners, by the keyboard: the start page, a dry run, sending again, adding one. */
@OnThreeServers
class ThePartnersInABrowserIT {
    @TempDir
    private Path temporary;

    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        browser = Browser.speaking("en");
        browser.signIn(House.HINODE, "hanako");
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), browser.complaints());
        browser.close();
    }

    @Test
    void theStartPageSaysWhatNeedsAPersonAndLeadsThere() throws Exception {
        // otaru's address leads to sapporo's server, which somebody has to find out.
        Await.patiently("otaru needs a person", Duration.ofSeconds(90), () -> {
            browser.office(House.HINODE, "/office/index.xhtml");
            return browser.find(By.className("needs")).getText().contains("otaru");
        });
        assertTrue(browser.shows(By.cssSelector(".chart svg rect")), "updates of the last days are drawn");
        WebElement table = browser.find(By.cssSelector(".chart summary"));
        table.sendKeys(Keys.ENTER);
        assertEquals(
                31,
                browser.driver()
                        .findElements(By.cssSelector(".chart details[open] tr"))
                        .size());
        browser.picture("start-of-the-main-site");
        browser.find(By.partialLinkText("Open otaru")).sendKeys(Keys.ENTER);
        assertEquals("otaru", browser.find(By.tagName("h1")).getText());
    }

    @Test
    void theBoardIsNarrowedAndKeepsItInTheAddress() {
        browser.office(House.HINODE, "/office/partners.xhtml");
        browser.find(By.id("q")).sendKeys("silent" + Keys.ENTER);
        browser.find(By.linkText("silent0"));
        assertFalse(browser.shows(By.linkText("sapporo")));
        String address = browser.driver().getCurrentUrl();
        assertTrue(address.contains("q=silent"), address);
        browser.driver().get(address.replace("state=", "state=ended"));
        assertTrue(browser.text().contains("No partner fits"), browser::text);
    }

    @Test
    void aDryRunSaysWhatWouldGoAndAllIsSentAgain() throws Exception {
        Shop sapporo = new Shop(House.SAPPORO);
        Office.of(House.HINODE).publish("/news/dry.html", "Dry", "<p>There already.</p>");
        sapporo.awaits("/news/dry.html", "There already.");
        browser.office(House.HINODE, "/office/partner.xhtml?name=sapporo");
        browser.tabTo("dry-run").sendKeys(Keys.ENTER);
        assertEquals("See what would go now", browser.find(By.tagName("h1")).getText());
        assertTrue(browser.text().contains("Nothing would go"), browser::text);

        String before = sapporo.release();
        browser.office(House.HINODE, "/office/partner.xhtml?name=sapporo");
        browser.tabTo("again").sendKeys(Keys.ENTER);
        browser.find(By.className("ask"));
        browser.tabTo("act:yes-again").sendKeys(Keys.ENTER);
        browser.find(By.xpath("//*[contains(text(),'is sent everything again')]"));
        Await.patiently(
                "sapporo serves it under a new number",
                Duration.ofSeconds(60),
                () -> !sapporo.release().equals(before));
        browser.office(House.HINODE, "/office/partner.xhtml?name=sapporo");
        assertTrue(browser.text().contains("sent again from scratch"), browser::text);
        browser.find(By.partialLinkText("Receipt"));
        browser.picture("partner-with-history");
    }

    @Test
    void aPartnerIsAddedByItsRequest() throws Exception {
        String request = SiteKeys.ofPartner(temporary).makeRequest("rausu", House.CLOCK);
        browser.office(House.HINODE, "/office/partners.xhtml");
        browser.tabTo("new").sendKeys(Keys.ENTER);
        browser.tabTo("join:text").sendKeys("no request");
        browser.tabTo("join:look").sendKeys(Keys.ENTER);
        assertTrue(browser.find(By.cssSelector("[role=alert]")).getText().contains("BEGIN CERTIFICATE REQUEST"));
        browser.fill("join:text", request);
        browser.tabTo("join:look").sendKeys(Keys.ENTER);
        browser.find(By.id("add:title"));
        assertEquals(
                16,
                browser.driver().findElements(By.cssSelector(".groups code")).size());
        browser.picture("request-of-a-partner");
        browser.tabTo("add:title").sendKeys("Hinode Rausu");
        browser.tabTo("add:operator").sendKeys("Nobody");
        browser.tabTo("add:link").sendKeys("http://rausu.example");
        browser.tabTo("add:shop").sendKeys("https://rausu.example");
        browser.tabTo("add:join").sendKeys(Keys.ENTER);
        assertTrue(browser.find(By.id("link-error")).getText().contains("https://"), browser::text);
        browser.fill("add:link", "https://localhost:1");
        browser.tabTo("add:join").sendKeys(Keys.ENTER);
        browser.find(By.id("kit"));
        assertEquals("Hinode Rausu", browser.find(By.tagName("h1")).getText());
        assertTrue(browser.text().contains("396 days left"), browser::text);
        Office office = Office.of(House.HINODE);
        office.submit(office.open("/office/partner.xhtml?name=rausu&ask=end"), "act", "act:yes-end", Map.of());
    }
}
