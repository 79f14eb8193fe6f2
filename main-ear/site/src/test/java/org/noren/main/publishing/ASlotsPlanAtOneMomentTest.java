package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.slots.TestSlots;
import org.noren.site.testing.TestDatabase;

/** All partners get what is planned for a slot beforehand, and switch to it and from it at signed moments; on each database (S22, S24). */
@ParameterizedClass
@EnumSource
class ASlotsPlanAtOneMomentTest {
    private static final String ENGLISH = "/.slot/recommendation/en";
    private static final String JAPANESE = "/.slot/recommendation/ja";

    @Parameter
    TestDatabase database;

    @TempDir
    Path keys;

    private CommonMoment two;
    private TestHinode hinode;
    private TestSlots slots;

    @BeforeEach
    void twoPartnersAreInStepWithALayoutThatHasASlot() {
        two = new CommonMoment(database);
        hinode = two.hinode;
        slots = new TestSlots(hinode.published, keys);
        hinode.schedule.with(slots.beside());
        hinode.deliver(SAPPORO);
        hinode.deliver(NAHA);
    }

    @Test
    void itsBeginningAndItsEndAreThereBeforehandAndAreWhatThisSiteShowsThen() {
        slots.together("en", "May sale", 1, 3);

        PublishedRelease begins = two.prepare(SAPPORO);
        assertEquals(Optional.of(slots.day(1)), begins.release().switchAt());
        assertTrue(two.body(begins, ENGLISH).contains("May sale"));
        assertEquals(begins.edition(), two.prepare(NAHA).edition());
        assertTrue(hinode.published.find(ENGLISH).isEmpty(), "this site shows what it showed");

        slots.wakeOn(1);
        assertEquals(hinode.published.now().root(), begins.edition());
        assertEquals(begins.digest(), hinode.deliver(SAPPORO).digest(), "no other release is made");

        PublishedRelease ends = two.prepare(SAPPORO);
        assertEquals(Optional.of(slots.day(3)), ends.release().switchAt());
        assertEquals("", two.body(ends, ENGLISH));
        slots.wakeOn(3);
        assertEquals(hinode.published.now().root(), ends.edition());
        assertEquals(ends.digest(), hinode.deliver(SAPPORO).digest());
    }

    @Test
    void whatFollowsAtTheSameMomentAndInAnotherLanguageIsInTheSameRelease() {
        slots.together("en", "May sale", 1, 3);
        slots.together("ja", "五月", 1, 3);
        slots.together("en", "June sale", 3, 5);
        slots.wakeOn(1);
        hinode.deliver(SAPPORO);

        PublishedRelease june = two.prepare(SAPPORO);

        assertTrue(two.body(june, ENGLISH).contains("June sale"));
        assertEquals("", two.body(june, JAPANESE));
        slots.wakeOn(3);
        assertEquals(hinode.published.now().root(), june.edition());
    }

    @Test
    void anotherTextOfWhateverBeginsThenIsAnotherRelease() {
        slots.together("en", "May sale", 1, 3);
        long japanese = slots.together("ja", "五月", 1, 3);
        assertTrue(two.body(two.prepare(SAPPORO), JAPANESE).contains("五月"));

        slots.change(japanese, "皐月", 1, 3);

        assertTrue(two.body(two.prepare(SAPPORO), JAPANESE).contains("皐月"));
    }

    @Test
    void aPartnerThatSwitchedWhileThisSiteWasDownIsNotTakenBack() {
        slots.together("en", "May sale", 1, 9);
        PublishedRelease coming = two.prepare(SAPPORO);
        hinode.clock.advance(
                Duration.between(hinode.clock.instant(), slots.day(1).plusSeconds(300)));
        hinode.run(() -> hinode.lanes.hold(SAPPORO).orElseThrow().look().again());

        LaneDesk.Plan late = two.begin(SAPPORO);

        assertEquals(coming.digest(), late.latest().orElseThrow().digest(), "though it is not shown here yet");
        hinode.end(late, hinode.serves(coming));
        slots.ring();
        assertEquals(hinode.published.now().root(), coming.edition());
        assertEquals(Optional.of(slots.day(9)), two.prepare(SAPPORO).release().switchAt(), "its end is the next");
    }

    @Test
    void ofAScheduledChangeAtTheSameMomentThePlanFollowsRightAfter() {
        long change = hinode.schedule.together(
                Duration.between(hinode.clock.instant(), slots.day(1)), TestHinode.page("/", "<p>2</p>"));
        slots.together("en", "May sale", 1, 3);
        PublishedRelease both = two.prepare(SAPPORO);
        assertEquals(Optional.of(two.moment(change)), both.release().switchAt());
        assertTrue(two.body(both, "/").contains("<p>2</p>"));

        slots.wakeOn(1);
        hinode.schedule.keepTimes();

        assertTrue(two.body(hinode.deliver(SAPPORO), ENGLISH).contains("May sale"));
    }

    @Test
    void aPlanForThisSiteAloneIsNoMomentOfAll() {
        slots.plan("May sale", 1, 3);
        assertFalse(two.begin(SAPPORO).send());
    }
}
