package org.noren.partner.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.given;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.seal.Signed;
import org.noren.site.office.Account;
import org.noren.site.office.Audit;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Preferences;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.people.Directory;
import org.noren.site.people.jpa.TestDirectory;
import org.noren.site.post.PostOffice;
import org.noren.site.post.TestPost;
import org.noren.site.post.mail.TestMailer;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.TestDatabase;

/** What site managers read by e-mail of a question, and once more when they do not answer; over real SMTP, on each database (S33). */
@ParameterizedClass
@EnumSource
class TheManagerIsWrittenToTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(72);
    private static final SiteSettings SETTINGS = SiteSettings.of(Map.of(
            "noren.site.role", "partner",
            "noren.site.title", "Hinode Sapporo",
            "noren.address.office", "https://office.sapporo.example",
            "noren.main.name", "hinode",
            "noren.mail.host", "127.0.0.1",
            "noren.mail.from", "office@sapporo.example"));

    @Parameter
    TestDatabase database;

    @TempDir
    Path keys;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private AskedSapporo sapporo;
    private PostOffice post;
    private Askers askers = (question, again) -> {};

    @BeforeEach
    void threePeopleAtAPartner() {
        mail.start();
        sapporo = new AskedSapporo(database);
        post = TestPost.office(
                sapporo.site,
                keys,
                SETTINGS,
                new Audit(new RememberedTrail(), new Visitor(), sapporo.clock),
                sapporo.clock);
        Directory people = TestDirectory.of(sapporo.site);
        sapporo.site.run(() -> {
            people.add(person("satoru", OfficeRole.SITE_MANAGER, Optional.empty(), TOKYO));
            people.add(person("naomi", OfficeRole.SITE_MANAGER, Optional.of(Locale.ENGLISH), NEW_YORK));
            people.add(person("akira", OfficeRole.OPERATOR, Optional.of(Locale.ENGLISH), TOKYO));
        });
        askers = new AskersByLetter(people, post, sapporo.within, sapporo.nodes, SETTINGS, sapporo.clock);
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    private Account person(String name, OfficeRole role, Optional<Locale> language, ZoneId zone) {
        Account account = new Account(name, role, "stored", sapporo.clock.instant());
        account.describe("", Optional.of(new EmailAddress(name + "@sapporo.example")));
        account.prefer(new Preferences("", language, Optional.of(zone)));
        return account;
    }

    /** About the second release, at a partner that serves the first. */
    private Signed asked(String terms) {
        Signed first = sapporo.agreed(Map.of("*confirm", terms)).asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.lookAfter();
        sapporo.main
                .page("/", "<p>2</p>")
                .page("/new/", "<p>New</p>")
                .delete("/goods/")
                .delete("/dot.txt");
        return sapporo.telling(askers).asked(2);
    }

    /** All that has arrived since the start. */
    private List<MimeMessage> letters() {
        TestPost.round(sapporo.site, post, TestMailer.to(mail.getSmtp().getPort(), SETTINGS, sapporo.clock))
                .walk();
        return List.of(mail.getReceivedMessages());
    }

    private MimeMessage letterTo(String name, List<MimeMessage> letters) throws Exception {
        MimeMessage found = null;
        for (MimeMessage letter : letters) {
            if (Arrays.toString(letter.getAllRecipients()).equals("[" + name + "@sapporo.example]")) {
                found = letter;
            }
        }
        if (found == null) {
            throw new AssertionError(name + " got no letter");
        }
        return found;
    }

    private static void says(MimeMessage letter, String... words) throws Exception {
        String text = letter.getContent().toString();
        for (String word : words) {
            assertTrue(text.contains(word), () -> "\"" + word + "\" is missing in: " + text);
        }
    }

    private static String at(Instant moment, ZoneId zone, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment.atZone(zone));
    }

    @Test
    void theLetterSaysWhatComesUntilWhenAndWhatSilenceMeansInTheirLanguage() throws Exception {
        Signed release = asked("required silence-is-no=PT72H");
        Instant until = sapporo.clock.instant().plus(TIME_TO_ANSWER);
        String link = "https://office.sapporo.example/office/confirmation.xhtml?release=" + release.digest();

        List<MimeMessage> letters = letters();

        assertEquals(2, letters.size(), "whoever does not decide gets none");
        MimeMessage english = letterTo("naomi", letters);
        assertEquals("Hinode Sapporo: may release 2 be served?", english.getSubject());
        says(
                english,
                "hinode has sent release 2",
                "Pages new 1, changed 1, removed 1.",
                "“autumn prices”",
                "counts as a no",
                at(until, NEW_YORK, "MMMM d, uuuu"),
                at(until, NEW_YORK, "h:mm"),
                link);
        MimeMessage japanese = letterTo("satoru", letters);
        assertEquals("Hinode Sapporo：リリース 2 を公開してよろしいですか", japanese.getSubject());
        says(
                japanese,
                "新しいページ 1 件、変更 1 件、削除 1 件",
                "辞退とみなされます",
                at(until, TOKYO, "uuuu年M月d日"),
                at(until, TOKYO, "H:mm"),
                link);
    }

    @Test
    void halfWayThroughTheTimeTheyAreReminded() throws Exception {
        Signed release = asked("required silence-is-yes=PT72H");
        Instant until = sapporo.clock.instant().plus(TIME_TO_ANSWER);
        assertEquals(2, letters().size());
        sapporo.clock.advance(TIME_TO_ANSWER.dividedBy(2).minusSeconds(1));
        sapporo.lookAfter();
        assertEquals(2, letters().size(), "not before");

        sapporo.clock.advance(Duration.ofSeconds(1));
        sapporo.lookAfter();
        sapporo.lookAfter();

        List<MimeMessage> letters = letters();
        assertEquals(4, letters.size(), "once");
        MimeMessage english = letterTo("naomi", letters);
        assertEquals("Hinode Sapporo: release 2 still waits for your answer", english.getSubject());
        says(
                english,
                "Pages new 1, changed 1, removed 1.",
                "counts as a yes",
                at(until, NEW_YORK, "MMMM d, uuuu"),
                "/office/confirmation.xhtml?release=" + release.digest());
        assertEquals(
                "Hinode Sapporo：リリース 2 がご回答を待っています", letterTo("satoru", letters).getSubject());
    }

    @Test
    void whereNothingWasAgreedOnSilenceTheLetterSaysThatItWaits() throws Exception {
        asked("required");
        says(letterTo("naomi", letters()), "It waits until somebody answers.");
        sapporo.clock.advance(Duration.ofDays(1));
        sapporo.lookAfter();
        assertEquals(4, letters().size(), "a day later they are reminded");
    }

    @Test
    void whoeverHasAnsweredIsLeftAlone() {
        Signed release = asked("required silence-is-no=PT72H");
        assertEquals(2, letters().size());
        sapporo.accept(release);
        sapporo.clock.advance(TIME_TO_ANSWER);
        sapporo.lookAfter();
        assertEquals(2, letters().size());
    }
}
