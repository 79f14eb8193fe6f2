package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * A page moves while somebody else has it open: what they typed is not saved over the redirect, and not lost either. They
 * are told where the path leads now, and what they can do.
 */
@OnThreeServers
class APathThatLeadsElsewhereIT {
    private static final By CARD = By.cssSelector(".card.ask [role=alert] h2");

    private Browser browser;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whatIsSavedAfterAMoveStaysInTheFormAndTheRedirectStays() throws Exception {
        Office office = published("/dyes/madder.html", "Madder");
        browser = Browser.speaking("en");
        browser.signIn(House.HINODE, "hanako");
        browser.office(House.HINODE, editor("/dyes/madder.html"));
        browser.fill("page:title", "Madder root");
        move(office, "/dyes/madder.html", "/roots/madder.html");

        browser.tabTo("page:publish").sendKeys(Keys.ENTER);

        assertEquals(
                "/dyes/madder.html leads to /roots/madder.html",
                browser.find(CARD).getText());
        assertTrue(browser.text().contains("hanako moved what lay at this path"), browser::text);
        assertEquals("Madder root", browser.find(By.id("page:title")).getDomProperty("value"));
        assertEquals(List.of(), browser.barriers());
        for (int width : new int[] {360, 768, 1280}) {
            browser.wide(width);
            assertTrue(browser.width() <= width, "it is " + browser.width() + " px wide at " + width);
            browser.picture("leads-elsewhere-" + width);
        }
        browser.dark(true);
        browser.picture("leads-elsewhere-dark");
        assertLeads("/dyes/madder.html", "/roots/madder.html");

        browser.tabTo("page:publish").sendKeys(Keys.ENTER);
        assertEquals(
                "/dyes/madder.html leads to /roots/madder.html",
                browser.find(CARD).getText());
        assertLeads("/dyes/madder.html", "/roots/madder.html");

        browser.follow(() -> browser.tabTo("there").sendKeys(Keys.ENTER));
        assertEquals("Madder", browser.find(By.id("page:title")).getDomProperty("value"));
        assertEquals(
                "Madder",
                office.open(editor("/roots/madder.html"))
                        .getElementById("page:title")
                        .val());
    }

    @Test
    void aNewPageAtSuchAPathIsAskedAboutInTheReadersLanguageAndKeptAsADraftIfItIsMeant() throws Exception {
        Office office = published("/dyes/gardenia.html", "Gardenia");
        move(office, "/dyes/gardenia.html", "/fruits/gardenia.html");
        browser = Browser.speaking("ja");
        browser.signIn(House.HINODE, "hanako");
        browser.office(House.HINODE, editor("/dyes/gardenia.html"));
        assertEquals(
                "/dyes/gardenia.html は /fruits/gardenia.html へ転送されます",
                browser.find(CARD).getText());
        browser.fill("page:title", "くちなし");

        browser.follow(() -> browser.tabTo("page:here").sendKeys(Keys.ENTER));

        assertEquals("くちなし", browser.find(By.tagName("h1")).getText());
        assertTrue(!browser.shows(CARD), "it is a draft now like any other");
        assertLeads("/dyes/gardenia.html", "/fruits/gardenia.html");
    }

    @Test
    void aRefusedSaveIsToldInTheReadersLanguage() throws Exception {
        browser = Browser.speaking("ja");
        browser.signIn(House.HINODE, "hanako");
        browser.office(House.HINODE, "/office/page.xhtml");
        browser.fill("page:path", "/office/dyes.html");
        browser.fill("page:title", "染料");
        browser.tabTo("page:save").sendKeys(Keys.ENTER);
        assertEquals(
                "/office/dyes.html：このパスはシステムが使用しています。別のパスにしてください。",
                browser.find(By.cssSelector(".notices .tone-bad")).getText());
        assertEquals("染料", browser.find(By.id("page:title")).getDomProperty("value"));
    }

    private static Office published(String path, String title) throws Exception {
        Office office = Office.of(House.HINODE);
        office.publish(path, title, "<p>" + title + " dyes.</p>");
        return office;
    }

    private static void move(Office office, String from, String to) throws Exception {
        Document asked = office.open("/office/pages.xhtml?asking=MOVE&count=1&cameFrom=page&chosen="
                + URLEncoder.encode(from, StandardCharsets.UTF_8));
        Document moved = office.submit(asked, "list", "list:move-now", Map.of("target", to));
        assertTrue(moved.text().contains(from + " lies at " + to + " now."), moved::text);
    }

    private static String editor(String path) {
        return "/office/page.xhtml?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static void assertLeads(String from, String to) throws Exception {
        HttpResponse<String> answer = new Shop(House.HINODE).get(from);
        assertEquals(301, answer.statusCode());
        assertEquals(to, answer.headers().firstValue("Location").orElse(""));
    }
}
