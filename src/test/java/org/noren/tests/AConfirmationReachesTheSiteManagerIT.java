package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * sapporo's site manager is told of a question by a letter, in the office's inbox, in its header and in JMX, follows the letter's link,
 * and looks and answers with nothing but the keyboard; where they do not, a second letter reminds them (S33 to S35, F5).
 */
@OnThreeServers
class AConfirmationReachesTheSiteManagerIT {
    private static final String CHANGED = "/asked/kettle.html";
    private static final String KEPT = "/asked/lantern.html";
    private static final Duration TO_ANSWER = Duration.ofDays(3);
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/office/confirmation\\.xhtml\\?release=\\S+)");

    private final Shop sapporo = new Shop(House.SAPPORO);
    private GreenMail mail;
    private Office hinode;
    private SiteManager satoru;
    private Browser browser;

    @BeforeEach
    void sapporoHasAMailServerAndIsAskedFirst() throws Exception {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        clockAhead(Duration.ZERO);
        Office office = Office.of(House.SAPPORO);
        office.submit(
                office.open("/office/person.xhtml?name=satoru"),
                "person",
                "person:save",
                Map.of("person:email", "satoru@sapporo.example"));
        hinode = Office.of(House.HINODE);
        hinode.publish(CHANGED, "Kettle", "<p>The kettle costs 12,000 yen. It is cast in Nambu.</p>");
        hinode.publish(KEPT, "Lantern", "<p>The lantern costs 3,000 yen.</p>");
        sapporo.awaits(KEPT, "3,000 yen");
        satoru = SiteManager.signedIn(House.SAPPORO, "satoru");
        browser = satoru.browser();
        satoru.agree(
                hinode,
                Map.of("terms:asking", "SILENCE_IS_NO", "terms:answerHours", String.valueOf(TO_ANSWER.toHours())));
        satoru.saysYesToAll(hinode);
    }

    /** By how much sapporo's clock differs; it has the mail server. */
    private void clockAhead(Duration ahead) throws Exception {
        House.stop(House.SAPPORO);
        House.start(
                House.SAPPORO,
                Map.of(
                        "noren.mail.host",
                        "127.0.0.1",
                        "noren.mail.port",
                        Integer.toString(mail.getSmtp().getPort()),
                        "noren.mail.from",
                        "office@sapporo.example",
                        "noren.clock.offset",
                        ahead.toString()));
    }

    @AfterEach
    void nobodyIsAskedAnyMore() throws Exception {
        satoru.close();
        House.stop(House.SAPPORO);
        House.start(House.SAPPORO);
        satoru = SiteManager.signedIn(House.SAPPORO, "satoru");
        satoru.agree(hinode, Map.of("terms:asking", "NO"));
        satoru.saysYesToAll(hinode);
        satoru.close();
        mail.stop();
    }

    @Test
    void theyAreToldEverywhereAndAnswerWithTheKeyboard() throws Exception {
        hinode.publish(CHANGED, "Kettle", "<p>The kettle costs 14,500 yen. It is cast in Nambu.</p>");
        hinode.publish(KEPT, "Lantern", "<p>The lantern costs 3,600 yen.</p>");
        awaitBothAskedAbout();

        try (Console console = Console.of(House.SAPPORO)) {
            assertEquals(1L, console.figure(Console.bean("Inbox", House.SAPPORO), "Waiting"));
        }
        browser.office(House.SAPPORO, "/office/index.xhtml");
        assertTrue(browser.shows(By.linkText("Inbox (1)")), browser::text);
        MimeMessage letter = newestLetter();
        String text = letter.getContent().toString();
        assertTrue(letter.getSubject().contains("公開してよろしいですか"), letter.getSubject());
        assertTrue(text.contains("新しいページ 0 件、変更 2 件、削除 0 件"), text);
        assertTrue(text.contains("辞退とみなされます"), text);
        Matcher link = LINK.matcher(text);
        assertTrue(link.find(), text);
        browser.office(House.SAPPORO, link.group(1));
        assertTrue(browser.find(By.id("summary")).getText().contains("changed 2"), browser::text);

        withNothingButTheKeyboard();

        sapporo.awaits(CHANGED, "14,500 yen");
        assertTrue(sapporo.shows(KEPT, "3,000 yen"), "it was ticked to stay");
        try (Console console = Console.of(House.SAPPORO)) {
            assertEquals(0L, console.figure(Console.bean("Inbox", House.SAPPORO), "Waiting"));
        }
        theyAreRemindedHalfWay();
    }

    /** Contracts give hours to answer, so it is the clock that goes on. */
    private void theyAreRemindedHalfWay() throws Exception {
        hinode.publish(CHANGED, "Kettle", "<p>The kettle costs 15,000 yen. It is cast in Nambu.</p>");
        satoru.awaitsQuestion();
        String first = newestLetter().getContent().toString();
        Matcher link = LINK.matcher(first);
        assertTrue(link.find(), first);
        String release = link.group(1).replaceAll(".*release=", "");

        clockAhead(TO_ANSWER.dividedBy(2).plusMinutes(1));

        Await.patiently(
                "the reminder of release " + release + " arrives",
                Duration.ofSeconds(60),
                () -> lettersAbout(release).size() > 1);
        MimeMessage reminder = lettersAbout(release).get(1);
        String text = reminder.getContent().toString();
        assertEquals("satoru@sapporo.example", reminder.getAllRecipients()[0].toString());
        assertTrue(reminder.getSubject().contains("がご回答を待っています"), reminder.getSubject());
        assertTrue(text.contains("まだご回答を待っています"), text);
        assertEquals(silence(first), silence(text), "the same end of the time, and the same meaning of silence");
        assertTrue(text.contains(link.group(1)), text);
    }

    private static String silence(String text) {
        return text.lines()
                .filter(line -> line.contains("辞退とみなされます"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("It does not say what silence means: " + text));
    }

    private void awaitBothAskedAbout() throws Exception {
        Await.patiently("both pages are asked about in one question", Duration.ofSeconds(60), () -> {
            browser.office(House.SAPPORO, "/office/inbox.xhtml");
            if (!browser.shows(By.cssSelector(SiteManager.OPEN_QUESTION))) {
                return false;
            }
            satoru.looks();
            return browser.text().contains(CHANGED) && browser.text().contains(KEPT);
        });
    }

    /** Letters about what was overtaken meanwhile may lie before it. */
    private MimeMessage newestLetter() throws Exception {
        String release = newestRelease();
        Await.patiently(
                "the letter about release " + release + " arrives",
                Duration.ofSeconds(60),
                () -> !lettersAbout(release).isEmpty());
        MimeMessage letter = lettersAbout(release).get(0);
        assertEquals("satoru@sapporo.example", letter.getAllRecipients()[0].toString());
        return letter;
    }

    /** In the order in which they came. */
    private List<MimeMessage> lettersAbout(String release) throws Exception {
        List<MimeMessage> about = new ArrayList<>();
        for (MimeMessage letter : mail.getReceivedMessages()) {
            if (letter.getContent().toString().contains(release)) {
                about.add(letter);
            }
        }
        return about;
    }

    private String newestRelease() {
        browser.office(House.SAPPORO, "/office/inbox.xhtml");
        return browser.find(By.cssSelector(SiteManager.OPEN_QUESTION))
                .getAttribute("href")
                .replaceAll(".*release=", "");
    }

    /** From the inbox over the question, one page's difference and back, to the answer. */
    private void withNothingButTheKeyboard() throws Exception {
        browser.office(House.SAPPORO, "/office/inbox.xhtml");
        good("inbox");
        enter(SiteManager.OPEN_QUESTION);
        browser.find(By.id("summary"));
        good("question");
        enter("#answers td a[href*='path=" + CHANGED.replace("/", "%2F") + "']");
        String difference = browser.find(By.className("difference")).getText();
        assertTrue(difference.contains("12,000") && difference.contains("14,500"), difference);
        good("difference");
        enter(".heading a[href*='/office/confirmation.xhtml']");
        browser.find(By.id("summary"));
        WebElement box = browser.tabToThat("input[name=kept][value='" + KEPT + "']");
        box.sendKeys(Keys.SPACE);
        assertTrue(box.isSelected());
        browser.tabToThat("#reason").sendKeys("We have lanterns at the old price.");
        enter("button[name=answer][value=keep]");
        browser.find(By.xpath("//h1[text()='Inbox']"));
        assertTrue(browser.text().contains("on its way to hinode"), browser::text);
        assertFalse(browser.shows(By.cssSelector(SiteManager.OPEN_QUESTION)), browser::text);
    }

    private void enter(String css) {
        WebElement focused = browser.tabToThat(css);
        assertTrue(browser.focusShows(), () -> "nobody sees that " + css + " has the focus");
        browser.follow(() -> focused.sendKeys(Keys.ENTER));
    }

    /** Nothing that the page forbids itself, nothing serious for axe, by day and by night. */
    private void good(String picture) throws Exception {
        assertEquals(List.of(), browser.complaints());
        browser.picture(picture);
        assertEquals(List.of(), browser.barriers(), picture);
        browser.dark(true);
        assertEquals(List.of(), browser.barriersOfColours(), picture + " by night");
        browser.dark(false);
        browser.complaints();
    }
}
