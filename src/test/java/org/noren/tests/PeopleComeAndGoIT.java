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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.noren.shared.seal.TimeCode;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * With a keyboard, a mail server, an authenticator app and its recovery codes: somebody is invited, comes in, sets up a
 * second factor, forgets the password, and is signed out from elsewhere.
 */
@OnThreeServers
class PeopleComeAndGoIT {
    private static final Site HINODE = House.HINODE;
    private static final String FIRST = "paper umbrella in the rain";
    private static final String SECOND = "a kettle for the second time";

    private static final Pattern LINK = Pattern.compile("/office/link\\.xhtml\\?key=[\\w-]+");

    private GreenMail mail;
    private Browser manager;
    private Browser emi;
    private int lettersSeen;
    private byte[] secret = new byte[0];
    private List<String> recovery = List.of();
    private long lastStep;

    @BeforeEach
    void open() throws Exception {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        House.stop(HINODE);
        House.start(
                HINODE,
                Map.of(
                        "noren.mail.host", "127.0.0.1",
                        "noren.mail.port", Integer.toString(mail.getSmtp().getPort()),
                        "noren.mail.from", "office@hinode.example"));
        manager = Browser.speaking("en");
        emi = Browser.speaking("en");
    }

    @AfterEach
    void close() throws Exception {
        manager.close();
        emi.close();
        mail.stop();
        House.stop(HINODE);
        House.start(HINODE);
    }

    @Test
    void anInvitationASecondFactorAForgottenPasswordAndASessionThatEnds() throws Exception {
        manager.signIn(HINODE, "hanako");
        manager.office(HINODE, "/office/person.xhtml");
        type(manager, "person:account", "emi.mori");
        type(manager, "person:displayName", "森 恵美");
        type(manager, "person:email", "emi@hinode.example");
        enter(manager, "person:invite");
        assertTrue(manager.text().contains("emi.mori gets a letter with the link."), manager.text());

        String invitation = link();
        choose(invitation, FIRST);
        emi.office(HINODE, invitation);
        assertTrue(emi.text().contains("worth nothing any longer"), emi.text());

        signIn(FIRST);
        assertEquals("森 恵美", emi.find(By.className("who-name")).getText());
        enrol();
        signOut();
        signIn(FIRST);
        assertTrue(emi.shows(By.id("code:code")), emi.text());
        giveCode();
        assertEquals("森 恵美", emi.find(By.className("who-name")).getText());
        signOut();

        emi.office(HINODE, "/office/forgotten.xhtml");
        type(emi, "forgotten:who", "EMI@hinode.example");
        enter(emi, "forgotten:go");
        assertTrue(emi.text().contains("a letter is on its way"), emi.text());
        choose(link(), SECOND);
        signIn(SECOND);
        String paper = recovery.get(0);
        giveCode(paper);
        signOut();
        signIn(SECOND);
        type(emi, "code:code", paper);
        enter(emi, "code:go");
        assertTrue(emi.shows(By.id("code:code")), "a recovery code counts once: " + emi.text());
        giveCode(recovery.get(1));

        Browser elsewhere = Browser.speaking("en");
        try {
            elsewhere.office(HINODE, "/office/sign-in.xhtml");
            type(elsewhere, "sign-in:name", "emi.mori");
            type(elsewhere, "sign-in:password", SECOND);
            enter(elsewhere, "sign-in:go");
            type(elsewhere, "code:code", recovery.get(2));
            enter(elsewhere, "code:go");
            emi.office(HINODE, "/office/account.xhtml");
            enter(emi, "ending:others");
            assertTrue(emi.text().contains("Sessions ended: 1"), emi.text());
            elsewhere.office(HINODE, "/office/index.xhtml");
            assertTrue(elsewhere.shows(By.id("sign-in:name")), elsewhere.text());
        } finally {
            elsewhere.close();
        }

        manager.office(HINODE, "/office/person.xhtml?name=emi.mori");
        manager.picture("person-with-sessions");
        enter(manager, "ending:all");
        assertTrue(manager.text().contains("Sessions of emi.mori ended: 1"), manager.text());
        assertTrue(manager.text().contains("This person is not signed in anywhere."), manager.text());
        emi.office(HINODE, "/office/account.xhtml");
        assertTrue(emi.shows(By.id("sign-in:name")), emi.text());
        signIn(SECOND);
        giveCode();

        manager.office(HINODE, "/office/person.xhtml?name=emi.mori&ask=delete");
        enter(manager, "act:yes-delete");
        emi.office(HINODE, "/office/account.xhtml");
        assertTrue(emi.shows(By.id("sign-in:name")), emi.text());
        manager.office(HINODE, "/office/audit.xhtml?who=emi.mori");
        assertTrue(manager.text().contains("accepted the invitation"), manager.text());
        assertFalse(manager.text().contains("emi@hinode.example"), manager.text());
        assertEquals(
                List.of(),
                emi.complaints().stream()
                        .filter(complaint -> complaint.contains("Content Security Policy"))
                        .toList());
    }

    private void choose(String link, String password) {
        emi.office(HINODE, link);
        type(emi, "link:chosen", password);
        type(emi, "link:again", password);
        enter(emi, "link:go");
        assertTrue(emi.text().contains("The password is set."), emi.text());
    }

    private void signIn(String password) {
        emi.office(HINODE, "/office/sign-in.xhtml");
        type(emi, "sign-in:name", "emi.mori");
        type(emi, "sign-in:password", password);
        enter(emi, "sign-in:go");
    }

    private void signOut() {
        emi.find(By.cssSelector("form[action='/office/sign-out'] button")).sendKeys(Keys.ENTER);
        emi.find(By.id("sign-in:name"));
    }

    private void enrol() throws InterruptedException {
        emi.office(HINODE, "/office/second-factor.xhtml");
        enter(emi, "begin:go");
        assertTrue(emi.find(By.cssSelector("svg.qr path")).isDisplayed());
        secret = bytes(emi.find(By.id("secret")).getText().replace(" ", ""));
        type(emi, "confirm:code", nextCode());
        enter(emi, "confirm:go");
        recovery = emi.driver().findElements(By.cssSelector(".codes li")).stream()
                .map(WebElement::getText)
                .toList();
        assertEquals(10, recovery.size());
    }

    private void giveCode() throws InterruptedException {
        giveCode(nextCode());
    }

    private void giveCode(String code) {
        type(emi, "code:code", code);
        enter(emi, "code:go");
        emi.find(By.className("who-name"));
    }

    /** Each code counts once: waits until the app shows one that was not used, which may be of the step to come. */
    private String nextCode() throws InterruptedException {
        Await.patiently(
                "the app shows another code",
                Duration.ofMinutes(2),
                () -> TimeCode.step(House.CLOCK.instant()) + 1 > lastStep);
        lastStep = Math.max(lastStep + 1, TimeCode.step(House.CLOCK.instant()));
        return TimeCode.at(lastStep, secret);
    }

    /** The link in the first letter with one that has come since the last time. */
    private String link() throws InterruptedException {
        List<String> links = new ArrayList<>();
        Await.patiently("a letter with a link arrives", Duration.ofMinutes(1), () -> {
            MimeMessage[] letters = mail.getReceivedMessages();
            while (links.isEmpty() && lettersSeen < letters.length) {
                String letter = letters[lettersSeen++].getContent().toString();
                LINK.matcher(letter).results().map(MatchResult::group).forEach(links::add);
            }
            return !links.isEmpty();
        });
        return links.get(0);
    }

    private static void type(Browser browser, String id, String text) {
        browser.tabTo(id).sendKeys(text);
    }

    private static void enter(Browser browser, String id) {
        WebElement button = browser.tabTo(id);
        browser.follow(() -> button.sendKeys(Keys.ENTER));
    }

    /** As an authenticator app reads Base32. */
    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        long buffer = 0;
        int held = 0;
        int at = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }
}
