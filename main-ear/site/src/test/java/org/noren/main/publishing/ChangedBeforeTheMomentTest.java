package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.CommonMoment.LATER;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.page;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.scheduling.ScheduleDesk.Result;
import org.noren.site.testing.TestDatabase;

/** What was agreed for a moment is overtaken, called off or moved before it comes; on each database (S23, S24, S35). */
@ParameterizedClass
@EnumSource
class ChangedBeforeTheMomentTest {
    @Parameter
    TestDatabase database;

    private CommonMoment two;
    private TestHinode hinode;

    @BeforeEach
    void twoPartnersAreInStep() {
        two = new CommonMoment(database);
        hinode = two.hinode;
    }

    @Test
    void aChangeThatComesBetweenGoesAtOnceAndWhatIsForLaterIsMadeAnewWithIt() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        two.prepare(SAPPORO);
        hinode.publish(page("/goods/", "<p>Urgent</p>"));

        PublishedRelease urgent = hinode.deliver(SAPPORO);

        assertEquals(3, urgent.number());
        assertEquals(Optional.empty(), urgent.release().switchAt());
        assertTrue(two.body(urgent, "/").contains("<p>1</p>"));
        assertTrue(two.body(urgent, "/goods/").contains("Urgent"));
        PublishedRelease again = two.prepare(SAPPORO);
        assertEquals(4, again.number());
        assertTrue(two.body(again, "/").contains("<p>2</p>"));
        assertTrue(two.body(again, "/goods/").contains("Urgent"));
    }

    @Test
    void calledOffIsAReleaseThatSaysWhatIsServedUnderANewNumber() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease coming = two.prepare(SAPPORO);
        assertInstanceOf(Result.Done.class, hinode.schedule.callOff(change));

        LaneDesk.Plan plan = two.begin(SAPPORO);

        PublishedRelease instead = plan.latest().orElseThrow();
        assertTrue(plan.send());
        assertEquals(coming.number() + 1, instead.number());
        assertEquals(Optional.empty(), instead.release().switchAt());
        assertTrue(two.body(instead, "/").contains("<p>1</p>"));
        hinode.end(plan, hinode.serves(instead));
        hinode.clock.advance(LATER);
        assertEquals(0, hinode.schedule.keepTimes());
        assertEquals(instead.digest(), hinode.deliver(SAPPORO).digest());
    }

    @Test
    void movedIsANewReleaseWithTheOtherMoment() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease first = two.prepare(SAPPORO);
        assertInstanceOf(Result.Done.class, hinode.schedule.move(change, LATER.multipliedBy(2)));

        PublishedRelease second = two.prepare(SAPPORO);

        assertEquals(first.number() + 1, second.number());
        assertEquals(first.edition(), second.edition());
        assertEquals(Optional.of(two.moment(change)), second.release().switchAt());
        hinode.clock.advance(LATER.plusMinutes(1));
        assertEquals(1, two.begin(SAPPORO).inForce().orElseThrow().number(), "the first moment counts no more");
    }

    @Test
    void aPartnerThatWasNotReachedWhenItWasMovedIsBroughtBack() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease first = two.prepare(SAPPORO);
        hinode.schedule.move(change, LATER.multipliedBy(2));
        hinode.end(two.begin(SAPPORO), new Outcome.Failed("connection refused"));
        hinode.clock.advance(LATER.plusMinutes(1));
        hinode.end(two.begin(SAPPORO), hinode.heard(SAPPORO, Optional.of(first), first.number()));

        LaneDesk.Plan plan = two.begin(SAPPORO);

        assertTrue(plan.send());
        assertTrue(two.body(plan.latest().orElseThrow(), "/").contains("<p>1</p>"));
        assertTrue(plan.latest().orElseThrow().number() > first.number() + 1);
    }

    @Test
    void nothingCanBeChangedOnceTheMomentHasCome() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        hinode.clock.advance(LATER);
        assertInstanceOf(Result.Overtaken.class, hinode.schedule.callOff(change));
        assertInstanceOf(Result.Overtaken.class, hinode.schedule.move(change, LATER));
    }

    @Test
    void aReleaseThatTakesItsPlaceAndChangesNothingIsNotAskedAbout() {
        hinode.run(() -> hinode.partnerDesk.agree(
                SAPPORO, Contract.usual(Map.of("name", "Hinode sapporo", "*confirm", "required"))));
        hinode.deliver(SAPPORO);
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        hinode.end(two.begin(SAPPORO), new Outcome.Asked());
        hinode.schedule.callOff(change);
        LaneDesk.Plan off = two.begin(SAPPORO);
        assertTrue(off.send());
        assertFalse(off.asks());
    }
}
