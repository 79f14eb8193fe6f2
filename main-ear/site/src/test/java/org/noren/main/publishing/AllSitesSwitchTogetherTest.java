package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.CommonMoment.LATER;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.page;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.scheduling.ScheduledChange;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** All partners get a release beforehand and switch at one signed moment, and back the same way; on each database (S23, S24). */
@ParameterizedClass
@EnumSource
class AllSitesSwitchTogetherTest {
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
    void aReleaseForLaterIsBroughtBeforehandAndNamesTheMoment() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"), page("/new/", "<p>New</p>"));

        PublishedRelease coming = two.prepare(SAPPORO);

        assertEquals(2, coming.number());
        assertEquals(Optional.of(two.moment(change)), coming.release().switchAt());
        assertTrue(two.body(coming, "/").contains("<p>2</p>"));
        assertTrue(two.body(coming, "/new/").contains("New"));
        assertTrue(coming.expires().isAfter(two.moment(change).plus(Duration.ofDays(1))));
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
        assertEquals(1, hinode.lane(SAPPORO).said().number());
        assertEquals(TestDesk.page("<p>1</p>").body(), two.published("/"), "this site shows what it showed");
    }

    @Test
    void untilThenHeartbeatsNameWhatIsServedAndNothingIsSentTwice() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        two.prepare(SAPPORO);

        LaneDesk.Plan greeting = two.begin(SAPPORO);

        assertFalse(greeting.send());
        assertEquals(1, greeting.inForce().orElseThrow().number());
        assertEquals(1, greeting.latest().orElseThrow().number());
        hinode.end(greeting, hinode.serves(greeting.latest().orElseThrow()));
        assertEquals(
                Optional.of(1L), hinode.in(() -> hinode.desk.inForce(SAPPORO)).map(PublishedRelease::number));
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
    }

    @Test
    void thePartnerIsLookedAtRightAfterTheMoment() {
        long change = hinode.schedule.together(Duration.ofSeconds(20), page("/", "<p>2</p>"));
        two.prepare(SAPPORO);
        assertEquals(two.moment(change).plusSeconds(1), hinode.lane(SAPPORO).due());
    }

    @Test
    void whatIsPublishedHereAtTheMomentIsWhatThePartnersSwitchTo() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease sapporo = two.prepare(SAPPORO);
        PublishedRelease naha = two.prepare(NAHA);
        assertEquals(sapporo.edition(), naha.edition());

        hinode.clock.advance(LATER);
        assertEquals(1, hinode.schedule.keepTimes());

        assertEquals(hinode.published.now().root(), sapporo.edition());
        assertEquals(hinode.published.fromScratch(), sapporo.edition());
        assertEquals(sapporo.digest(), hinode.deliver(SAPPORO).digest(), "no other release is made");
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
        assertEquals(ScheduledChange.State.DONE, hinode.schedule.find(change).state());
    }

    @Test
    void aPartnerThatSwitchedWhileThisSiteWasDownIsNotTakenBack() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease coming = two.prepare(SAPPORO);
        hinode.clock.advance(LATER.plusMinutes(5));
        hinode.run(() -> hinode.lanes.hold(SAPPORO).orElseThrow().look().again());

        LaneDesk.Plan late = two.begin(SAPPORO);

        assertEquals(coming.digest(), late.latest().orElseThrow().digest(), "though it is not published here yet");
        hinode.end(late, hinode.serves(coming));
        hinode.schedule.keepTimes();
        assertEquals(coming.digest(), hinode.deliver(SAPPORO).digest());
    }

    @Test
    void aPartnerThatWasAwayGetsItAfterwardsAndSwitchesAtOnce() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        hinode.end(two.begin(SAPPORO), new Outcome.Failed("connection refused"));
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.schedule.keepTimes();

        LaneDesk.Plan late = two.begin(SAPPORO);

        assertTrue(late.send());
        assertEquals(Optional.empty(), late.waitsUntil(hinode.clock.instant()));
        assertTrue(two.body(late.latest().orElseThrow(), "/").contains("<p>2</p>"));
    }

    @Test
    void aChangeThatFailsHereTakesThePartnersBackToWhatIsPublished() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease coming = two.prepare(SAPPORO);
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.end(two.begin(SAPPORO), hinode.serves(coming));
        hinode.schedule.fail(change);
        hinode.run(() -> hinode.lanes.hold(SAPPORO).orElseThrow().look().again());
        assertTrue(two.body(hinode.deliver(SAPPORO), "/").contains("<p>1</p>"));
    }

    @Test
    void theyGoBackTheSameWay() {
        PublishedRelease before = hinode.latest(SAPPORO).orElseThrow();
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"), page("/new/", "<p>New</p>"));
        PublishedRelease there = two.prepare(SAPPORO);
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.schedule.keepTimes();
        hinode.deliver(SAPPORO);

        hinode.schedule.back(change, LATER);
        PublishedRelease back = two.prepare(SAPPORO);

        assertEquals(before.edition(), back.edition());
        assertNotEquals(there.edition(), back.edition());
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.schedule.keepTimes();
        assertEquals(before.edition(), hinode.published.now().root());
        assertEquals(back.digest(), hinode.deliver(SAPPORO).digest());
    }

    @Test
    void whatSomebodyPublishedMeanwhileIsLeftAsItIs() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"), page("/goods/", "<p>Other</p>"));
        hinode.publish(page("/", "<p>3</p>"));
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.schedule.keepTimes();
        assertEquals("<p>3</p>", two.published("/"));
        assertEquals("<p>Other</p>", two.published("/goods/"));
        assertEquals("/", hinode.schedule.find(change).outcome());
    }

    @Test
    void whatIsWrittenAfterwardsWaitsForSomebodyToPublishIt() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        hinode.published.desk.write(page("/", "<p>half</p>"));
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.schedule.keepTimes();
        assertEquals("<p>2</p>", two.published("/"));
    }
}
