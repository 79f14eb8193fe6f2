package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.main.publishing.TestHinode.NAHA;
import static org.noren.main.publishing.TestHinode.SAPPORO;
import static org.noren.main.publishing.TestHinode.SERVER;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.PartnerDesk;
import org.noren.main.partnership.Scope;
import org.noren.main.partnership.UpdateTime;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.LaneEvent.What;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Release;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

class ReleasesAndLanesTest {
    private static TestHinode open(TestDatabase database) {
        TestHinode hinode = new TestHinode(database);
        hinode.publish(TestDesk.layout(""), TestHinode.page("/", "<p>1</p>"));
        hinode.add(SAPPORO);
        return hinode;
    }

    private static Contract atTimes() {
        return new Contract(Scope.ALL, Release.Way.OVERWRITE, false, Release.Index.MAIN, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void aChangeMakesOneReleaseAndNoChangeMakesNone(TestDatabase database) {
        TestHinode hinode = open(database);

        PublishedRelease first = hinode.deliver(SAPPORO);
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/", "<p>2</p>"));
        PublishedRelease second = hinode.deliver(SAPPORO);

        assertEquals(1, first.number());
        assertEquals(2, second.number());
        assertEquals(Optional.of(first.digest()), second.release().previous());
        assertEquals(2, hinode.in(() -> hinode.releases.of(SAPPORO, 10)).size());
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
        List<LaneEvent> history = hinode.in(() -> hinode.lanes.history(SAPPORO, 0, 10));
        assertEquals(
                List.of(What.DELIVERED, What.CUT, What.DELIVERED, What.CUT),
                history.stream().map(LaneEvent::what).toList());
        assertEquals(4_711, history.get(0).bytes());
    }

    @ParameterizedTest
    @EnumSource
    void whatWentOutIsCountedByTheHour(TestDatabase database) {
        TestHinode hinode = open(database);
        Instant begin = hinode.clock.instant();
        hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/", "<p>2</p>"));
        hinode.deliver(SAPPORO);
        hinode.clock.advance(Duration.ofHours(3));
        hinode.publish(TestHinode.page("/", "<p>3</p>"));
        hinode.deliver(SAPPORO);

        Instant hour = begin.truncatedTo(ChronoUnit.HOURS);
        assertEquals(
                List.of(new Traffic(hour, 2, 2 * 4_711), new Traffic(hour.plus(Duration.ofHours(3)), 1, 4_711)),
                hinode.in(() -> hinode.board.traffic(begin)));
        assertEquals(
                1, hinode.in(() -> hinode.board.traffic(begin.plusSeconds(1))).size());
    }

    @ParameterizedTest
    @EnumSource
    void aStoppedReleaseNeedsAPersonAndTheLastOneStays(TestDatabase database) {
        TestHinode hinode = open(database);
        PublishedRelease first = hinode.deliver(SAPPORO);
        hinode.publish(TestHinode.page("/cup.html", "<p><img src=\"/cup.svg\" alt=\"\"></p>"));

        assertEquals(first.digest(), hinode.deliver(SAPPORO).digest());

        LaneState.NeedsPerson stopped = assertInstanceOf(
                LaneState.NeedsPerson.class, hinode.lane(SAPPORO).state());
        assertEquals(Lane.EDITION_OPEN, stopped.code());
        assertTrue(stopped.reason().contains("/cup.html needs /cup.svg"), stopped.reason());
        hinode.published.withdraw("/cup.html");
        hinode.deliver(SAPPORO);
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
    }

    @ParameterizedTest
    @EnumSource
    void aLaneIsHeldByOneVisitAndALostLeaseWritesNothing(TestDatabase database) {
        TestHinode hinode = open(database);
        LaneDesk.Plan lost = hinode.begin(SAPPORO, SERVER).orElseThrow();

        assertTrue(hinode.begin(SAPPORO, "another server").isEmpty());
        hinode.clock.advance(LaneDesk.LEASE);
        LaneDesk.Plan second = hinode.begin(SAPPORO, "another server").orElseThrow();

        hinode.end(lost, new Outcome.Failed("too late"));
        assertInstanceOf(LaneState.Sending.class, hinode.lane(SAPPORO).state());
        hinode.end(second, hinode.serves(second.latest().orElseThrow()));
        assertInstanceOf(LaneState.InStep.class, hinode.lane(SAPPORO).state());
        assertTrue(hinode.begin(SAPPORO, SERVER).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void onlyDueLanesOfActivePartnersAreVisitedTheLongestWaitingFirst(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.clock.advance(Duration.ofSeconds(1));
        hinode.add(NAHA);
        assertEquals(List.of(SAPPORO, NAHA), hinode.in(() -> hinode.lanes.due(hinode.clock.instant(), 9)));

        hinode.deliver(SAPPORO);
        assertEquals(List.of(NAHA), hinode.in(() -> hinode.lanes.due(hinode.clock.instant(), 9)));
        hinode.run(() -> hinode.partnerDesk.suspend(NAHA));
        assertEquals(List.of(), hinode.in(() -> hinode.lanes.due(hinode.clock.instant(), 9)));
        assertTrue(hinode.begin(NAHA, SERVER).isEmpty());
        hinode.run(() -> hinode.partnerDesk.resume(NAHA));
        assertTrue(hinode.begin(NAHA, SERVER).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void aFailureWaitsLongerEachTimeAndIsTriedAgain(TestDatabase database) {
        TestHinode hinode = open(database);
        Duration last = Duration.ZERO;
        for (int failure = 1; failure <= 4; failure++) {
            hinode.end(hinode.begin(SAPPORO, SERVER).orElseThrow(), new Outcome.Failed("connection refused"));
            LaneState.Waiting waiting = assertInstanceOf(
                    LaneState.Waiting.class, hinode.lane(SAPPORO).state());
            Duration pause = Duration.between(hinode.clock.instant(), waiting.until());
            assertTrue(pause.compareTo(last) > 0 || failure == 1, pause + " after " + last);
            assertEquals(failure, waiting.attempts());
            last = pause.dividedBy(2);
        }

        hinode.deliver(SAPPORO);

        assertEquals(0, hinode.lane(SAPPORO).attempts());
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedReleaseIsNotSentAgainUntilAPersonInsistsOrThereIsANewerOne(TestDatabase database) {
        TestHinode hinode = open(database);
        Outcome refusal = new Outcome.Refused(Problem.of(Code.PAGE_NOT_CLEAN, "/ has a script", "r1"));
        hinode.end(hinode.begin(SAPPORO, SERVER).orElseThrow(), refusal);
        assertInstanceOf(LaneState.Refused.class, hinode.lane(SAPPORO).state());

        LaneDesk.Plan greeting = hinode.begin(SAPPORO, SERVER).orElseThrow();
        assertFalse(greeting.send());
        hinode.end(greeting, hinode.heard(SAPPORO, Optional.empty(), 0));
        hinode.run(() -> hinode.orders.insist(SAPPORO));
        LaneDesk.Plan insisted = hinode.begin(SAPPORO, SERVER).orElseThrow();
        assertTrue(insisted.send());
        hinode.end(insisted, refusal);
        hinode.publish(TestHinode.page("/", "<p>clean</p>"));
        assertTrue(hinode.begin(SAPPORO, SERVER).orElseThrow().send());
    }

    @ParameterizedTest
    @EnumSource
    void aMainSiteRestoredFromABackupGoesOnFromThePartnersHighestNumber(TestDatabase database) {
        TestHinode hinode = open(database);
        LaneDesk.Plan plan = hinode.begin(SAPPORO, SERVER).orElseThrow();
        assertEquals(1, plan.latest().orElseThrow().number());

        assertTrue(hinode.end(plan, hinode.heard(SAPPORO, Optional.empty(), 41)));

        assertEquals(42, hinode.deliver(SAPPORO).number());
        assertEquals(42, hinode.deliver(SAPPORO).number());
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatWouldRunOutUndeliveredIsSignedAgain(TestDatabase database) {
        TestHinode hinode = open(database);
        PublishedRelease old =
                hinode.begin(SAPPORO, SERVER).orElseThrow().latest().orElseThrow();
        hinode.clock.advance(ReleaseMaker.LIFE.minus(ReleaseDesk.RENEW_BEFORE).plusSeconds(1));

        PublishedRelease fresh = hinode.deliver(SAPPORO);

        assertEquals(2, fresh.number());
        assertEquals(old.edition(), fresh.edition());
        hinode.clock.advance(ReleaseMaker.LIFE);
        assertEquals(2, hinode.deliver(SAPPORO).number());
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerThatWaitsForItsTimeGetsChangesThenAndAMissedTimeIsMadeUpForOnce(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.add(NAHA, atTimes());
        hinode.run(() -> hinode.partnerDesk.updateAt(NAHA, List.of(UpdateTime.parse("10:00", "daily", "UTC"))));
        hinode.deliver(NAHA);
        hinode.publish(TestHinode.page("/", "<p>later</p>"));
        assertEquals(1, hinode.deliver(NAHA).number());

        hinode.clock.advance(Duration.ofDays(3));
        assertEquals(List.of(NAHA), hinode.in(hinode.bell::keepTimes));
        assertEquals(List.of(), hinode.in(hinode.bell::keepTimes));

        assertEquals(2, hinode.deliver(NAHA).number());
        hinode.publish(TestHinode.page("/", "<p>much later</p>"));
        assertEquals(2, hinode.deliver(NAHA).number());
    }

    @ParameterizedTest
    @EnumSource
    void aNewContractMakesANewReleaseAndTwoManagersDoNotOverwriteEachOther(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.deliver(SAPPORO);
        long seen = hinode.in(() -> hinode.partners.find(SAPPORO).orElseThrow().revision());

        assertTrue(hinode.in(() -> hinode.partnerDesk.settle(SAPPORO, seen, terms("One"))));
        assertFalse(hinode.in(() -> hinode.partnerDesk.settle(SAPPORO, seen, terms("Two"))));

        PublishedRelease release = hinode.deliver(SAPPORO);
        assertEquals(2, release.number());
        assertEquals(
                Map.of("name", "One", "main-name", "Hinode"), release.release().values());
    }

    private static PartnerDesk.Terms terms(String title) {
        return new PartnerDesk.Terms(
                title,
                "Operator",
                URI.create("https://sapporo.example:8444"),
                URI.create("https://sapporo.example"),
                Optional.empty(),
                Contract.usual(Map.of("name", title)),
                List.of(UpdateTime.parse("03:30", "mon,thu", "Asia/Tokyo")));
    }

    @ParameterizedTest
    @EnumSource
    void theBoardShowsEveryPartnerAsItStands(TestDatabase database) {
        TestHinode hinode = open(database);
        hinode.add(NAHA);
        PublishedRelease release = hinode.deliver(SAPPORO);
        hinode.clock.advance(Duration.ofMinutes(5));

        List<Standing> board = hinode.in(hinode.board::all);

        assertEquals(
                List.of(NAHA, SAPPORO),
                board.stream().map(standing -> standing.who().name()).toList());
        Standing naha = board.get(0);
        assertTrue(naha.served().isEmpty() && naha.newest().isEmpty() && !naha.upToDate());
        Standing sapporo = board.get(1);
        assertTrue(sapporo.upToDate());
        assertEquals(release.digest(), sapporo.served().orElseThrow().release());
        assertEquals(
                hinode.clock.instant().minus(Duration.ofMinutes(5)),
                sapporo.served().orElseThrow().since());
        assertEquals(Optional.of(sapporo), hinode.in(() -> hinode.board.of(SAPPORO)));
        assertNotEquals(Optional.of(sapporo), hinode.in(() -> hinode.board.of(NAHA)));
    }
}
