package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What somebody prints in the office: lists and boards whole and in tables, and nothing that one presses. */
@OnThreeServers
class OfficePagesOnPaperIT {
    private static final By TO_PRESS =
            By.cssSelector("button, .button, nav, input:not([type=hidden]), select, .foot, .skip");

    /** A4 between the margins that the style sheet leaves, in CSS' pixels. */
    private static final int PAPER = 680;

    private Browser browser;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void listsAndBoardsAreWholeOnPaperAndNothingIsThereToPress() throws Exception {
        browser = Browser.speaking("en");
        browser.signIn(House.HINODE, "hanako");
        browser.wide(PAPER);
        Map<String, String> printed = Map.of(
                "/office/index.xhtml", "Hinode Sapporo",
                "/office/pages.xhtml?q=kettle", "/goods/kitchen/kettle.html",
                "/office/partners.xhtml", "naha",
                "/office/partner.xhtml?name=sapporo", "sapporo",
                "/office/audit.xhtml", "signed in",
                "/office/keys.xhtml", "Certificate of shop and office");
        for (Map.Entry<String, String> page : printed.entrySet()) {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
            browser.office(House.HINODE, page.getKey());
            assertTrue(browser.text().contains(page.getValue()), () -> page + " is not in " + browser.text());
            assertEquals(
                    List.of(),
                    browser.driver().findElements(TO_PRESS).stream()
                            .filter(WebElement::isDisplayed)
                            .map(element -> element.getDomProperty("outerHTML"))
                            .toList(),
                    page.getKey());
            assertTrue(browser.width() <= PAPER, () -> page + " is " + browser.width() + " px wide on paper");
            assertTablesWhole(page.getKey());
            browser.picture("office-paper-" + page.getKey().replaceAll(".*/([a-z]+)\\.xhtml.*", "$1"));
        }
    }

    private void assertTablesWhole(String page) {
        for (WebElement table : browser.driver().findElements(By.cssSelector("table.rows"))) {
            if (!table.isDisplayed()) {
                continue;
            }
            int right = table.getRect().getX() + table.getRect().getWidth();
            assertTrue(right <= PAPER, page + " has a table that ends at " + right);
            assertEquals("table", table.getCssValue("display"), page);
            for (WebElement head : table.findElements(By.tagName("thead"))) {
                assertEquals("table-header-group", head.getCssValue("display"), page);
                assertEquals("static", head.getCssValue("position"), page);
            }
            for (WebElement row : table.findElements(By.cssSelector("tbody tr"))) {
                assertEquals("avoid", row.getCssValue("break-inside"), page);
            }
        }
    }
}
