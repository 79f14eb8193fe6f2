package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Ed25519;
import org.noren.shared.seal.Signed;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * naha's contract says that its site manager is asked: questions, looks, answers by the keyboard, and what becomes of them at
 * both sites (S33 to S37, B9, M3). Afterwards nobody is asked any more, which is asked, too.
 */
@OnThreeServers
class TheSiteManagerSaysYesIT {
    private static final String PRICE = "/asked/price.html";
    private static final String OTHER = "/asked/other.html";

    private Browser browser;
    private Office hinode;
    private Shop naha;

    @BeforeEach
    void open() throws Exception {
        browser = Browser.speaking("en");
        browser.signIn(House.NAHA, "naomi");
        hinode = Office.of(House.HINODE);
        naha = new Shop(House.NAHA);
        agree("WAIT");
        accept();
    }

    @AfterEach
    void close() throws Exception {
        agree("NO");
        accept();
        hinode.publish("/asked/after.html", "After", "<p>Nobody was asked.</p>");
        naha.awaits("/asked/after.html", "Nobody was asked.");
        browser.close();
    }

    @Test
    void nothingIsServedBeforeTheSiteManagerHasLookedAndSaidYes() throws Exception {
        hinode.publish(PRICE, "Tea bowl", "<p>The bowl costs 1,200 yen. Call 098-000-1234.</p>");
        new Shop(House.SAPPORO).awaits(PRICE, "1,200 yen");
        awaitQuestion();
        assertFalse(naha.shows(PRICE, "1,200 yen"), "naha's site manager was not asked yet");
        assertEquals(404, naha.get(PRICE).statusCode());
        browser.picture("inbox");

        browser.find(By.cssSelector("section.card a.button.primary")).sendKeys(Keys.ENTER);
        assertTrue(browser.find(By.id("summary")).getText().contains("pages new 1, changed 0, removed 0"));
        browser.find(By.linkText("Tea bowl")).sendKeys(Keys.ENTER);
        browser.find(By.cssSelector("iframe.look.phone"));
        assertEquals(List.of(), browser.complaints());
        browser.picture("question-page");
        browser.find(By.linkText("Back to the question")).sendKeys(Keys.ENTER);
        press("accept");
        assertTrue(browser.text().contains("on its way to hinode"), browser::text);
        naha.awaits(PRICE, "1,200 yen");

        hinode.submit(
                hinode.open("/office/partner.xhtml?name=naha"),
                "note",
                "note:write",
                Map.of("note:text", "The clay became dearer."));
        hinode.publish(PRICE, "Tea bowl", "<p>The bowl costs 1,500 yen. Call 098-000-9999.</p>");
        awaitQuestion();
        browser.find(By.cssSelector("section.card a.button.primary")).sendKeys(Keys.ENTER);
        assertTrue(browser.find(By.id("summary")).getText().contains("“The clay became dearer.”"));
        String figures =
                browser.find(By.id("telling")).findElement(By.xpath("..")).getText();
        assertTrue(figures.contains("1,200 yen") && figures.contains("1,500 yen"), figures);
        assertTrue(figures.contains("098-000-1234") && figures.contains("098-000-9999"), figures);
        assertEquals(List.of(), browser.barriers());
        browser.picture("question");
        onAPhone("question-360");
        browser.find(By.linkText("Tea bowl")).sendKeys(Keys.ENTER);
        String difference = browser.find(By.className("difference")).getText();
        assertTrue(difference.contains("1,200") && difference.contains("1,500"), difference);
        assertEquals(List.of(), browser.barriers());
        browser.picture("question-difference");
        onAPhone("question-difference-360");
        assertTrue(naha.shows(PRICE, "1,200 yen"), "a look serves nothing");
        accept();
        naha.awaits(PRICE, "1,500 yen");
        assertTrue(hinode.open("/office/partner.xhtml?name=naha").text().contains("Accepted"));
    }

    @Test
    void theSummaryIsReadAloudInThePagesLanguageAndStopsOnAClick() throws Exception {
        hinode.publish(OTHER, "Other", "<p>Something to be heard of.</p>");
        awaitQuestion();
        browser.find(By.cssSelector("section.card a.button.primary")).sendKeys(Keys.ENTER);
        browser.find(By.id("listen"));
        voices("[]");
        browser.tabTo("listen").sendKeys(Keys.ENTER);
        assertTrue(browser.find(By.id("listen-note")).getText().contains("no voice"));
        voices("[{lang: 'ja-JP'}, {lang: 'en-GB'}]");
        browser.tabTo("listen").sendKeys(Keys.ENTER);
        assertEquals("Stop", browser.find(By.id("listen")).getText());
        assertEquals(browser.find(By.id("summary")).getText(), said("text"));
        assertEquals("en", said("lang"));
        browser.tabTo("listen").sendKeys(Keys.ENTER);
        assertEquals("Listen", browser.find(By.id("listen")).getText());
        assertEquals("true", said("stopped"));
        accept();
    }

    @Test
    void whatIsKeptStaysAndWhatIsDeclinedDoesNotComeUntilItIsAskedAgain() throws Exception {
        hinode.publish(PRICE, "Tea bowl", "<p>It costs 100 yen.</p>");
        hinode.publish(OTHER, "Other", "<p>As it was.</p>");
        new Shop(House.SAPPORO).awaits(OTHER, "As it was.");
        accept();
        naha.awaits(OTHER, "As it was.");
        hinode.publish(PRICE, "Tea bowl", "<p>It costs 999 yen.</p>");
        hinode.publish(OTHER, "Other", "<p>As it will be.</p>");
        new Shop(House.SAPPORO).awaits(OTHER, "As it will be.");
        awaitQuestion();
        browser.find(By.cssSelector("section.card a.button.primary")).sendKeys(Keys.ENTER);
        browser.find(By.cssSelector("input[name=kept][value='" + PRICE + "']")).sendKeys(Keys.SPACE);
        press("keep");
        naha.awaits(OTHER, "As it will be.");
        assertTrue(naha.shows(PRICE, "100 yen"), "the site manager kept it");

        hinode.publish(OTHER, "Other", "<p>Too much.</p>");
        new Shop(House.SAPPORO).awaits(OTHER, "Too much.");
        awaitQuestion();
        browser.find(By.cssSelector("section.card a.button.primary")).sendKeys(Keys.ENTER);
        browser.fill("reason", "Not in the season of storms.");
        press("decline");
        Await.patiently("the main site knows that and why", Duration.ofSeconds(30), () -> {
            Document page = hinode.open("/office/partner.xhtml?name=naha");
            return page.text().contains("Declined") && page.text().contains("Not in the season of storms.");
        });
        assertTrue(naha.shows(OTHER, "As it will be."));
        assertTrue(naha.shows(PRICE, "100 yen"), "a declined version is remembered");
        hinode.submit(hinode.open("/office/partner.xhtml?name=naha"), "act", "act:update", Map.of());
        awaitQuestion();
        accept();
        naha.awaits(OTHER, "Too much.");
    }

    @Test
    void aQuestionOutlivesAPowerCutAndNobodyElseCanAnswerIt() throws Exception {
        hinode.publish(OTHER, "Other", "<p>After the power cut.</p>");
        awaitQuestion();
        Digest asked = Digest.parse(browser.find(By.cssSelector("section.card a.button.primary"))
                .getAttribute("href")
                .replaceAll(".*release=", ""));
        House.kill(House.NAHA);
        assertEquals("not-for-you", answered(asked, House.SAPPORO, House.SAPPORO), "by another partner");
        assertEquals("receipt-forged", answered(asked, House.SAPPORO, House.NAHA), "with another partner's key");
        assertEquals("not-asked-about", answered(Digest.of(new byte[] {1}), House.NAHA, House.NAHA));
        House.start(House.NAHA);
        House.awaitReady();
        browser.signIn(House.NAHA, "naomi");
        awaitQuestion();
        assertFalse(naha.shows(OTHER, "After the power cut."));
        accept();
        naha.awaits(OTHER, "After the power cut.");
    }

    /** What the main site says to a yes in naha's name. */
    private static String answered(Digest release, org.noren.servers.Site key, org.noren.servers.Site caller)
            throws Exception {
        Reply yes = new Reply(
                1,
                new SiteName("naha"),
                new SiteName("hinode"),
                1,
                release,
                1,
                Verdict.ACCEPTED,
                List.of(),
                java.util.Optional.of(release),
                java.util.Optional.of("somebody"),
                "",
                House.CLOCK.instant());
        Signed signed = Signed.by(Ed25519.signer(House.keys(key).signingKey()), yes);
        return LinkCaller.as(caller, House.HINODE)
                .post("/link/v1/replies", signed)
                .problem()
                .code();
    }

    /** The contract as the main site's manager writes it. */
    private void agree(String asking) throws Exception {
        Document form = hinode.open("/office/partner-form.xhtml?name=naha");
        hinode.submit(form, "terms", "terms:save", Map.of("terms:asking", asking));
    }

    /** Says yes to whatever waits, until naha serves the newest. */
    private void accept() throws Exception {
        Await.patiently("naha is in step", Duration.ofSeconds(90), () -> {
            browser.office(House.NAHA, "/office/inbox.xhtml");
            if (browser.shows(By.cssSelector("section.card a.button.primary"))) {
                browser.find(By.cssSelector("section.card a.button.primary")).sendKeys(Keys.ENTER);
                press("accept");
            }
            return hinode.open("/office/partner.xhtml?name=naha").text().contains("In step since");
        });
    }

    private void awaitQuestion() throws Exception {
        Await.patiently("a question lies in the inbox", Duration.ofSeconds(60), () -> {
            browser.office(House.NAHA, "/office/inbox.xhtml");
            return browser.shows(By.cssSelector("section.card a.button.primary"));
        });
    }

    /** Nothing is scrolled sideways there. */
    private void onAPhone(String picture) throws Exception {
        browser.wide(360);
        assertTrue(browser.width() <= 360, browser.width() + " px");
        browser.picture(picture);
        browser.wide(1280);
    }

    private void press(String answer) {
        browser.find(By.cssSelector("button[name=answer][value=" + answer + "]"))
                .sendKeys(Keys.ENTER);
        browser.find(By.xpath("//h1[text()='Inbox']"));
    }

    private void voices(String known) {
        browser.driver()
                .executeScript("window.said = {stopped: 'false'};"
                        + "window.SpeechSynthesisUtterance = function(text) { this.text = text; };"
                        + "Object.defineProperty(window, 'speechSynthesis', {configurable: true, value: {"
                        + "getVoices: () => " + known + ", cancel: () => { window.said.stopped = 'true'; },"
                        + "speak: words => { window.said.text = words.text; window.said.lang = words.lang; }}});");
    }

    private String said(String what) {
        return String.valueOf(browser.driver().executeScript("return window.said." + what));
    }
}
