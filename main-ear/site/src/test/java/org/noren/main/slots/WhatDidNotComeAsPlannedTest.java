package org.noren.main.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.scheduling.Month.Mark;
import org.noren.main.scheduling.Month.Mark.Turn;
import org.noren.site.office.OfficeRole;
import org.noren.site.post.Outgoing;
import org.noren.site.testing.TestDatabase;

/** Managers are written to of a plan that failed or was missed, once, and see it until one of them notes it; on each database (S22). */
@ParameterizedClass
@EnumSource
class WhatDidNotComeAsPlannedTest {
    private static final String NO_SLOT = "<p>No slot any more</p>";

    @Parameter
    TestDatabase database;

    @TempDir
    Path keys;

    private TestSlots slots;

    @BeforeEach
    void twoManagersAndOneWhoDoesNotDecide() {
        slots = new TestSlots(database, keys);
        slots.person("hanako", OfficeRole.MANAGER, Locale.JAPANESE);
        slots.person("ken", OfficeRole.MANAGER, Locale.ENGLISH);
        slots.person("emi", OfficeRole.EDITOR, Locale.ENGLISH);
    }

    private static void says(Outgoing letter, String... words) {
        assertNotNull(letter);
        for (String word : words) {
            assertTrue(letter.text().contains(word), () -> "\"" + word + "\" is missing in: " + letter.text());
        }
        assertFalse(letter.text().contains("{"), letter::text);
    }

    @Test
    void whatWasMissedIsToldToAllWhoDecideInTheirLanguage() {
        slots.plan("May sale", 1, 3);
        slots.wakeOn(4);

        Map<String, Outgoing> letters = slots.letters();

        assertEquals(Set.of("hanako@hinode.example", "ken@hinode.example"), letters.keySet());
        Outgoing english = letters.get("ken@hinode.example");
        assertEquals("ひので: “May sale” was not shown in the slot recommendation", english.subject());
        says(
                english,
                "slot recommendation (English)",
                "while the server of ひので was not running",
                "“May sale”",
                "Asia/Tokyo",
                "https://office.hinode.example/office/slots.xhtml");
        Outgoing japanese = letters.get("hanako@hinode.example");
        assertEquals("【ひので】「May sale」は枠 recommendation に表示されませんでした", japanese.subject());
        says(japanese, "hanako 様", "枠 recommendation（英語）", "期間が過ぎた", "「May sale」");
    }

    @Test
    void itIsToldOnceHoweverOftenTheTimerRings() {
        slots.plan("May sale", 1, 3);
        slots.wakeOn(4);
        slots.ring();
        slots.house.desk.clock.advance(Duration.ofMinutes(5));
        slots.ring();
        assertEquals(2, slots.lettersWritten());
    }

    @Test
    void whatCannotBeShownIsToldWithItsReason() {
        slots.plan("May sale", 1, 3);
        slots.layout(NO_SLOT);
        slots.wakeOn(1);

        Outgoing letter = slots.letters().get("ken@hinode.example");

        assertEquals("ひので: “May sale” could not be shown in the slot recommendation", letter.subject());
        says(letter, "no layout has the slot recommendation any more", "The slot is as it was.");
        assertEquals(
                List.of("May sale"), slots.unseen().stream().map(Filling::title).toList());
    }

    @Test
    void whatComesAsPlannedIsToldToNobody() {
        slots.plan("May sale", 1, 3);
        slots.wakeOn(1);
        slots.wakeOn(3);
        assertEquals(0, slots.lettersWritten());
        assertEquals(List.of(), slots.unseen());
    }

    @Test
    void whatFailedAtItsEndIsToldAsStillStanding() {
        slots.plan("May sale", 1, 3);
        slots.wakeOn(1);
        slots.house.desk.clock.advance(Duration.ofDays(2));
        slots.house.desk.site.run(() -> slots.slots.turn.failed(TestSlots.SLOT, "en", "a fault"));
        slots.ring();
        Outgoing letter = slots.letters().get("ken@hinode.example");
        assertEquals("ひので: “May sale” still stands in the slot recommendation", letter.subject());
        says(letter, "could not be taken away", "a fault");
    }

    @Test
    void aFaultBetweenTwoLettersLeavesNoneAndLaterEachComesOnce() {
        long may = slots.plan("May sale", 1, 3);
        slots.slots.news = new SlotNews() {
            @Override
            public List<Long> untold() {
                return List.of();
            }
        };
        slots.wakeOn(4);
        slots.slots.news = slots.news;
        Managers real = slots.news.managers;
        slots.news.managers = filling -> {
            real.tell(filling);
            throw new IllegalStateException("killed");
        };
        assertThrows(IllegalStateException.class, () -> slots.house.desk.site.run(() -> slots.news.tell(may)));
        assertEquals(0, slots.lettersWritten());

        slots.news.managers = real;
        slots.ring();
        slots.ring();
        assertEquals(2, slots.lettersWritten());
    }

    @Test
    void lettersThatCannotBeWrittenAreTriedAgainAfterAMinuteAndHoldNoSlotUp() {
        slots.plan("May sale", 1, 3);
        slots.plan("June sale", 3, 9);
        AtomicInteger tries = new AtomicInteger();
        Managers real = slots.news.managers;
        slots.news.managers = filling -> {
            tries.incrementAndGet();
            throw new IllegalStateException("no key");
        };
        slots.wakeOn(4);
        slots.ring();
        assertEquals(1, tries.get());
        assertEquals(
                List.of(Filling.State.SHOWN),
                slots.house.desk.site.inTransaction(() -> slots.slots.desk.open()).stream()
                        .map(Filling::state)
                        .toList());

        slots.news.managers = real;
        slots.house.desk.clock.advance(Duration.ofMinutes(1));
        slots.ring();
        assertEquals(2, slots.lettersWritten());
    }

    @Test
    void whoeverNotesItEndsItForAllAndOnlyOnce() {
        long may = slots.plan("May sale", 1, 3);
        slots.wakeOn(4);
        assertEquals(1, slots.unseen().size());
        assertTrue(slots.house.desk.site.inTransaction(() -> slots.slots.seen(may, "ken")));
        assertFalse(slots.house.desk.site.inTransaction(() -> slots.slots.seen(may, "hanako")));
        assertEquals(List.of(), slots.unseen());
        long july = slots.plan("July sale", 5, 7);
        assertFalse(slots.house.desk.site.inTransaction(() -> slots.slots.seen(july, "ken")), "it waits");
    }

    @Test
    void theMonthTellsIt() {
        slots.plan("May sale", 1, 3);
        long june = slots.plan("June sale", 3, 5);
        slots.wakeOn(4);
        slots.house.desk.clock.advance(Duration.ofDays(1));
        slots.house.desk.site.run(() -> slots.slots.turn.failed(TestSlots.SLOT, "en", "a fault"));
        assertEquals(
                Filling.State.FAILED,
                slots.house
                        .desk
                        .site
                        .inTransaction(() -> slots.slots.desk.find(june).orElseThrow())
                        .state());
        List<Mark.Beside> marks = slots.house.desk.site.inTransaction(
                () -> slots.slots.between(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z")));
        assertEquals(
                List.of(Turn.MISSED, Turn.BEGINS, Turn.FAILED),
                marks.stream().map(Mark.Beside::turn).toList());
        assertTrue(marks.stream().allMatch(mark -> mark.address().isPresent()), "it leads to the slots");
    }
}
