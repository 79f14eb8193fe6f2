package org.noren.tests;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Somebody in a browser who is asked before their partner serves anything new. */
final class SiteManager implements AutoCloseable {
    static final String OPEN_QUESTION = "section.card a.button.primary";
    private static final By QUESTION = By.cssSelector(OPEN_QUESTION);

    private final Site site;
    private final Browser browser;

    private SiteManager(Site site, Browser browser) {
        this.site = site;
        this.browser = browser;
    }

    static SiteManager signedIn(Site site, String name) throws IOException {
        Browser browser = Browser.speaking("en");
        browser.signIn(site, name);
        return new SiteManager(site, browser);
    }

    Browser browser() {
        return browser;
    }

    /** The contract as the main site's manager writes it: whether this site manager is asked. */
    void agree(Office main, Map<String, String> terms) throws IOException, InterruptedException {
        Document form = main.open("/office/partner-form.xhtml?name=" + site.name());
        main.submit(form, "terms", "terms:save", terms);
    }

    void awaitsQuestion() throws InterruptedException {
        Await.patiently("a question lies in the inbox of " + site.name(), Duration.ofSeconds(60), () -> {
            browser.office(site, "/office/inbox.xhtml");
            return browser.shows(QUESTION);
        });
    }

    void looks() {
        browser.find(QUESTION).sendKeys(Keys.ENTER);
        browser.find(By.id("summary"));
    }

    /** @param answer as the button has it: {@code accept}, {@code keep} or {@code decline} */
    void says(String answer) {
        browser.find(By.cssSelector("button[name=answer][value=" + answer + "]"))
                .sendKeys(Keys.ENTER);
        browser.find(By.xpath("//h1[text()='Inbox']"));
    }

    /** Says yes to whatever waits, until the main site knows that the newest is served, and has nothing newer a moment later. */
    void saysYesToAll(Office main) throws InterruptedException {
        AtomicInteger calm = new AtomicInteger();
        Await.patiently(site.name() + " is in step", Duration.ofSeconds(90), () -> {
            browser.office(site, "/office/inbox.xhtml");
            if (browser.shows(QUESTION)) {
                looks();
                says("accept");
                calm.set(0);
            }
            boolean inStep = main.open("/office/partner.xhtml?name=" + site.name())
                    .text()
                    .contains("In step since");
            return calm.updateAndGet(looks -> inStep ? looks + 1 : 0) > 2;
        });
    }

    @Override
    public void close() {
        browser.close();
    }
}
