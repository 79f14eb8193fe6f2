package org.noren.site.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.people.TestPeople.role;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.SessionRecord;
import org.noren.site.office.Sessions;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class WhoIsSignedInTest {
    private static final Person HANAKO = new Person("hanako", OfficeRole.MANAGER);

    @Parameter
    TestDatabase database;

    private TestPeople people;

    @BeforeEach
    void office() {
        people = new TestPeople(database);
        people.add("emi", OfficeRole.EDITOR);
    }

    @Test
    void a_session_ends_half_an_hour_after_the_last_visit_and_after_twelve_hours() {
        long session = begin("emi");
        for (int i = 0; i < 24; i++) {
            assertTrue(counts(session), "after " + i + " half hours");
            people.clock.advance(Duration.ofMinutes(29));
        }
        people.clock.advance(Duration.ofMinutes(30));
        assertFalse(counts(session));

        long second = begin("emi");
        people.clock.advance(Duration.ofMinutes(30));
        assertFalse(counts(second));
    }

    @Test
    void another_role_ends_what_is_open_and_so_does_being_disabled_or_deleted() {
        long one = begin("emi");
        people.at(desk -> desk.settle("emi", 0, role(OfficeRole.OPERATOR, "emi@hinode.example")));
        assertFalse(counts(one));

        long two = begin("emi");
        people.at(desk -> desk.settle("emi", 1, role(OfficeRole.OPERATOR, "e@hinode.example")));
        assertTrue(counts(two), "another address ends nothing");
        people.at(desk -> desk.disable("emi", 2));
        assertFalse(counts(two));
        people.at(desk -> desk.enable("emi", 3));
        assertFalse(counts(two));

        long three = begin("emi");
        people.at(desk -> desk.delete("emi", 4));
        assertFalse(counts(three));
        people.add("emi", OfficeRole.EDITOR);
        assertFalse(counts(three), "whoever gets the name later gets no old session");
    }

    @Test
    void a_new_password_ends_the_others_and_a_link_ends_all() {
        long here = begin("hanako");
        long elsewhere = begin("hanako");
        people.site.run(() -> people.ownDesk()
                .changePassword(
                        HANAKO,
                        TestPeople.PASSWORD.toCharArray(),
                        "another lantern".toCharArray(),
                        TestPeople.HOME,
                        here));
        people.letter();
        assertTrue(counts(here));
        assertFalse(counts(elsewhere));

        people.site.run(() -> people.links().linkFor("hanako", Locale.ENGLISH));
        var token = TestPeople.token(people.letter());
        people.site.run(() -> people.links().choose(token, "a third lantern".toCharArray(), TestPeople.HOME));
        assertFalse(counts(here));
    }

    @Test
    void people_see_and_end_their_own_sessions_and_nobody_elses() {
        long own = begin("hanako");
        people.clock.advance(Duration.ofMinutes(5));
        long other = begin("hanako");
        long emis = begin("emi");
        assertTrue(counts(own));

        var listed = people.site.inTransaction(() -> people.ownDesk().sessions(HANAKO));
        assertEquals(List.of(other, own), listed.stream().map(SessionRecord::id).toList());
        assertEquals(
                people.clock.instant(),
                people.site
                        .inTransaction(() -> people.ownDesk().sessions(HANAKO))
                        .get(1)
                        .seenAt());

        people.site.run(() -> people.ownDesk().endSession(HANAKO, emis));
        assertTrue(counts(emis));
        people.site.run(() -> people.ownDesk().endSession(HANAKO, other));
        assertFalse(counts(other));
        begin("hanako");
        begin("hanako");
        assertEquals(2, people.site.inTransaction(() -> people.ownDesk().endOtherSessions(HANAKO, own)));
        assertTrue(counts(own));
    }

    @Test
    void managers_see_and_end_anothers_sessions_and_the_audit_says_so() {
        long hanakos = begin("hanako");
        long first = begin("emi");
        long second = begin("emi");
        long third = begin("emi");

        assertEquals(
                List.of(third, second, first),
                people.at(desk -> desk.sessions("emi")).stream()
                        .map(SessionRecord::id)
                        .toList());
        assertFalse(ends("emi", hanakos), "the number is another person's");
        assertTrue(counts(hanakos));
        assertTrue(ends("emi", first));
        assertFalse(ends("emi", first), "it is over already");
        assertFalse(counts(first));
        assertEquals(2, endsAll("emi", hanakos));
        assertFalse(counts(second) || counts(third));
        assertTrue(counts(hanakos));
        assertEquals(0, endsAll("emi", hanakos));
        assertEquals(
                List.of("hanako person-session-end emi", "hanako person-session-end emi (2)"), people.trail.lines());
    }

    @Test
    void a_manager_who_ends_all_of_their_own_stays_signed_in_here() {
        long here = begin("hanako");
        long elsewhere = begin("hanako");

        assertEquals(1, endsAll("hanako", here));
        assertTrue(counts(here));
        assertFalse(counts(elsewhere));
    }

    private boolean ends(String name, long session) {
        return people.site.inTransaction(() -> people.desk().endSession(name, session));
    }

    private int endsAll(String name, long except) {
        return people.site.inTransaction(() -> people.desk().endSessions(name, except));
    }

    private long begin(String name) {
        return sessions(sessions -> sessions.begin(name, TestPeople.HOME, "Chromium"));
    }

    private boolean counts(long session) {
        return sessions(sessions -> sessions.visit(session)).isPresent();
    }

    private <T> T sessions(Function<Sessions, T> work) {
        return people.site.inTransaction(() -> work.apply(people.sessions()));
    }
}
