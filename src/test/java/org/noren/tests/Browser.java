package org.noren.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.noren.servers.Accounts;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser in somebody's hands: mouse and keyboard, a phone's width or a desk's, light or dark. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;
    private int wide;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** @param language what its person prefers to read: {@code ja} or {@code en} */
    static Browser speaking(String language) {
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
                // What stands in a sandboxed frame can be read from outside then; the frame itself runs nothing either
                // way.
                "--disable-features=IsolateSandboxedIframes",
                "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getenv().getOrDefault("CHROMEDRIVER", "/usr/bin/chromedriver")))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        // A click does not wait for the page that it leads to: whoever looks for something waits until it is there.
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
        Browser browser = new Browser(driver);
        browser.wide(1280);
        return browser;
    }

    /** For what this class has no word for. */
    ChromeDriver driver() {
        return driver;
    }

    /** @param pixels of the window; below 600 the browser calls itself a phone */
    void wide(int pixels) {
        wide = pixels;
        window(pixels < 600 ? 740 : 900);
    }

    private void window(int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", wide, "height", height, "deviceScaleFactor", 1, "mobile", wide < 600));
    }

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Signs in at a site's office with the form, as one of the people that the network was made with. */
    void signIn(Site site, String name) throws IOException {
        String password = new Accounts(site, House.base(site)).passwords().get(name);
        if (password == null) {
            throw new AssertionError(site.name() + " was made without a " + name);
        }
        signIn(site, name, password);
    }

    void signIn(Site site, String name, String password) {
        office(site, "/office/sign-in.xhtml");
        fill("sign-in:name", name);
        fill("sign-in:password", password);
        press("sign-in:go");
        find(By.className("who-name"));
    }

    /** Opens a page of a site's office by its path. */
    void office(Site site, String path) {
        driver.get(site.officeAddress() + path);
    }

    /** Opens a page of a site's shop by its path. */
    void shop(Site site, String path) {
        driver.get(site.shopAddress() + path);
    }

    WebElement find(By what) {
        return driver.findElement(what);
    }

    /** Whether it is on the page now. */
    boolean shows(By what) {
        driver.manage().timeouts().implicitlyWait(Duration.ZERO);
        try {
            return !driver.findElements(what).isEmpty();
        } finally {
            driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
        }
    }

    /**
     * What follows is about what stands in the frame with this id, until {@link #outOfFrame}. A driver that is told the id as a
     * text looks for a frame of that name first, for as long as it waits for anything.
     */
    void inFrame(String id) {
        driver.switchTo().frame(find(By.id(id)));
    }

    void outOfFrame() {
        driver.switchTo().defaultContent();
    }

    void fill(String id, String text) {
        WebElement field = find(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Clicks what has this id, and waits until the page that it was on has gone or stands complete again. */
    void press(String id) {
        find(By.id(id)).click();
        complete();
    }

    /** Does what leads to another page, and waits until that page stands complete in place of the one before. */
    void follow(Runnable step) {
        driver.executeScript("window.norenBefore = true");
        step.run();
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!nextStands()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("No other page comes; it stays " + driver.getCurrentUrl());
            }
        }
    }

    private boolean nextStands() {
        try {
            return Boolean.TRUE.equals(
                    driver.executeScript("return !window.norenBefore && document.readyState === 'complete'"));
        } catch (WebDriverException betweenTwoPages) {
            return false;
        }
    }

    private void complete() {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!"complete".equals(driver.executeScript("return document.readyState"))) {
            if (System.nanoTime() > until) {
                throw new AssertionError(driver.getCurrentUrl() + " does not finish loading");
            }
        }
    }

    /**
     * Walks with the tab key, as somebody without a mouse, until this has the focus; an error if it never does. The page
     * that it is on may still be coming.
     */
    WebElement tabTo(String id) {
        return tabToThat("[id='" + id + "']");
    }

    /** The same for the first that this selector is about. */
    WebElement tabToThat(String css) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            try {
                WebElement focused = driver.switchTo().activeElement();
                if (Boolean.TRUE.equals(
                        driver.executeScript("return arguments[0].matches(arguments[1])", focused, css))) {
                    return focused;
                }
                // Not to the element itself: a field for a file would take the key for a path.
                new Actions(driver).sendKeys(Keys.TAB).perform();
            } catch (StaleElementReferenceException nextPageCame) {
                complete();
            }
        }
        throw new AssertionError("The tab key never comes to " + css + " on " + driver.getCurrentUrl());
    }

    /** Whether somebody who looks sees which element has the focus. */
    boolean focusShows() {
        return Boolean.TRUE.equals(
                driver.executeScript(
                        "const at = document.activeElement, look = getComputedStyle(at);"
                                + "return at.matches(':focus-visible')"
                                + " && (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0 || look.boxShadow !== 'none');"));
    }

    /** How wide the page is; wider than the window means that it scrolls sideways. */
    int width() {
        return ((Number) driver.executeScript("return document.documentElement.scrollWidth")).intValue();
    }

    /** What can be read on the page, or on the one that just takes its place. */
    String text() {
        while (true) {
            try {
                return find(By.tagName("body")).getText();
            } catch (StaleElementReferenceException nextPageCame) {
                complete();
            }
        }
    }

    /**
     * Everything that stands in the frames with this word among their style classes, sandboxed ones too, in which a driver's
     * own scripts do not run.
     */
    String inside(String styleClass) {
        Map<String, Object> whole = driver.executeCdpCommand("DOM.getDocument", Map.of("depth", -1, "pierce", true));
        StringBuilder text = new StringBuilder();
        collect(whole.get("root"), styleClass, text);
        return text.toString();
    }

    private static void collect(Object node, String styleClass, StringBuilder text) {
        if (!(node instanceof Map<?, ?> element)) {
            return;
        }
        boolean meant = "IFRAME".equals(element.get("nodeName"))
                && String.valueOf(element.get("attributes")).contains(styleClass);
        if (meant) {
            text.append(element.get("contentDocument"));
        } else if (element.get("children") instanceof List<?> children) {
            children.forEach(child -> collect(child, styleClass, text));
        }
    }

    /** What axe finds on the page that keeps people out: serious and critical rules, each with the places. */
    List<String> barriers() {
        return Barriers.of(driver);
    }

    /** The same, as far as colours alone can make it so. */
    List<String> barriersOfColours() {
        return Barriers.ofColours(driver);
    }

    /** What the browser's console says of the pages since the last call, such as what their policy forbade. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps a picture of the whole page as {@code target/pictures/NAME.png}. */
    void picture(String name) throws IOException {
        // A frame that has never been on the screen is not painted
        window(((Number) driver.executeScript("return document.documentElement.scrollHeight")).intValue());
        driver.executeAsyncScript("setTimeout(arguments[0], 300)");
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        wide(wide);
        Path file = Path.of(System.getProperty("noren.test.pictures"), name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
