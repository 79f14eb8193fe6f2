package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;

/**
 * sapporo's editor asks for approval; its site manager is told by a letter, follows its link and says no; the editor reads why in another
 * one. A console counts what waits (S31, S91).
 */
@OnThreeServers
class ASecondPersonIsWrittenToIT {
    private static final Site SAPPORO = House.SAPPORO;
    private static final String FAIR = "/local/letter-fair.html";
    private static final String PASSWORD = "ink and a lantern at dusk";
    private static final Pattern LINK = Pattern.compile("/office/(?:link|approval)\\.xhtml\\?\\S+");

    private GreenMail mail;
    private Office satoru;
    private Office yuki;

    @BeforeEach
    void sapporoHasAMailServerAndAnEditor() throws Exception {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        House.stop(SAPPORO);
        House.start(
                SAPPORO,
                Map.of(
                        "noren.mail.host", "127.0.0.1",
                        "noren.mail.port", Integer.toString(mail.getSmtp().getPort()),
                        "noren.mail.from", "office@sapporo.example"));
        satoru = Office.of(SAPPORO);
        satoru.submit(
                satoru.open("/office/person.xhtml?name=satoru"),
                "person",
                "person:save",
                Map.of("person:email", "satoru@sapporo.example"));
        satoru.submit(
                satoru.open("/office/person.xhtml"),
                "person",
                "person:invite",
                Map.of(
                        "person:account", "yuki",
                        "person:displayName", "Yuki Abe",
                        "person:email", "yuki@sapporo.example",
                        "person:role", "editor"));
        yuki = Office.stranger(SAPPORO);
        yuki.submit(
                yuki.open(link(letterTo("yuki", "yuki"))),
                "link",
                "link:go",
                Map.of("link:chosen", PASSWORD, "link:again", PASSWORD));
        yuki.submit(
                yuki.open("/office/sign-in.xhtml"),
                "sign-in",
                "sign-in:go",
                Map.of("sign-in:name", "yuki", "sign-in:password", PASSWORD));
        settle(true);
    }

    @AfterEach
    void nobodyIsAskedAnyMore() throws Exception {
        settle(false);
        satoru.submit(satoru.open("/office/person.xhtml?name=yuki&ask=delete"), "act", "act:yes-delete", Map.of());
        mail.stop();
        House.stop(SAPPORO);
        House.start(SAPPORO);
    }

    @Test
    void theSiteManagerReadsWhatWaitsAndTheEditorWhyItCameBack() throws Exception {
        yuki.submit(
                yuki.open("/office/page.xhtml?path=" + FAIR),
                "page",
                "page:publish",
                Map.of("page:path", FAIR, "page:title", "Letter fair", "page:body", "<p>Sketes.</p>"));
        MimeMessage asked = letterTo("satoru", FAIR);
        assertTrue(asked.getSubject().contains(FAIR + " があなたの承認を待っています"), asked.getSubject());
        assertTrue(asked.getContent().toString().contains("Yuki Abe さんが"), "who asks");
        assertWaiting(1);

        Document wish = satoru.open(link(asked));
        assertTrue(wish.text().contains("It is new: shoppers see nothing there yet."), wish::text);
        wish.getElementById("accept").remove();
        satoru.submit(wish, "answer", "do", Map.of("reason", "Skates, not sketes."));

        MimeMessage back = letterTo("yuki", "Skates, not sketes.");
        assertTrue(back.getSubject().contains(FAIR + " が差し戻されました"), back.getSubject());
        assertTrue(yuki.open(link(back)).text().contains("Skates, not sketes."), "the link leads to the answer");
        assertWaiting(0);
        assertEquals(1, letters("satoru", FAIR).size(), "what came back is written about to nobody else");
    }

    private static void assertWaiting(long wishes) throws Exception {
        try (Console console = Console.of(SAPPORO)) {
            assertEquals(wishes, console.figure(Console.bean("Approvals", SAPPORO), "Waiting"));
        }
    }

    private MimeMessage letterTo(String name, String words) throws Exception {
        Await.that(
                "a letter to " + name + " says " + words,
                Duration.ofSeconds(30),
                () -> !letters(name, words).isEmpty());
        List<MimeMessage> found = letters(name, words);
        assertEquals(1, found.size(), "once");
        return found.get(0);
    }

    private List<MimeMessage> letters(String name, String words) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> isTo(name + "@sapporo.example", words, letter))
                .toList();
    }

    private static boolean isTo(String address, String words, MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address)
                    && letter.getContent().toString().contains(words);
        } catch (Exception e) {
            throw new AssertionError("A letter cannot be read", e);
        }
    }

    private static String link(MimeMessage letter) throws Exception {
        Matcher link = LINK.matcher(letter.getContent().toString());
        assertTrue(link.find(), "there is no link in it");
        return link.group();
    }

    private void settle(boolean asks) throws Exception {
        Document saved = satoru.submit(
                satoru.open("/office/own-way.xhtml"),
                "own-way",
                "own-way:save",
                Map.of("way", "RELINK", "keeps", "3", "asks", String.valueOf(asks)));
        assertTrue(saved.text().contains("go on line so from now on"), saved::text);
    }
}
