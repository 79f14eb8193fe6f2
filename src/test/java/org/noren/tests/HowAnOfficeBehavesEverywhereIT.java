package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What holds on every page of both offices: language, times, focus, empty lists, and whose drafts are whose. */
@OnThreeServers
class HowAnOfficeBehavesEverywhereIT {
    private static final int STEPS = 60;

    @Test
    void theOtherLanguageShowsTheSamePageWithTheSameFilters() throws Exception {
        try (Browser browser = Browser.speaking("ja")) {
            browser.signIn(House.HINODE, "hanako");
            browser.office(House.HINODE, "/office/pages.xhtml?q=kettle&state=PUBLISHED");
            String heading = browser.find(By.tagName("h1")).getText();
            long lines = lines(browser);
            browser.follow(() -> browser.find(By.linkText("English")).sendKeys(Keys.ENTER));
            String address = browser.driver().getCurrentUrl();
            assertTrue(address.contains("/office/pages.xhtml?") && address.contains("q=kettle"), address);
            assertTrue(address.contains("state=PUBLISHED"), address);
            assertNotEquals(heading, browser.find(By.tagName("h1")).getText());
            assertEquals("kettle", browser.find(By.name("q")).getDomProperty("value"));
            assertEquals(lines, lines(browser));
        }
    }

    private static long lines(Browser browser) {
        return browser.driver()
                .findElements(By.cssSelector("table.rows tbody tr"))
                .size();
    }

    @Test
    void timesAreThoseOfTheReadersZone() throws Exception {
        Office manager = Office.of(House.NAHA);
        for (String zone : List.of("Pacific/Auckland", "America/Lima")) {
            Document account = manager.open("/office/account.xhtml");
            manager.submit(account, "wishes", "wishes:save", Map.of("wishes:zone", zone));
            Element time = manager.open("/office/audit.xhtml").selectFirst("td time");
            String expected = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                    .withLocale(Locale.ENGLISH)
                    .withZone(ZoneId.of(zone))
                    .format(Instant.parse(time.attr("datetime")));
            assertEquals(expected, time.text());
        }
        manager.submit(manager.open("/office/account.xhtml"), "wishes", "wishes:save", Map.of("wishes:zone", ""));
    }

    @Test
    void whereverTheTabKeyComesTheFocusIsSeen() throws Exception {
        try (Browser browser = Browser.speaking("en")) {
            List<String> unseen = new ArrayList<>();
            browser.signIn(House.HINODE, "hanako");
            for (boolean dark : new boolean[] {false, true}) {
                browser.dark(dark);
                for (String page : List.of(
                        "/office/index.xhtml",
                        "/office/pages.xhtml",
                        "/office/page.xhtml?path=/about/",
                        "/office/partners.xhtml",
                        "/office/person.xhtml?name=oki")) {
                    browser.office(House.HINODE, page);
                    for (int step = 0; step < STEPS; step++) {
                        new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
                        String what = (String) browser.driver().executeScript("""
                                const e = document.activeElement;
                                if (!e || e === document.body || e.tagName === 'IFRAME') return '';
                                const s = getComputedStyle(e), r = e.getBoundingClientRect();
                                const seen = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && r.width > 2;
                                const around = e.closest('label, .switch');
                                const o = around && getComputedStyle(around.querySelector('span') || around);
                                return seen || (o && o.outlineStyle !== 'none') ? '' : e.outerHTML.slice(0, 120);""");
                        if (!what.isEmpty()) unseen.add(page + ": " + what);
                    }
                }
            }
            assertEquals(List.of(), unseen);
        }
    }

    @Test
    void whereNothingIsThereASentenceSaysWhatToDoAndThereIsOneButtonAtMost() throws Exception {
        Map<Site, List<String>> empty = Map.of(
                House.HINODE,
                List.of(
                        "/office/pages.xhtml?q=no-such-word",
                        "/office/assets.xhtml?q=no-such-word",
                        "/office/audit.xhtml?who=nobody",
                        "/office/partners.xhtml?q=no-such-word",
                        "/office/asset.xhtml?path=/no-such-file.png",
                        "/office/page-history.xhtml?path=/no-such-page/"),
                House.NAHA,
                List.of("/office/pages.xhtml?q=no-such-word", "/office/redirects.xhtml", "/office/bin.xhtml"));
        for (Map.Entry<Site, List<String>> site : empty.entrySet()) {
            Office office = Office.of(site.getKey());
            for (String address : site.getValue()) {
                Element card = office.open(address).selectFirst("main .empty");
                assertTrue(card != null, address + " has nothing and does not say so");
                assertFalse(card.select("p").text().isBlank(), address);
                assertTrue(card.select(".button").size() <= 1, address + ": " + card);
            }
        }
    }

    @Test
    void draftsRevisionsAndReportsAreNotHadByGuessingTheirAddress() throws Exception {
        Office editor = Office.as(House.HINODE, "emi");
        String path = "/drafts/guessed.html";
        Document form = editor.open("/office/page.xhtml?path=" + path);
        editor.submit(
                form,
                "page",
                "page:save",
                Map.of("page:path", path, "page:title", "Guessed", "page:body", "<p>axolotl</p>"));
        Office stranger = Office.stranger(House.HINODE);
        for (String address : List.of(
                "/office/preview?path=" + path + "&revision=1",
                "/office/preview?path=" + path,
                "/office/page.xhtml?path=" + path + "&revision=1",
                "/office/page-history.xhtml?path=" + path + "&from=1&to=1",
                "/office/import.xhtml?id=1")) {
            for (String who : List.of("oki", "kaneko")) {
                HttpResponse<String> answer = Office.as(House.HINODE, who).get(address);
                assertEquals(403, answer.statusCode(), who + " at " + address);
                assertFalse(answer.body().contains("axolotl"), who + " at " + address);
            }
            HttpResponse<String> answer = stranger.get(address);
            assertEquals("/office/sign-in.xhtml", answer.uri().getPath(), address);
            assertFalse(answer.body().contains("axolotl"), address);
        }
        for (Site site : House.NETWORK.sites()) {
            for (String address : List.of(path, path + "?revision=1", "/office/preview?path=" + path)) {
                HttpResponse<String> answer = new Shop(site).get(address);
                assertEquals(404, answer.statusCode(), site.name() + address);
                assertFalse(answer.body().contains("axolotl"), site.name() + address);
            }
        }
    }
}
