package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Accounts;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** With a real browser: a manager edits and publishes, and shoppers of both partners see it; also on a phone. */
@OnThreeServers
class SeenInABrowserIT {
    private static final String PATH = "/news/browser.html";

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getenv().getOrDefault("CHROME", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        new java.io.File(System.getenv().getOrDefault("CHROMEDRIVER", "/usr/bin/chromedriver")))
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        // A click does not wait for the page that it leads to: whoever looks for something waits until it is there.
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void aManagerPublishesAndShoppersSeeIt() throws Exception {
        Site hinode = House.HINODE;
        Map.Entry<String, String> manager = new Accounts(hinode, House.base(hinode))
                .passwords()
                .entrySet()
                .iterator()
                .next();
        browser.get(hinode.officeAddress() + "/office/");
        browser.findElement(By.id("sign-in:name")).sendKeys(manager.getKey());
        browser.findElement(By.id("sign-in:password")).sendKeys(manager.getValue());
        browser.findElement(By.id("sign-in:go")).click();
        assertEquals(
                manager.getKey(), browser.findElement(By.className("who-name")).getText());
        browser.get(hinode.officeAddress() + "/office/page.xhtml");
        fill("page:path", PATH);
        fill("page:title", "By hand");
        fill("page:body", "<h1>By hand</h1><p>Written in a browser.</p>");
        browser.findElement(By.id("page:publish")).click();
        assertTrue(browser.findElement(By.cssSelector(".heading .badge")).isDisplayed(), browser.getPageSource());
        assertEquals(List.of(), complaints());
        for (Site partner : List.of(House.SAPPORO, House.NAHA)) {
            new Shop(partner).awaits(PATH, "Written in a browser.");
            browser.get(partner.shopAddress() + PATH);
            assertEquals("By hand", browser.findElement(By.tagName("h1")).getText());
            assertTrue(browser.findElement(By.tagName("body")).getText().contains("Written in a browser."));
            assertEquals(List.of(), complaints());
        }
    }

    @Test
    void aPhoneNeverScrollsSideways() {
        browser.manage().window().setSize(new Dimension(500, 800));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        for (Site site : House.NETWORK.sites()) {
            for (String path : List.of("/", "/about/", "/en/", "/no-such-page")) {
                browser.get(site.shopAddress() + path);
                Number wide = (Number) browser.executeScript("return document.documentElement.scrollWidth");
                assertTrue(wide.intValue() <= 360, site.name() + path + " is " + wide + " px wide");
                Number styled = (Number) browser.executeScript("return document.styleSheets.length");
                assertTrue(styled.intValue() > 0, site.name() + path + " has no style sheet");
            }
        }
    }

    private void fill(String id, String text) {
        WebElement field = browser.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** What the browser's console says of the pages, such as what their policy forbade. */
    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }
}
