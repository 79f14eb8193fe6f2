package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Shoppers search, lose their way and find it again; the partner arranges its menu and sets its values. */
@OnThreeServers
class ShoppersAndTheShopFrontIT {
    private static final Site HERE = House.SAPPORO;

    private Browser browser;

    @BeforeAll
    static void pages() throws Exception {
        FirstPages.publish();
    }

    @BeforeEach
    void open() {
        browser = Browser.speaking("ja");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void lentAndOwnPagesAreFoundByWordInJapanese() throws Exception {
        browser.shop(HERE, "/");
        search("header input[name=q]", "鉄瓶");
        assertTrue(results().get(0).contains("鉄瓶"), () -> results().toString());
        assertEquals("鉄瓶", browser.find(By.cssSelector(".results mark")).getText());
        search("main input[name=q]", "北海道 品");
        assertTrue(paths().contains("/sapporo/"), () -> paths().toString());
        browser.find(By.cssSelector(".results a")).click();
        browser.find(By.cssSelector("nav[aria-label=現在の場所]"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void englishIsFoundWhateverItsEndingAndOnAPhone() throws Exception {
        browser.wide(360);
        browser.shop(HERE, "/en/");
        search("header input[name=q]", "sharpening knives");
        assertTrue(paths().stream().allMatch(path -> path.contains("/en/")), () -> paths().toString());
        assertTrue(browser.width() <= 360, () -> browser.width() + " px wide");
        assertEquals(
                "noindex", browser.find(By.cssSelector("meta[name=robots]")).getAttribute("content"));
        search("main input[name=q]", "qqzz\"><qzqz>");
        assertTrue(browser.shows(By.cssSelector(".advice")));
        assertEquals(List.of(), browser.barriers());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whoLooksInVainIsOfferedTheSearchInTheLanguageOfThePath() throws Exception {
        browser.shop(HERE, "/en/goods/no-such.html");
        assertEquals("There is no such page", browser.find(By.tagName("h1")).getText());
        search("main input[name=q]", "kettle");
        assertFalse(results().isEmpty());
    }

    @Test
    void searchEnginesFindTheMapAndNoReleaseThatIsNotServed() throws Exception {
        assertTrue(
                new Shop(HERE).get("/robots.txt").body().contains("Sitemap: " + HERE.shopAddress() + "/sitemap.xml"));
        List<String> mine = map(HERE);
        assertTrue(mine.contains(HERE.shopAddress() + "/sapporo/"), mine::toString);
        assertFalse(mine.contains(HERE.shopAddress() + "/about/"), "the contract gives lent pages to the main site");
        List<String> theirs = map(House.HINODE);
        assertTrue(theirs.contains(House.HINODE.shopAddress() + "/about/"), theirs::toString);
        HttpResponse<String> answer = new Shop(HERE).get("/search?lang=en&q=kettle");
        assertEquals(new Shop(HERE).release(), Shop.release(answer));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void whatIsPublishedIsFoundAMomentLaterAndWhatIsTakenBackIsNot() throws Exception {
        Office hinode = Office.of(House.HINODE);
        hinode.publish("/news/zanzibar.html", "Zanzibar", "<p>quokkasaurus</p>");
        new Shop(HERE).awaits("/news/zanzibar.html", "quokkasaurus");
        String language = Jsoup.parse(new Shop(HERE).get("/news/zanzibar.html").body())
                .expectFirst("html")
                .attr("lang");
        String asked = "/search?q=quokkasaurus&lang=" + language;
        Await.that("it is found", Duration.ofSeconds(60), () -> found(asked).contains("/news/zanzibar.html"));
        hinode.unpublish("/news/zanzibar.html");
        Await.that("it is gone", Duration.ofSeconds(60), () -> found(asked).isEmpty());
    }

    @Test
    void theMenuIsArrangedByKeyboardAndStays() throws Exception {
        browser.signIn(HERE, "satoru");
        browser.office(HERE, "/office/menu.xhtml?menu=ja");
        List<String> before = entries();
        String last = before.get(before.size() - 1);
        String above = before.get(before.size() - 2);
        WebElement up = browser.find(By.cssSelector(".arranged li:last-child button[value^=up]"));
        up.sendKeys(Keys.ENTER);
        browser.find(By.cssSelector(".arranged li:nth-last-child(2):target"));
        List<String> after = entries();
        assertEquals(List.of(last, above), after.subList(after.size() - 2, after.size()));
        assertEquals(after, menu());
        Office.of(House.HINODE).publish("/news/menu.html", "Menu", "<p>another release</p>");
        new Shop(HERE).awaits("/news/menu.html", "another release");
        assertEquals(after, menu(), "the arrangement outlives a release");
        browser.find(By.cssSelector(".arranged li:nth-last-child(2) button[value^=out]"))
                .click();
        browser.find(By.cssSelector(".arranged .left-out"));
        assertFalse(menu().contains(last));
        browser.find(By.cssSelector(".arranged .left-out button[value^=in]")).click();
        Await.that("it is back", Duration.ofSeconds(30), () -> menu().equals(after));
        browser.find(By.cssSelector(".arranged li:last-child button[value^=up]"))
                .click();
        Await.that("it is as it was", Duration.ofSeconds(30), () -> menu().equals(before));
        assertEquals(List.of(), browser.barriers());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aValueThatIsThePartnersIsSetAndOneThatIsNotSaysWhy() throws Exception {
        browser.signIn(HERE, "satoru");
        browser.office(HERE, "/office/values.xhtml");
        assertEquals("true", browser.find(By.id("value-address")).getAttribute("readOnly"));
        assertTrue(browser.find(By.id("hint-address")).getText().contains("契約"));
        browser.fill("value-telephone", "011-999-0001");
        browser.press("values:save");
        browser.find(By.cssSelector(".notice.tone-good"));
        assertTrue(new Shop(HERE).get("/").body().contains("011-999-0001"));
        assertFalse(new Shop(House.NAHA).get("/").body().contains("011-999-0001"));
        browser.find(By.id("value-telephone")).clear();
        browser.press("values:save");
        browser.find(By.cssSelector(".notice.tone-good"));
        assertTrue(new Shop(HERE).get("/").body().contains("011-000-0118"), "the main site's again");
        assertEquals(List.of(), browser.barriers());
        assertEquals(List.of(), browser.complaints());
    }

    private void search(String field, String words) {
        WebElement input = browser.find(By.cssSelector(field));
        input.clear();
        browser.follow(() -> input.sendKeys(words, Keys.ENTER));
        browser.find(By.cssSelector(".search-count"));
        assertEquals(words, browser.find(By.cssSelector("main input[name=q]")).getAttribute("value"));
    }

    private List<String> results() {
        return browser.driver().findElements(By.cssSelector(".results h2")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private List<String> paths() {
        return browser.driver().findElements(By.cssSelector(".result-path")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private List<String> entries() {
        return browser.driver().findElements(By.cssSelector(".arranged li:not(.left-out) b")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static List<String> menu() throws Exception {
        return Jsoup.parse(new Shop(HERE).get("/").body()).select("nav.menu a").eachText();
    }

    private static List<String> found(String asked) throws Exception {
        HttpResponse<String> answer = new Shop(HERE).get(asked);
        assertEquals(200, answer.statusCode());
        return Jsoup.parse(answer.body()).select(".results a").eachAttr("href");
    }

    private static List<String> map(Site site) throws Exception {
        return Jsoup.parse(new Shop(site).get("/sitemap.xml").body())
                .select("loc")
                .eachText();
    }
}
