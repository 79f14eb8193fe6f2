package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A shop's pages are printed, at the main site and at a partner: what was written stands on the paper in whole lines and
 * tables, what one presses does not, and links lead where they lead on the screen.
 */
@OnThreeServers
class PagesOnPaperIT {
    private static final String KETTLE = "/goods/kitchen/kettle.html";
    private static final By TO_PRESS =
            By.cssSelector("nav, .way, form, button, .button, input, .recommendation, .foot-text, .skip");
    private static final Pattern LINK = Pattern.compile("/URI \\(([^)]*)\\)");

    /** A4 between the margins that the style sheet leaves, in CSS' pixels. */
    private static final int PAPER = 672;

    private Browser browser;

    static Stream<Site> sites() {
        return Stream.of(House.HINODE, House.SAPPORO);
    }

    @BeforeEach
    void open() {
        browser = Browser.speaking("ja");
        browser.wide(PAPER);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whatWasWrittenIsOnThePaperAndNothingToPress(Site site) throws Exception {
        lay(site, KETTLE);
        String telephone = site.equals(House.HINODE) ? "03-0000-0118" : "011-000-0118";
        String paper = browser.text();
        for (String words : List.of("南部鉄瓶", "28,600円", "1.9キログラム", "おはぐろ", "三徳包丁", telephone)) {
            assertTrue(paper.contains(words), () -> words + " is not in " + paper);
        }
        assertEquals(
                List.of(),
                browser.driver().findElements(TO_PRESS).stream()
                        .filter(WebElement::isDisplayed)
                        .map(element -> element.getDomProperty("outerHTML"))
                        .toList());
        browser.picture(site.name() + "-paper");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void linksOnThePaperAreThoseOfThePageAndLeadSomewhere(Site site) throws Exception {
        lay(site, KETTLE);
        Set<String> links = new TreeSet<>();
        LINK.matcher(pdf()).results().forEach(link -> links.add(link.group(1)));
        Set<String> shown = browser.driver().findElements(By.cssSelector("a[href]")).stream()
                .filter(WebElement::isDisplayed)
                .map(link -> String.valueOf(link.getDomProperty("href")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(shown, links);
        assertTrue(links.contains(site.shopAddress() + "/care/#iron"), links::toString);
        for (String link : links) {
            URI address = URI.create(link);
            assertTrue(link.startsWith(site.shopAddress()), link);
            assertEquals(200, new Shop(site).get(address.getPath()).statusCode(), link);
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noTableIsCutAndItsHeadStandsOnEachSheet(Site site) throws Exception {
        for (String path : List.of(KETTLE, "/help/delivery.html", "/goods/kitchen/")) {
            lay(site, path);
            assertTrue(browser.width() <= PAPER, () -> path + " is " + browser.width() + " px wide on paper");
            for (WebElement table : browser.driver().findElements(By.tagName("table"))) {
                int right = table.getRect().getX() + table.getRect().getWidth();
                assertTrue(right <= PAPER, path + " has a table that ends at " + right);
                for (WebElement row : table.findElements(By.tagName("tr"))) {
                    assertEquals("avoid", row.getCssValue("break-inside"), path);
                }
                for (WebElement head : table.findElements(By.tagName("thead"))) {
                    assertEquals("table-header-group", head.getCssValue("display"), path);
                }
            }
        }
    }

    @Test
    void answersThatNobodyOpenedArePrintedToo() throws Exception {
        browser.shop(House.SAPPORO, "/help/faq.html");
        assertEquals(Set.of(false), answersSeen(), "on the screen they are shut");
        lay(House.SAPPORO, "/help/faq.html");
        assertEquals(Set.of(true), answersSeen());
    }

    /** As the browser lays them out; its driver takes what stands in shut details for hidden whatever the style says. */
    private Set<Object> answersSeen() {
        return Set.copyOf((List<?>) browser.driver()
                .executeScript("return [...document.querySelectorAll('details p')].map(p => p.checkVisibility())"));
    }

    /** Shows the page as it goes to the printer. */
    private void lay(Site site, String path) throws Exception {
        Await.that(
                path + " is at " + site.name(),
                java.time.Duration.ofSeconds(30),
                () -> new Shop(site).get(path).statusCode() == 200);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.shop(site, path);
    }

    /** Its links stand in it as plain text. */
    private String pdf() {
        Map<String, Object> printed = browser.driver()
                .executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69));
        byte[] bytes = Base64.getDecoder().decode((String) printed.get("data"));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
