package org.noren.site.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.SignInAnswer;
import org.noren.site.people.PasswordRule.Weakness;
import org.noren.site.testing.TestDatabase;

class ChoosingAPasswordTest {
    private static final Person HANAKO = new Person("hanako", OfficeRole.MANAGER);

    @ParameterizedTest
    @CsvSource({
        "elevenchars, SHORT",
        "Password1234!, COMMON",
        "abcabcabcabc, COMMON",
        "のれんのれんのれんのれん, COMMON",
        "hanako-2026!!, OWN_NAME"
    })
    void what_is_guessed_first_is_refused(String password, Weakness weakness) {
        assertEquals(Optional.of(weakness), PasswordRule.weakness(password.toCharArray(), "hanako"));
    }

    @ParameterizedTest
    @CsvSource({"twelve chars", "alllowercaseletters", "暖簾をくぐると懐かしい味がした", "tell hanako about lanterns"})
    void long_ones_are_taken_whatever_they_are_made_of(String password) {
        assertEquals(Optional.empty(), PasswordRule.weakness(password.toCharArray(), "hanako"));
    }

    @Test
    void an_endless_one_is_refused() {
        assertEquals(
                Optional.of(Weakness.LONG),
                PasswordRule.weakness("ab c".repeat(65).toCharArray(), "hanako"));
    }

    @Test
    void the_old_one_is_asked_for_and_guessing_it_takes_longer_and_longer() {
        var people = new TestPeople(TestDatabase.H2);
        var desk = people.ownDesk();
        for (int i = 0; i < 3; i++) assertInstanceOf(PasswordChange.NotProven.class, change(people, desk, "a guess"));
        var early = assertInstanceOf(PasswordChange.NotProven.class, change(people, desk, TestPeople.PASSWORD));
        var pause = assertInstanceOf(SignInAnswer.TooEarly.class, early.why()).pause();

        people.clock.advance(pause);
        assertEquals(new PasswordChange.Done(), change(people, desk, TestPeople.PASSWORD));
        assertInstanceOf(PasswordChange.NotProven.class, change(people, desk, TestPeople.PASSWORD));
        assertEquals("hanako password-change hanako", people.trail.lines().get(3));
        assertTrue(people.letter().contains("パスワードが変更されました"));
    }

    private static PasswordChange change(TestPeople people, AccountDesk desk, String old) {
        return people.site.inTransaction(() ->
                desk.changePassword(HANAKO, old.toCharArray(), "another lantern".toCharArray(), TestPeople.HOME, 0));
    }
}
