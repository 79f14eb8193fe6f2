package org.noren.partner.approving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.approving.ApprovingSapporo.WINTER;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.office.Audit;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Preferences;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.post.PostOffice;
import org.noren.site.post.TestPost;
import org.noren.site.post.mail.TestMailer;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.TestDatabase;

/** What people read by e-mail of what waits for their yes, and of what came back; over real SMTP, on each database (S31). */
@ParameterizedClass
@EnumSource
class TheSecondPersonIsWrittenToTest {
    private static final PagePath SUMMER = PagePath.of("/local/summer.html");
    private static final String HOST = "noren.mail.host";
    private static final Map<String, String> MAIL = Map.of(
            "noren.site.role",
            "partner",
            "noren.site.title",
            "Hinode Sapporo",
            "noren.address.office",
            "https://office.sapporo.example",
            HOST,
            "127.0.0.1",
            "noren.mail.from",
            "office@sapporo.example");

    @Parameter
    TestDatabase database;

    @TempDir
    Path keys;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private ApprovingSapporo sapporo;
    private PostOffice post;

    @BeforeEach
    void two_site_managers_an_editor_and_an_operator_with_addresses() {
        mail.start();
        sapporo = new ApprovingSapporo(database);
        sapporo.asksFirst();
        sapporo.employ("akira", OfficeRole.OPERATOR);
        reached("satoru", "", Optional.empty());
        reached("rin", "Rin Mori", Optional.of(Locale.ENGLISH));
        reached("yuki", "Yuki Abe", Optional.of(Locale.ENGLISH));
        reached("akira", "", Optional.of(Locale.ENGLISH));
        post = with(MAIL);
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    private void reached(String name, String called, Optional<Locale> language) {
        sapporo.account(name).describe(called, Optional.of(new EmailAddress(name + "@sapporo.example")));
        sapporo.account(name).prefer(new Preferences(called, language, Optional.empty()));
    }

    private PostOffice with(Map<String, String> values) {
        var settings = SiteSettings.of(values);
        var audit = new Audit(new RememberedTrail(), new Visitor(), sapporo.pages.clock);
        PostOffice office = TestPost.office(sapporo.pages.site, keys, settings, audit, sapporo.pages.clock);
        sapporo.telling(new NewsByLetter(sapporo.approving, sapporo.directory, office, settings, sapporo.pages.clock));
        return office;
    }

    /** All that has arrived since the start, by addressee. */
    private Map<String, MimeMessage> letters() throws Exception {
        TestPost.round(
                        sapporo.pages.site,
                        post,
                        TestMailer.to(mail.getSmtp().getPort(), SiteSettings.of(MAIL), sapporo.pages.clock))
                .walk();
        Map<String, MimeMessage> letters = new HashMap<>();
        for (MimeMessage letter : mail.getReceivedMessages()) {
            String to = letter.getAllRecipients()[0].toString().replace("@sapporo.example", "");
            assertFalse(letters.containsKey(to), () -> to + " got two letters");
            letters.put(to, letter);
        }
        mail.purgeEmailFromAllMailboxes();
        return letters;
    }

    private static MimeMessage to(String name, Map<String, MimeMessage> letters) {
        return Optional.ofNullable(letters.get(name))
                .orElseThrow(() -> new AssertionError(name + " got no letter, but " + letters.keySet()));
    }

    private static String text(MimeMessage letter) throws Exception {
        return letter.getContent().toString().replace("\r\n", "\n");
    }

    private static void says(MimeMessage letter, String... words) throws Exception {
        String text = text(letter);
        for (String word : words) assertTrue(text.contains(word), () -> "\"" + word + "\" is missing in: " + text);
    }

    @Test
    void whoever_may_say_yes_reads_in_their_language_what_waits_and_where_it_is_answered() throws Exception {
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        String link = "https://office.sapporo.example/office/approval.xhtml?id=" + wish + "\n";

        Map<String, MimeMessage> letters = letters();

        assertEquals(Set.of("satoru", "rin"), letters.keySet());
        MimeMessage english = to("rin", letters);
        assertEquals("Hinode Sapporo: /local/winter.html waits for your approval", english.getSubject());
        says(
                english,
                "Rin Mori,",
                "Yuki Abe asks for approval",
                "\n\n/local/winter.html\n\n",
                "before somebody has",
                link);
        MimeMessage japanese = to("satoru", letters);
        assertEquals("Hinode Sapporo：/local/winter.html があなたの承認を待っています", japanese.getSubject());
        says(japanese, "satoru 様", "Yuki Abe さんが", "/local/winter.html", "お客様には表示されません", link);
    }

    @Test
    void nobody_is_written_to_about_their_own_words_while_somebody_else_can_answer() throws Exception {
        sapporo.writes("satoru", WINTER, "Skates");
        sapporo.writes("yuki", WINTER, "Skates and sledges");
        sapporo.asks("yuki", WINTER);
        assertEquals(Set.of("rin"), letters().keySet());
    }

    @Test
    void nor_who_asks_themselves() throws Exception {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.asks("satoru", WINTER);
        assertEquals(Set.of("rin"), letters().keySet());
    }

    @Test
    void the_only_approver_is_written_to_even_of_what_they_began() throws Exception {
        sapporo.dismiss("rin");
        sapporo.writes("satoru", WINTER, "Skates");
        sapporo.writes("yuki", WINTER, "Skates and sledges");
        sapporo.asks("yuki", WINTER);
        assertEquals(Set.of("satoru"), letters().keySet());
    }

    @Test
    void all_that_is_asked_for_at_once_is_one_letter_with_what_its_reader_may_answer() throws Exception {
        sapporo.writes("satoru", WINTER, "Skates");
        sapporo.writes("yuki", SUMMER, "Boats");
        sapporo.asks("yuki", SUMMER, WINTER);

        Map<String, MimeMessage> letters = letters();

        MimeMessage both = to("rin", letters);
        assertEquals("Hinode Sapporo: 2 changes wait for your approval", both.getSubject());
        says(both, "\n/local/summer.html\n/local/winter.html\n", "/office/approvals.xhtml\n");
        MimeMessage one = to("satoru", letters);
        assertEquals("Hinode Sapporo：/local/summer.html があなたの承認を待っています", one.getSubject());
        assertFalse(text(one).contains("winter"), text(one));
    }

    @Test
    void a_long_list_is_cut_and_says_how_much_more_there_is() throws Exception {
        PagePath[] paths = IntStream.rangeClosed(101, 122)
                .mapToObj(number -> PagePath.of("/local/" + number + ".html"))
                .toArray(PagePath[]::new);
        for (PagePath path : paths) sapporo.writes("yuki", path, "Skates");
        sapporo.asks("yuki", paths);
        MimeMessage letter = to("rin", letters());
        says(letter, "/local/101.html\n", "/local/120.html\nand 2 more\n");
        assertFalse(text(letter).contains("/local/121.html"), text(letter));
    }

    @Test
    void asking_again_for_the_same_writes_to_nobody_and_for_something_newer_anew() throws Exception {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.asks("yuki", WINTER);
        assertEquals(2, letters().size());
        sapporo.asks("yuki", WINTER);
        assertEquals(Map.of(), letters());
        sapporo.writes("yuki", WINTER, "Sledges");
        sapporo.asks("yuki", WINTER);
        assertEquals(2, letters().size());
    }

    @Test
    void of_two_who_ask_for_the_same_at_once_one_is_written_about() throws Exception {
        sapporo.writes("yuki", WINTER, "Skates");
        var who = new ConcurrentLinkedQueue<>(List.of("yuki", "akira"));
        sapporo.pages.together(2, () -> sapporo.asks(who.remove(), WINTER));
        assertEquals(Set.of("satoru", "rin"), letters().keySet());
    }

    @Test
    void what_was_asked_for_in_vain_is_written_about_to_nobody() throws Exception {
        sapporo.writes("yuki", WINTER, "Skates");
        assertThrows(
                IllegalStateException.class,
                () -> sapporo.here(here -> {
                    here.ask(List.of(WINTER), "yuki");
                    throw new IllegalStateException("The server dies before its commit");
                }));
        assertEquals(Map.of(), letters());
    }

    @Test
    void whoever_asked_or_wrote_reads_why_it_came_back() throws Exception {
        sapporo.writes("satoru", WINTER, "Sketes");
        sapporo.writes("yuki", WINTER, "Sketes and sledges");
        long wish = sapporo.wish("yuki", WINTER);
        letters();

        sapporo.sendsBack("rin", wish, "Skates,\nnot sketes {0}");

        Map<String, MimeMessage> letters = letters();
        assertEquals(Set.of("satoru", "yuki"), letters.keySet());
        MimeMessage english = to("yuki", letters);
        assertEquals("Hinode Sapporo: /local/winter.html was sent back", english.getSubject());
        says(
                english,
                "Yuki Abe,",
                "Rin Mori sent revision 2 of /local/winter.html",
                "\n\nSkates,\nnot sketes {0}\n\n",
                "https://office.sapporo.example/office/approval.xhtml?id=" + wish + "\n");
        MimeMessage japanese = to("satoru", letters);
        assertEquals("Hinode Sapporo：/local/winter.html が差し戻されました", japanese.getSubject());
        says(japanese, "Rin Mori さんが", "第 2 版を差し戻しました", "Skates,\nnot sketes {0}");
    }

    @Test
    void a_no_that_changes_nothing_is_written_about_to_nobody() throws Exception {
        sapporo.writes("yuki", WINTER, "Sketes");
        long wish = sapporo.wish("yuki", WINTER);
        letters();
        sapporo.sendsBack("rin", wish, " ");
        sapporo.sendsBack("yuki", wish, "I am no approver");
        assertEquals(Map.of(), letters());
        sapporo.sendsBack("rin", wish, "Skates, not sketes");
        assertEquals(Set.of("yuki"), letters().keySet());
        sapporo.sendsBack("satoru", wish, "Me, too");
        assertEquals(Map.of(), letters());
    }

    @Test
    void a_yes_is_written_about_to_nobody_and_who_says_no_to_their_own_words_knows() throws Exception {
        sapporo.writes("yuki", WINTER, "Skates");
        long yes = sapporo.wish("yuki", WINTER);
        letters();
        sapporo.accepts("rin", yes);
        assertEquals(Map.of(), letters());
        sapporo.writes("satoru", WINTER, "Sledges");
        long own = sapporo.wish("satoru", WINTER);
        letters();
        sapporo.sendsBack("satoru", own, "I want to think about it");
        assertEquals(Map.of(), letters());
    }

    @Test
    void whoever_left_or_has_no_address_is_not_written_to() throws Exception {
        sapporo.disable("rin");
        sapporo.account("satoru").describe("", Optional.empty());
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        assertEquals(Map.of(), letters());
        sapporo.disable("yuki");
        sapporo.sendsBack("satoru", wish, "Later");
        assertEquals(Map.of(), letters());
    }

    @Test
    void a_site_without_a_mail_server_keeps_no_letters() {
        Map<String, String> none = new HashMap<>(MAIL);
        none.remove(HOST);
        post = with(none);
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.sendsBack("rin", sapporo.wish("yuki", WINTER), "Later");
        assertEquals(0, sapporo.pages.site.inTransaction(() -> post.open(10)).size());
    }
}
