package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.SwitchBoard.How;
import org.noren.main.scheduling.ScheduleDesk.Result;
import org.noren.main.scheduling.ScheduledChange;
import org.noren.shared.edition.Edition;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** All partners get a release beforehand and switch at one signed moment, and back the same way; on each database (S23, S24). */
@ParameterizedClass
@EnumSource
class AllSitesSwitchTogetherTest {
    private static final Duration LATER = Duration.ofHours(3);

    @Parameter
    TestDatabase database;

    private TestHinode hinode;

    @BeforeEach
    void twoPartnersAreInStep() {
        hinode = new TestHinode(database);
        hinode.publish(
                TestDesk.layout(""),
                page("/", "<p>1</p>"),
                page("/goods/", "<p>Goods</p>"),
                page("/shop/", "<p>Shop</p>"));
        hinode.add(SAPPORO);
        hinode.add(NAHA);
        hinode.deliver(SAPPORO);
        hinode.deliver(NAHA);
    }

    private LaneDesk.Plan begin(SiteName partner) {
        return hinode.begin(partner, TestHinode.SERVER).orElseThrow();
    }

    /** A visit at which all of what comes is brought there, and nothing switched. */
    private PublishedRelease prepare(SiteName partner) {
        LaneDesk.Plan plan = begin(partner);
        assertTrue(plan.send(), "something is to be brought");
        assertTrue(plan.waitsUntil(hinode.clock.instant()).isPresent(), "for later");
        hinode.end(plan, new Outcome.Ready());
        return plan.latest().orElseThrow();
    }

    private Instant moment(long change) {
        return hinode.schedule.find(change).at();
    }

    private String body(PublishedRelease release, String path) {
        return hinode.in(() ->
                        Edition.at(release.edition(), hinode.published.nodes).find(PagePath.of(path)))
                .map(entry -> new String(
                        hinode.in(() -> hinode.published.desk.store.find(entry.object()))
                                .orElseThrow(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .orElse("");
    }

    @Test
    void aReleaseForLaterIsBroughtBeforehandAndNamesTheMoment() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"), page("/new/", "<p>New</p>"));

        PublishedRelease coming = prepare(SAPPORO);

        assertEquals(2, coming.number());
        assertEquals(Optional.of(moment(change)), coming.release().switchAt());
        assertTrue(body(coming, "/").contains("<p>2</p>"));
        assertTrue(body(coming, "/new/").contains("New"));
        assertTrue(coming.expires().isAfter(moment(change).plus(Duration.ofDays(1))));
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
        assertEquals(1, hinode.lane(SAPPORO).said().number());
        assertEquals(TestDesk.page("<p>1</p>").body(), publishedBody("/"), "this site shows what it showed");
    }

    private String publishedBody(String path) {
        int number = hinode.published
                .desk
                .look(contents -> contents.find(PagePath.of(path)).orElseThrow().published())
                .orElseThrow();
        return ((org.noren.site.content.Content.PageText) hinode.published
                        .desk
                        .open(PagePath.of(path), number)
                        .orElseThrow()
                        .content())
                .page()
                .body();
    }

    @Test
    void untilThenHeartbeatsNameWhatIsServedAndNothingIsSentTwice() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        prepare(SAPPORO);

        LaneDesk.Plan greeting = begin(SAPPORO);

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
        prepare(SAPPORO);
        assertEquals(moment(change).plusSeconds(1), hinode.lane(SAPPORO).due());
    }

    @Test
    void whatIsPublishedHereAtTheMomentIsWhatThePartnersSwitchTo() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease sapporo = prepare(SAPPORO);
        PublishedRelease naha = prepare(NAHA);
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
        PublishedRelease coming = prepare(SAPPORO);
        hinode.clock.advance(LATER.plusMinutes(5));
        hinode.run(() -> hinode.lanes.hold(SAPPORO).orElseThrow().lookThroughAgain());

        LaneDesk.Plan late = begin(SAPPORO);

        assertEquals(coming.digest(), late.latest().orElseThrow().digest(), "though it is not published here yet");
        hinode.end(late, hinode.serves(coming));
        hinode.schedule.keepTimes();
        assertEquals(coming.digest(), hinode.deliver(SAPPORO).digest());
    }

    @Test
    void aPartnerThatWasAwayGetsItAfterwardsAndSwitchesAtOnce() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        hinode.end(begin(SAPPORO), new Outcome.Failed("connection refused"));
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.schedule.keepTimes();

        LaneDesk.Plan late = begin(SAPPORO);

        assertTrue(late.send());
        assertEquals(Optional.empty(), late.waitsUntil(hinode.clock.instant()));
        assertTrue(body(late.latest().orElseThrow(), "/").contains("<p>2</p>"));
    }

    @Test
    void aChangeThatComesBetweenGoesAtOnceAndWhatIsForLaterIsMadeAnewWithIt() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        prepare(SAPPORO);
        hinode.publish(page("/goods/", "<p>Urgent</p>"));

        PublishedRelease urgent = hinode.deliver(SAPPORO);

        assertEquals(3, urgent.number());
        assertEquals(Optional.empty(), urgent.release().switchAt());
        assertTrue(body(urgent, "/").contains("<p>1</p>"));
        assertTrue(body(urgent, "/goods/").contains("Urgent"));
        PublishedRelease again = prepare(SAPPORO);
        assertEquals(4, again.number());
        assertTrue(body(again, "/").contains("<p>2</p>"));
        assertTrue(body(again, "/goods/").contains("Urgent"));
    }

    @Test
    void calledOffIsAReleaseThatSaysWhatIsServedUnderANewNumber() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease coming = prepare(SAPPORO);
        assertInstanceOf(Result.Done.class, hinode.schedule.callOff(change));

        LaneDesk.Plan plan = begin(SAPPORO);

        PublishedRelease instead = plan.latest().orElseThrow();
        assertTrue(plan.send());
        assertEquals(coming.number() + 1, instead.number());
        assertEquals(Optional.empty(), instead.release().switchAt());
        assertTrue(body(instead, "/").contains("<p>1</p>"));
        hinode.end(plan, hinode.serves(instead));
        hinode.clock.advance(LATER);
        assertEquals(0, hinode.schedule.keepTimes());
        assertEquals(instead.digest(), hinode.deliver(SAPPORO).digest());
    }

    @Test
    void movedIsANewReleaseWithTheOtherMoment() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease first = prepare(SAPPORO);
        assertInstanceOf(Result.Done.class, hinode.schedule.move(change, LATER.multipliedBy(2)));

        PublishedRelease second = prepare(SAPPORO);

        assertEquals(first.number() + 1, second.number());
        assertEquals(first.edition(), second.edition());
        assertEquals(Optional.of(moment(change)), second.release().switchAt());
        hinode.clock.advance(LATER.plusMinutes(1));
        assertEquals(1, begin(SAPPORO).inForce().orElseThrow().number(), "the first moment counts no more");
    }

    @Test
    void aPartnerThatWasNotReachedWhenItWasMovedIsBroughtBack() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease first = prepare(SAPPORO);
        hinode.schedule.move(change, LATER.multipliedBy(2));
        hinode.end(begin(SAPPORO), new Outcome.Failed("connection refused"));
        hinode.clock.advance(LATER.plusMinutes(1));
        hinode.end(begin(SAPPORO), hinode.heard(SAPPORO, Optional.of(first), first.number()));

        LaneDesk.Plan plan = begin(SAPPORO);

        assertTrue(plan.send());
        assertTrue(body(plan.latest().orElseThrow(), "/").contains("<p>1</p>"));
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
    void theSiteManagerIsAskedBeforehandAndAYesLetsItLieReady() {
        hinode.run(() -> hinode.partnerDesk.agree(
                SAPPORO, Contract.usual(Map.of("name", "Hinode sapporo", "*confirm", "required"))));
        hinode.deliver(SAPPORO);
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));

        LaneDesk.Plan plan = begin(SAPPORO);

        assertTrue(plan.asks());
        hinode.end(plan, new Outcome.Asked());
        assertEquals(2, begin(SAPPORO).inForce().orElseThrow().number());
    }

    @Test
    void aReleaseThatTakesItsPlaceAndChangesNothingIsNotAskedAbout() {
        hinode.run(() -> hinode.partnerDesk.agree(
                SAPPORO, Contract.usual(Map.of("name", "Hinode sapporo", "*confirm", "required"))));
        hinode.deliver(SAPPORO);
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        hinode.end(begin(SAPPORO), new Outcome.Asked());
        hinode.schedule.callOff(change);
        LaneDesk.Plan off = begin(SAPPORO);
        assertTrue(off.send());
        assertFalse(off.asks());
    }

    @Test
    void aPartnerThatInheritsNothingOfItHasNothingToSwitch() {
        Contract usual = Contract.usual(Map.of("name", "Hinode naha"));
        hinode.run(() -> hinode.partnerDesk.agree(
                NAHA,
                new Contract(
                        new Scope(List.of("/shop/**"), List.of()),
                        usual.way(),
                        usual.onChange(),
                        usual.index(),
                        usual.values())));
        hinode.deliver(NAHA);
        hinode.schedule.together(LATER, page("/goods/", "<p>Other goods</p>"));
        assertFalse(begin(NAHA).send());
        prepare(SAPPORO);
    }

    @Test
    void theManagerSeesWhoIsReady() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        assertEquals(Map.of(SAPPORO, How.ON_ITS_WAY, NAHA, How.ON_ITS_WAY), howTheyStand(change));
        prepare(SAPPORO);
        assertEquals(Map.of(SAPPORO, How.READY, NAHA, How.ON_ITS_WAY), howTheyStand(change));
        hinode.schedule.move(change, LATER.multipliedBy(2));
        assertEquals(How.ON_ITS_WAY, howTheyStand(change).get(SAPPORO), "for the other moment it is not ready");
    }

    private Map<SiteName, How> howTheyStand(long change) {
        ScheduledChange scheduled = hinode.schedule.find(change);
        return hinode
                .in(() -> hinode.switchBoard.of(new Foresight.Moment(change, scheduled.revision(), scheduled.at())))
                .stream()
                .collect(Collectors.toMap(SwitchBoard.Line::partner, SwitchBoard.Line::how));
    }

    @Test
    void aHeldPartnerStaysWhereItIs() {
        hinode.publish(page("/", "<p>0</p>"));
        hinode.deliver(SAPPORO);
        hinode.in(() -> hinode.orders.goBack(SAPPORO, 1, "a wrong price", false));
        hinode.deliver(SAPPORO);
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        assertFalse(begin(SAPPORO).send());
    }

    @Test
    void whatCannotBeClosedIsToldAndNotSent() {
        hinode.schedule.together(LATER, page("/", "<p>2 <img src=\"/not-there.png\" alt=\"\"></p>"));
        assertFalse(begin(SAPPORO).send());
        assertTrue(hinode.in(() ->
                        hinode.switching.readinesses.find(SAPPORO).orElseThrow().stopped())
                .orElseThrow()
                .contains("/not-there.png"));
    }

    @Test
    void aChangeThatFailsHereTakesThePartnersBackToWhatIsPublished() {
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        PublishedRelease coming = prepare(SAPPORO);
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.end(begin(SAPPORO), hinode.serves(coming));
        hinode.schedule.fail(change);
        hinode.run(() -> hinode.lanes.hold(SAPPORO).orElseThrow().lookThroughAgain());
        assertTrue(body(hinode.deliver(SAPPORO), "/").contains("<p>1</p>"));
    }

    @Test
    void theyGoBackTheSameWay() {
        PublishedRelease before = hinode.latest(SAPPORO).orElseThrow();
        long change = hinode.schedule.together(LATER, page("/", "<p>2</p>"), page("/new/", "<p>New</p>"));
        PublishedRelease there = prepare(SAPPORO);
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.schedule.keepTimes();
        hinode.deliver(SAPPORO);

        hinode.schedule.back(change, LATER);
        PublishedRelease back = prepare(SAPPORO);

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
        assertEquals("<p>3</p>", publishedBody("/"));
        assertEquals("<p>Other</p>", publishedBody("/goods/"));
        assertEquals("/", hinode.schedule.find(change).outcome());
    }

    @Test
    void whatIsWrittenAfterwardsWaitsForSomebodyToPublishIt() {
        hinode.schedule.together(LATER, page("/", "<p>2</p>"));
        hinode.published.desk.write(page("/", "<p>half</p>"));
        hinode.clock.advance(LATER.plusSeconds(1));
        hinode.schedule.keepTimes();
        assertEquals("<p>2</p>", publishedBody("/"));
    }
}
