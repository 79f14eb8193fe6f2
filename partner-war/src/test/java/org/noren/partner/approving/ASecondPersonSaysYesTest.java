package org.noren.partner.approving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.approving.ApprovingSapporo.SNOW;
import static org.noren.partner.approving.ApprovingSapporo.WINTER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.approving.ApprovalRequest.Fate;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.GoingOnLine;
import org.noren.site.office.OfficeRole;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class ASecondPersonSaysYesTest {
    @Parameter
    TestDatabase database;

    private ApprovingSapporo sapporo;

    @BeforeEach
    void a_partner_that_asks_first() {
        sapporo = new ApprovingSapporo(database);
        sapporo.asksFirst();
    }

    @Test
    void what_was_asked_for_is_shown_in_the_moment_of_the_yes() {
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        assertEquals(Optional.empty(), sapporo.shown(WINTER));

        assertEquals(new Decision.Shown(WINTER), sapporo.accepts("rin", wish));

        assertEquals(Optional.of("<p>Skates</p>"), sapporo.shown(WINTER));
        assertEquals(List.of(), sapporo.waiting());
        assertTrue(sapporo.trail.lines().contains("- approve /local/winter.html (1)"), sapporo.trail.lines()::toString);
    }

    @Test
    void nobody_says_yes_to_their_own_words_while_somebody_else_can() {
        sapporo.writes("satoru", WINTER, "Skates");
        long wish = sapporo.wish("satoru", WINTER);

        assertEquals(new Decision.NotByAuthor(new TreeSet<>(Set.of("rin"))), sapporo.acceptsAlone("satoru", wish));

        assertEquals(Optional.empty(), sapporo.shown(WINTER));
        assertEquals(1, sapporo.waiting().size());
    }

    @Test
    void nor_does_who_began_the_draft_that_another_one_went_on_with() {
        sapporo.writes("satoru", WINTER, "Skates");
        sapporo.writes("yuki", WINTER, "Skates and sledges");
        long wish = sapporo.wish("yuki", WINTER);
        assertInstanceOf(Decision.NotByAuthor.class, sapporo.accepts("satoru", wish));
        assertInstanceOf(Decision.Shown.class, sapporo.accepts("rin", wish));
    }

    @Test
    void whoever_wrote_what_is_shown_already_is_no_author_of_what_is_new() {
        sapporo.writes("satoru", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("satoru", WINTER));
        sapporo.writes("yuki", WINTER, "Sledges");
        assertInstanceOf(Decision.Shown.class, sapporo.accepts("satoru", sapporo.wish("yuki", WINTER)));
    }

    @Test
    void who_asked_for_another_ones_words_may_say_yes_to_them() {
        sapporo.writes("yuki", WINTER, "Skates");
        assertInstanceOf(Decision.Shown.class, sapporo.accepts("satoru", sapporo.wish("satoru", WINTER)));
    }

    @Test
    void the_only_approver_says_yes_alone_in_a_second_step_and_it_is_kept_as_such() {
        sapporo.dismiss("rin");
        sapporo.writes("satoru", WINTER, "Skates");
        long wish = sapporo.wish("satoru", WINTER);

        assertEquals(new Decision.SayThatAlone(), sapporo.accepts("satoru", wish));
        assertEquals(Optional.empty(), sapporo.shown(WINTER));

        assertEquals(new Decision.Shown(WINTER), sapporo.acceptsAlone("satoru", wish));
        assertEquals(Optional.of("<p>Skates</p>"), sapporo.shown(WINTER));
        assertTrue(sapporo.at(desk -> desk.find(wish)).orElseThrow().alone());
        assertTrue(sapporo.trail.deeds().contains("- approve-alone"), sapporo.trail.deeds()::toString);
    }

    @Test
    void who_cannot_come_in_is_no_second_person() {
        sapporo.disable("rin");
        sapporo.writes("satoru", WINTER, "Skates");
        long wish = sapporo.wish("satoru", WINTER);
        assertEquals(new Decision.SayThatAlone(), sapporo.accepts("satoru", wish));
        assertEquals(new Decision.NotYours(), sapporo.accepts("rin", wish));
    }

    @Test
    void an_editor_decides_nothing() {
        sapporo.employ("mio", OfficeRole.EDITOR);
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        assertEquals(new Decision.NotYours(), sapporo.acceptsAlone("mio", wish));
        assertEquals(new Decision.NotYours(), sapporo.sendsBack("mio", wish, "I do not like it"));
        assertEquals(1, sapporo.waiting().size());
    }

    @Test
    void what_is_sent_back_is_read_by_its_author_and_can_be_mended() {
        sapporo.writes("yuki", WINTER, "Sketes");
        long wish = sapporo.wish("yuki", WINTER);
        assertEquals(new Decision.NoReason(), sapporo.sendsBack("rin", wish, "  "));
        assertEquals(new Decision.NoReason(), sapporo.sendsBack("rin", wish, "x".repeat(1_001)));

        assertEquals(new Decision.SentBack(WINTER), sapporo.sendsBack("rin", wish, "Skates, not sketes"));

        GoingOnLine.Wish told = sapporo.here(here -> here.wish(WINTER)).orElseThrow();
        assertEquals(GoingOnLine.Fate.SENT_BACK, told.fate());
        assertEquals("Skates, not sketes", told.reason());
        assertEquals(1, sapporo.at(desk -> desk.sentBackTo("yuki", 10)).size());

        sapporo.writes("yuki", WINTER, "Skates");
        assertInstanceOf(Decision.Shown.class, sapporo.accepts("rin", sapporo.wish("yuki", WINTER)));
        assertEquals(List.of(), sapporo.at(desk -> desk.sentBackTo("yuki", 10)));
        assertEquals(Optional.empty(), sapporo.here(here -> here.wish(WINTER)));
    }

    @Test
    void a_wish_counts_for_nothing_once_something_else_was_written() {
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        sapporo.writes("yuki", WINTER, "Counterfeit skates");

        assertEquals(List.of(), sapporo.waiting());
        assertEquals(
                GoingOnLine.Fate.OUTDATED,
                sapporo.here(here -> here.wish(WINTER)).orElseThrow().fate());
        assertEquals(new Decision.Outdated(), sapporo.accepts("rin", wish));
        assertEquals(Optional.empty(), sapporo.shown(WINTER));
    }

    @Test
    void nor_when_the_same_words_were_written_again_after_others() {
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        sapporo.writes("yuki", WINTER, "Sledges");
        sapporo.writes("yuki", WINTER, "Skates");
        assertEquals(new Decision.Outdated(), sapporo.accepts("rin", wish));
    }

    @Test
    void nor_when_the_page_was_deleted() {
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        sapporo.pages.at(desk -> desk.delete(List.of(WINTER), "yuki"));
        assertEquals(List.of(), sapporo.waiting());
        assertEquals(new Decision.Outdated(), sapporo.accepts("rin", wish));
    }

    @Test
    void of_two_approvers_at_once_the_second_is_told_who_was_faster() throws Exception {
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        var who = new ConcurrentLinkedQueue<>(List.of("satoru", "rin"));

        List<Decision> answers = sapporo.pages.together(2, () -> sapporo.accepts(who.remove(), wish));

        assertEquals(
                1, answers.stream().filter(Decision.Shown.class::isInstance).count(), answers::toString);
        Decision.Overtaken second = (Decision.Overtaken) answers.stream()
                .filter(Decision.Overtaken.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError(answers));
        assertEquals(Fate.ACCEPTED, second.how());
        assertTrue(Set.of("satoru", "rin").contains(second.by()));
    }

    @Test
    void who_says_no_after_a_yes_is_told_and_changes_nothing() {
        sapporo.writes("yuki", WINTER, "Skates");
        long wish = sapporo.wish("yuki", WINTER);
        sapporo.accepts("rin", wish);
        assertInstanceOf(Decision.Overtaken.class, sapporo.sendsBack("satoru", wish, "No skates"));
        assertEquals(Optional.of("<p>Skates</p>"), sapporo.shown(WINTER));
    }

    @Test
    void pictures_of_a_page_are_asked_about_with_it_and_shown_with_it() {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.writes("yuki", TestDesk.file(SNOW.value(), png()));
        sapporo.along.put(WINTER, Set.of(SNOW));

        assertEquals(Set.of(WINTER), sapporo.asks("yuki", WINTER, SNOW).asked());
        ApprovalRequest wish = sapporo.waiting().get(0);
        assertEquals(
                List.of(SNOW), wish.along().stream().map(ApprovalPart::place).toList());

        sapporo.accepts("rin", wish.id());
        assertEquals(Set.of(WINTER, SNOW), sapporo.onLine());
    }

    @Test
    void another_picture_in_the_place_of_the_one_that_was_seen_makes_the_wish_void() {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.writes("yuki", TestDesk.file(SNOW.value(), png()));
        sapporo.along.put(WINTER, Set.of(SNOW));
        long wish = sapporo.wish("yuki", WINTER);
        byte[] other = png();
        other[other.length - 1]++;
        sapporo.writes("yuki", TestDesk.file(SNOW.value(), other));
        assertEquals(new Decision.Outdated(), sapporo.accepts("rin", wish));
        assertEquals(Set.of(), sapporo.onLine());
    }

    @Test
    void asking_twice_for_the_same_is_asking_once() {
        sapporo.writes("yuki", WINTER, "Skates");
        assertEquals(Set.of(WINTER), sapporo.asks("yuki", WINTER).asked());
        assertEquals(Set.of(WINTER), sapporo.asks("satoru", WINTER).waiting());
        assertEquals(1, sapporo.waiting().size());
    }

    @Test
    void there_is_nothing_to_ask_for_where_nothing_is_new() {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));
        assertEquals(Set.of(), sapporo.asks("yuki", WINTER, SNOW).asked());
    }

    @Test
    void a_wish_that_never_was_cannot_be_answered() {
        assertEquals(new Decision.Unknown(), sapporo.accepts("rin", 4711));
    }

    private static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 1};
    }
}
