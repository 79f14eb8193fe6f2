package org.noren.main.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.scheduling.ScheduleDesk.Result;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.published.TestPublished;
import org.noren.site.testing.TestDatabase;

/** What is published and taken down at a time; on each database (S24, S31). */
@ParameterizedClass
@EnumSource
class PublishedAtATimeTest {
    private static final Duration LATER = Duration.ofHours(3);

    @Parameter
    TestDatabase database;

    private TestPublished house;
    private TestSchedule schedule;

    @BeforeEach
    void open() {
        house = new TestPublished(database);
        house.publish(TestDesk.layout(""), page("/", "<p>1</p>"));
        schedule = TestSchedule.of(house);
    }

    private static Draft page(String path, String body) {
        return Draft.of(PagePath.of(path), new Page("ja", "のれん", "", "shop", body));
    }

    private boolean shown(String path) {
        return house.find(path).isPresent();
    }

    private List<Long> waiting() {
        return house.desk.site.inTransaction(() ->
                schedule.desk().waiting(0, 10).stream().map(ScheduledChange::id).toList());
    }

    @Test
    void nothingIsSeenBeforeAndAllOfItAfterwards() {
        schedule.plan(LATER, false, page("/a/", "<p>a</p>"), page("/b/", "<p>b</p>"));
        house.desk.clock.advance(LATER.minusMillis(1));
        assertEquals(0, schedule.keepTimes());
        assertTrue(!shown("/a/"));
        house.desk.clock.advance(Duration.ofMillis(1));
        assertEquals(1, schedule.keepTimes());
        assertTrue(shown("/a/") && shown("/b/"));
        assertEquals(0, schedule.keepTimes(), "once");
    }

    @Test
    void whatIsTriedOutLeavesNothing() {
        long change = schedule.plan(LATER, true, page("/a/", "<p>a</p>"));
        Digest before = house.now().root();
        Digest then = house.desk
                .site
                .inTransaction(() -> schedule.foresight()
                        .at(
                                schedule.foresight()
                                        .next(house.desk.clock.instant())
                                        .orElseThrow(),
                                root -> root))
                .orElseThrow();
        assertEquals(before, house.now().root());
        assertTrue(!shown("/a/"));
        assertEquals(ScheduledChange.State.WAITING, schedule.find(change).state());
        house.desk.clock.advance(LATER);
        schedule.keepTimes();
        assertEquals(then, house.now().root());
    }

    @Test
    void whatIsForThisSiteAloneIsNoMomentOfAll() {
        schedule.plan(LATER, false, page("/a/", "<p>a</p>"));
        assertEquals(
                Optional.empty(),
                house.desk.site.inTransaction(() -> schedule.foresight().next(house.desk.clock.instant())));
    }

    @Test
    void takenDownAtATime() {
        house.publish(page("/a/", "<p>a</p>"));
        schedule.takeDown(LATER, false, "/a/");
        house.desk.clock.advance(LATER);
        schedule.keepTimes();
        assertTrue(!shown("/a/"));
    }

    @Test
    void goingBackBringsBackWhatWasTakenDownAndTakesDownWhatWasNew() {
        house.publish(page("/old/", "<p>old</p>"));
        Digest before = house.now().root();
        house.desk.write(page("/new/", "<p>new</p>"));
        long change = ((Result.Done)
                        schedule.planned(LATER, true, List.of(PagePath.of("/new/")), List.of(PagePath.of("/old/"))))
                .id();
        house.desk.clock.advance(LATER);
        schedule.keepTimes();
        assertTrue(shown("/new/") && !shown("/old/"));
        schedule.back(change, LATER);
        house.desk.clock.advance(LATER);
        schedule.keepTimes();
        assertEquals(before, house.now().root());
    }

    @Test
    void goingBackLeavesWhatSomebodyPublishedSince() {
        long change = schedule.plan(LATER, true, page("/", "<p>2</p>"));
        house.desk.clock.advance(LATER);
        schedule.keepTimes();
        house.publish(page("/", "<p>3</p>"));
        Digest now = house.now().root();
        long back = schedule.back(change, LATER);
        house.desk.clock.advance(LATER);
        schedule.keepTimes();
        assertEquals(now, house.now().root());
        assertEquals("/", schedule.find(back).outcome());
    }

    @Test
    void whatPassedIsRefused() {
        assertInstanceOf(
                Result.TooLate.class,
                schedule.planned(Duration.ofSeconds(-1), true, List.of(PagePath.of("/")), List.of()));
    }

    @Test
    void whereThereIsNothingToDoItIsRefused() {
        Result.Nothing nothing = assertInstanceOf(
                Result.Nothing.class,
                schedule.planned(LATER, true, List.of(PagePath.of("/"), PagePath.of("/no/")), List.of()));
        assertEquals(
                List.of(PagePath.of("/"), PagePath.of("/no/")), nothing.paths(), "published already, or not there");
        assertInstanceOf(Result.Nothing.class, schedule.planned(LATER, true, List.of(), List.of(PagePath.of("/no/"))));
    }

    @Test
    void whoeverComesSecondIsTold() {
        long change = schedule.plan(LATER, true, page("/a/", "<p>a</p>"));
        long seen = schedule.find(change).revision();
        schedule.move(change, LATER.multipliedBy(2));
        assertInstanceOf(
                Result.Overtaken.class,
                house.desk.site.inTransaction(() -> schedule.desk().callOff(change, seen, "emi")));
        assertEquals(List.of(change), waiting());
    }

    @Test
    void whatWasCalledOffIsNotDone() {
        long change = schedule.plan(LATER, true, page("/a/", "<p>a</p>"));
        schedule.callOff(change);
        house.desk.clock.advance(LATER);
        assertEquals(0, schedule.keepTimes());
        assertTrue(!shown("/a/"));
        assertEquals(List.of(), waiting());
    }
}
