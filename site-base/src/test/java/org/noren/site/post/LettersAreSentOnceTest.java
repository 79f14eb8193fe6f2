package org.noren.site.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.site.office.Audit;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.post.mail.TestMailer;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** Letters over real SMTP, with a mail server that is sometimes down. */
@ParameterizedClass
@EnumSource
class LettersAreSentOnceTest {
    @Parameter
    TestDatabase database;

    @TempDir
    Path keys;

    private final MovableClock clock = new MovableClock();
    private final SiteSettings settings = SiteSettings.of(TestPost.SETTINGS);
    private final RememberedTrail trail = new RememberedTrail();
    private GreenMail mail;
    private int port;
    private TestSite site;
    private PostOffice office;

    @BeforeEach
    void startMail() {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        port = mail.getSmtp().getPort();
        site = TestSite.empty(Role.MAIN, database);
        office = TestPost.office(site, keys, settings, new Audit(trail, new Visitor(), clock), clock);
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void a_letter_arrives_as_it_was_written_and_only_once() throws Exception {
        post("招待状", "ようこそ。\nhttps://office.hinode.example/");

        walk();
        walk();

        var letter = received(1).get(0);
        assertEquals("招待状", letter.getSubject());
        assertEquals(
                "ようこそ。\nhttps://office.hinode.example/",
                letter.getContent().toString().replace("\r", "").strip());
        assertEquals("office@hinode.example", letter.getFrom()[0].toString());
        assertTrue(letter.getContentType().startsWith("text/plain"), letter.getContentType());
        assertEquals("auto-generated", letter.getHeader("Auto-Submitted", null));
        assertEquals(List.of(), open());
    }

    @Test
    void what_was_written_in_a_transaction_that_failed_is_never_sent() {
        assertThrows(
                IllegalStateException.class,
                () -> site.run(() -> {
                    office.post(draft("a", "b"));
                    throw new IllegalStateException("the reason for the letter did not happen");
                }));
        walk();
        assertEquals(0, mail.getReceivedMessages().length);
    }

    @Test
    void while_the_mail_server_is_down_letters_wait_and_are_sent_afterwards_once() {
        mail.stop();
        post("one", "1");
        post("two", "2");
        walk();
        assertEquals(2, open().size());
        assertTrue(open().get(1).trouble().isPresent(), open().toString());

        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        clock.advance(Duration.ofMinutes(1));
        walk();
        walk();

        received(2);
        assertEquals(List.of(), open());
    }

    @Test
    void a_letter_counts_as_held_up_after_a_quarter_of_an_hour_and_until_it_is_sent() {
        assertEquals(new Outbox(true, 0, 0, 0, Optional.empty()), outbox());
        mail.stop();
        post("one", "1");
        walk();
        clock.advance(Outbox.HELD_AFTER.minusSeconds(1));
        post("two", "2");
        assertEquals(new Outbox(true, 2, 0, 0, Optional.of(Outbox.HELD_AFTER.minusSeconds(1))), outbox());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(new Outbox(true, 2, 1, 0, Optional.of(Outbox.HELD_AFTER)), outbox());

        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        walk();
        assertEquals(new Outbox(true, 0, 0, 0, Optional.empty()), outbox());
    }

    @Test
    void each_pause_is_longer_than_the_one_before_up_to_half_an_hour() {
        mail.stop();
        post("one", "1");
        var longest = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            walk();
            var pause = Duration.between(clock.instant(), open().get(0).dueAt());
            assertTrue(pause.compareTo(longest) > 0 || pause.equals(Duration.ofMinutes(30)), pause.toString());
            longest = pause;
            clock.advance(pause);
        }
        assertEquals(Duration.ofMinutes(30), longest);
        assertEquals(12, open().get(0).attempts());
    }

    @Test
    void two_rounds_at_once_send_it_once() throws Exception {
        for (int i = 0; i < 10; i++) post("letter " + i, "text");
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> round = () -> {
                walk();
                return null;
            };
            for (var done : threads.invokeAll(List.of(round, round, round, round))) done.get();
        } finally {
            threads.shutdownNow();
        }
        received(10);
    }

    @Test
    void a_crash_between_the_servers_yes_and_the_note_sends_it_again_with_the_same_id() throws Exception {
        post("one", "1");
        var id = open().get(0).id();
        var taken = site.inTransaction(() -> office.take(id)).orElseThrow();
        TestMailer.to(port, settings, clock).hand(taken);

        walk();
        received(1);
        clock.advance(PostOffice.LEASE);
        walk();

        var both = received(2);
        assertEquals(both.get(0).getMessageID(), both.get(1).getMessageID());
        // the one that died wakes up again: its word does not count any longer
        site.run(() -> office.note(taken, new Handed.Later("late")));
        assertEquals(List.of(), open());
    }

    @Test
    void what_nobody_needs_any_longer_is_not_sent_and_loses_its_text() {
        mail.stop();
        post("one", "1");
        clock.advance(Duration.ofDays(2));
        walk();

        var letter = open().get(0);
        assertEquals(LetterState.FAILED, letter.state());
        assertTrue(letter.sealed().isEmpty());
        assertFalse(site.inTransaction(() -> office.sendAgain(letter.id())));
    }

    @Test
    void a_failed_letter_is_sent_again_or_dropped_by_a_person_and_the_audit_says_so() {
        post("one", "1");
        post("two", "2");
        for (var letter : open()) {
            site.run(() -> office.take(letter.id())
                    .ifPresent(taken -> office.note(taken, new Handed.Never("no such mailbox"))));
        }
        walk();
        assertEquals(0, mail.getReceivedMessages().length);
        assertEquals(2L, outbox().failed());

        var both = open();
        assertTrue(site.inTransaction(() -> office.sendAgain(both.get(0).id())));
        assertTrue(site.inTransaction(() -> office.drop(both.get(1).id())));
        walk();

        received(1);
        assertEquals(List.of("- letter-again invitation emi", "- letter-drop invitation emi"), trail.lines());
    }

    @Test
    void the_database_shows_nothing_of_a_letters_text() {
        post("subject", "https://office.hinode.example/office/link.xhtml?key=secret");

        var sealed = new String(open().get(0).sealed().orElseThrow(), StandardCharsets.ISO_8859_1);
        assertFalse(sealed.contains("secret") || sealed.contains("subject"));
    }

    private List<jakarta.mail.internet.MimeMessage> received(int count) {
        var messages = mail.getReceivedMessages();
        assertEquals(
                count,
                messages.length,
                () -> String.join(
                        "; ",
                        Arrays.stream(messages)
                                .map(GreenMailUtil::getWholeMessage)
                                .toList()));
        return List.of(messages);
    }

    private void walk() {
        TestPost.round(site, office, TestMailer.to(port, settings, clock)).walk();
    }

    private void post(String subject, String text) {
        site.run(() -> office.post(draft(subject, text)));
    }

    private Draft draft(String subject, String text) {
        return new Draft(
                "emi",
                new EmailAddress("emi@hinode.example"),
                "invitation",
                subject,
                text,
                clock.instant().plus(Duration.ofHours(24)));
    }

    private Outbox outbox() {
        return site.inTransaction(office::outbox);
    }

    private List<Letter> open() {
        return site.inTransaction(() -> office.open(100));
    }
}
