package org.noren.site.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.people.TestPeople.role;
import static org.noren.site.people.TestPeople.token;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.seal.Token;
import org.noren.site.office.Account;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.SignInAnswer;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class ComingInByALinkTest {
    private static final String CHOSEN = "paper umbrella in the rain";

    @Parameter
    TestDatabase database;

    private TestPeople people;

    @BeforeEach
    void office() {
        people = new TestPeople(database);
    }

    @Test
    void an_invited_person_gets_a_letter_chooses_a_password_and_comes_in() {
        var invited = assertInstanceOf(Invited.Done.class, invite("emi", "emi@hinode.example"));
        assertEquals(Optional.empty(), invited.link().address());
        assertEquals(Account.State.INVITED, people.card("emi").state());

        var letter = people.letter();
        assertTrue(letter.startsWith("emi,\n\nyou are invited to the office of ひので."), letter);
        assertEquals(new LinkUse.Done("emi"), choose(token(letter)));

        assertEquals(Account.State.ACTIVE, people.card("emi").state());
        assertInstanceOf(
                SignInAnswer.Welcome.class,
                people.site.inTransaction(() -> people.signIn().attempt("emi", CHOSEN.toCharArray(), TestPeople.HOME)));
        assertEquals(
                List.of("hanako person-invite emi: editor", "emi invitation-accept", "emi sign-in"),
                people.trail.lines());
    }

    @Test
    void where_no_letter_goes_out_the_manager_is_shown_the_link_and_the_audit_says_so() {
        people.settings.remove("noren.mail.host");

        var invited = assertInstanceOf(Invited.Done.class, invite("emi", "emi@hinode.example"));

        assertEquals(
                new LinkUse.Done("emi"), choose(token(invited.link().address().orElseThrow())));
        assertTrue(people.trail.lines().contains("hanako link-shown emi"));
        assertEquals(List.of(), people.site.inTransaction(() -> people.post().open(10)));
    }

    @Test
    void a_link_opens_once_and_only_the_newest_and_not_after_its_time() {
        invite("emi", "emi@hinode.example");
        var first = token(people.letter());
        people.site.run(() -> people.links().linkFor("emi", Locale.ENGLISH));
        var second = token(people.letter());

        assertEquals(new LinkUse.Spent(), choose(first));
        assertEquals(new LinkUse.Spent(), choose(Token.fresh()));
        people.clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertEquals(new LinkUse.Done("emi"), choose(second));
        assertEquals(new LinkUse.Spent(), choose(second));

        people.site.run(() -> people.links().linkFor("emi", Locale.ENGLISH));
        var third = token(people.letter());
        people.clock.advance(Duration.ofHours(1));
        assertEquals(new LinkUse.Spent(), choose(third));
    }

    @Test
    void a_link_that_two_use_at_once_opens_to_one() throws Exception {
        invite("emi", "emi@hinode.example");
        var link = token(people.letter());
        var threads = Executors.newFixedThreadPool(3);
        try {
            Callable<LinkUse> use = () -> choose(link);
            long done = 0;
            for (var answer : threads.invokeAll(List.of(use, use, use)))
                if (answer.get() instanceof LinkUse.Done) done++;
            assertEquals(1, done);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_weak_password_leaves_the_link_good() {
        invite("emi", "emi@hinode.example");
        var link = token(people.letter());

        assertEquals(
                new LinkUse.Weak(PasswordRule.Weakness.COMMON),
                people.site.inTransaction(
                        () -> people.links().choose(link, "password1234".toCharArray(), TestPeople.HOME)));
        assertEquals(new LinkUse.Done("emi"), choose(link));
    }

    @Test
    void who_is_disabled_or_deleted_meanwhile_does_not_come_in() {
        invite("emi", "emi@hinode.example");
        var link = token(people.letter());
        people.at(desk -> desk.disable("emi", 0));

        assertEquals(new LinkUse.Spent(), choose(link));
        assertEquals(
                Optional.empty(), people.site.inTransaction(() -> people.links().linkFor("emi", Locale.ENGLISH)));
        people.at(desk -> desk.enable("emi", 1));
        people.at(desk -> desk.delete("emi", 2));
        assertEquals(new LinkUse.Spent(), choose(link));
    }

    @Test
    void the_database_knows_no_token() {
        invite("emi", "emi@hinode.example");
        var link = token(people.letter());

        var stored = people.site.inTransaction(() -> people.site
                .entityManager()
                .createQuery("select l.digest from OneTimeLink l", String.class)
                .getSingleResult());
        assertEquals(link.digest().hex(), stored);
        assertFalse(stored.contains(link.text()));
    }

    @Test
    void a_name_or_an_address_that_somebody_has_is_refused() {
        assertEquals(new Invited.NameTaken(), invite("hanako", "other@hinode.example"));
        assertEquals(new Invited.EmailTaken(), invite("emi", "hanako@hinode.example"));
        assertEquals(List.of("hanako"), people.names());
    }

    @Test
    void who_has_forgotten_the_password_gets_a_letter_by_name_or_address() {
        var forgotten = forgotten();

        forgotten.ask(" Hanako@Hinode.example", TestPeople.HOME, Locale.JAPANESE, Runnable::run);
        var letter = people.letter();
        assertTrue(letter.contains("パスワード再設定の申し込み"), letter);
        forgotten.ask("hanako", TestPeople.HOME, Locale.ENGLISH, Runnable::run);

        assertEquals(new LinkUse.Spent(), choose(token(letter)));
        assertEquals(new LinkUse.Done("hanako"), choose(token(people.letter())));
        assertTrue(people.letter().contains("パスワードが変更されました"));
        assertEquals(
                List.of("hanako reset-asked", "hanako reset-asked", "hanako password-reset"), people.trail.lines());
    }

    @Test
    void a_stranger_hears_the_same_before_anybody_has_looked_whether_there_is_such_a_person() {
        var forgotten = forgotten();
        var later = new java.util.ArrayList<Runnable>();

        var known = forgotten.ask("hanako", TestPeople.HOME, Locale.ENGLISH, later::add);
        var unknown = forgotten.ask("nobody", TestPeople.HOME, Locale.ENGLISH, later::add);

        assertEquals(known, unknown);
        assertEquals(List.of(), people.site.inTransaction(() -> people.post().open(10)));
        later.forEach(Runnable::run);
        people.letter();
    }

    @Test
    void asking_again_and_again_takes_longer_for_known_and_unknown_alike() {
        for (String name : List.of("hanako", "nobody")) {
            var forgotten = forgotten();
            for (int i = 0; i < 3; i++)
                assertEquals(
                        new Forgotten.Answer.Noted(), forgotten.ask(name, "192.0.2." + i, Locale.ENGLISH, work -> {}));
            assertInstanceOf(
                    Forgotten.Answer.TooEarly.class, forgotten.ask(name, "192.0.2.9", Locale.ENGLISH, work -> {}));
        }
    }

    @Test
    void an_office_without_mail_says_so_to_everybody() {
        people.settings.remove("noren.mail.host");

        assertEquals(
                new Forgotten.Answer.NoMail(),
                forgotten().ask("hanako", TestPeople.HOME, Locale.ENGLISH, Runnable::run));
    }

    /** Its desk does each call in a transaction, as in a server. */
    private Forgotten forgotten() {
        var desk = new ForgottenDesk(people.directory(), people.links()) {
            @Override
            public void carryOut(String wanted, String address, Locale language) {
                people.site.run(() -> super.carryOut(wanted, address, language));
            }
        };
        return new Forgotten(people.post(), desk, people.clock);
    }

    private Invited invite(String name, String email) {
        return people.site.inTransaction(
                () -> people.links().invite(name, role(OfficeRole.EDITOR, email), Locale.ENGLISH));
    }

    private LinkUse choose(Token token) {
        return people.site.inTransaction(() -> people.links().choose(token, CHOSEN.toCharArray(), TestPeople.HOME));
    }
}
