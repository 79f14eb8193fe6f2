package org.noren.main.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.slots.SlotDesk.Result;
import org.noren.main.slots.jpa.TestFillings;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.Placing;
import org.noren.site.content.State;
import org.noren.site.content.TestDesk;
import org.noren.site.published.TestPublished;
import org.noren.site.testing.TestDatabase;

/** A slot's plan keeps itself: one after the other, and then what stood there before; on each database (S22). */
@ParameterizedClass
@EnumSource
class WhatStandsInASlotForATimeTest {
    private static final String SLOT = "recommendation";
    private static final PagePath FRAGMENT = PagePath.of("/.slot/recommendation/ja");
    private static final Duration DAY = Duration.ofDays(1);

    @Parameter
    TestDatabase database;

    private TestPublished house;
    private Instant start;
    private final SlotDesk desk = new SlotDesk();
    private final SlotTurn turn = new SlotTurn();
    private final SlotBoard board = new SlotBoard();

    @BeforeEach
    void open() {
        house = new TestPublished(database);
        house.publish(
                TestDesk.layout("<aside data-slot=\"" + SLOT + "\"></aside><i data-slot=\"advert-partner-x\"></i>"));
        start = house.desk.clock.instant();
        Places places = new Places();
        places.contents = house.contents;
        places.reader = house.desk.reader();
        turn.fillings = TestFillings.of(house.desk.site);
        turn.places = places;
        turn.placing = new Placing(house.desk.desk(), house.desk.reader());
        turn.clock = house.desk.clock;
        desk.fillings = turn.fillings;
        desk.places = places;
        desk.contents = house.contents;
        desk.turn = turn;
        desk.clock = house.desk.clock;
        board.places = places;
        board.fillings = turn.fillings;
        board.placing = turn.placing;
        board.contents = house.contents;
    }

    private Plan plan(String name, int from, int until) {
        return new Plan(
                name,
                "<p>" + name + "</p>",
                new Span(start.plus(DAY.multipliedBy(from)), Optional.of(start.plus(DAY.multipliedBy(until)))),
                ZoneId.of("Asia/Tokyo"));
    }

    private Result planned(Plan plan) {
        return house.desk.site.inTransaction(() -> desk.plan(SLOT, "ja", plan, "hanako"));
    }

    private long done(Result result) {
        return assertInstanceOf(Result.Done.class, result).id();
    }

    private void day(int number) {
        house.desk.clock.advance(Duration.between(house.desk.clock.instant(), start.plus(DAY.multipliedBy(number))));
        keepTimes();
    }

    private void keepTimes() {
        house.desk
                .site
                .inTransaction(desk::due)
                .forEach(due -> house.desk.site.run(() -> {
                    turn.keepTime(due.slot(), due.locale());
                    house.followWithin();
                }));
    }

    private String stands() {
        return house.desk.site.inTransaction(() -> turn.placing
                .shown(FRAGMENT)
                .map(opened -> ((PageText) opened.content()).page().body())
                .orElse(""));
    }

    private Filling find(long id) {
        return house.desk.site.inTransaction(() -> desk.find(id).orElseThrow());
    }

    private void publish(String body) {
        house.publish(Draft.of(FRAGMENT, new Page("ja", "", "", "shop", "<p>" + body + "</p>")));
    }

    @Test
    void oneFollowsTheOtherAndThenWhatStoodThereBeforeComesBack() {
        publish("always");
        long may = done(planned(plan("may", 1, 3)));
        long june = done(planned(plan("june", 3, 5)));
        keepTimes();
        assertEquals("<p>always</p>", stands());
        day(1);
        assertEquals("<p>may</p>", stands());
        assertTrue(house.find(FRAGMENT.value()).isPresent(), "and so it goes to partners");
        day(3);
        assertEquals("<p>june</p>", stands());
        assertEquals(Filling.State.DONE, find(may).state());
        assertEquals(Filling.State.SHOWN, find(june).state());
        day(5);
        assertEquals("<p>always</p>", stands());
        assertEquals(State.PUBLISHED, house.desk.state(FRAGMENT));
        assertEquals(List.of(), house.desk.site.inTransaction(desk::due));
    }

    @Test
    void whereNothingStoodNothingStandsAfterwards() {
        planned(plan("may", 1, 3));
        day(1);
        assertEquals("<p>may</p>", stands());
        day(3);
        assertEquals("", stands());
        assertEquals(Optional.empty(), house.find(FRAGMENT.value()));
    }

    @Test
    void whatPassedWhileNobodyRangIsMadeUpForAndWhatIsOverIsMissed() {
        long may = done(planned(plan("may", 1, 3)));
        long june = done(planned(plan("june", 3, 5)));
        day(4);
        assertEquals("<p>june</p>", stands());
        assertEquals(Filling.State.MISSED, find(may).state());
        assertEquals(Filling.State.SHOWN, find(june).state());
    }

    @Test
    void withoutAnEndItStaysUntilItIsTakenAway() {
        publish("always");
        Plan open = new Plan("sale", "<p>sale</p>", new Span(start, Optional.empty()), ZoneId.of("UTC"));
        long sale = done(planned(open));
        keepTimes();
        day(400);
        assertEquals("<p>sale</p>", stands());
        long seen = find(sale).revision();
        done(house.desk.site.inTransaction(() -> desk.takeAway(sale, seen, "hanako")));
        assertEquals("<p>always</p>", stands());
        assertEquals("hanako", find(sale).outcome());
    }

    @Test
    void whatSomebodyPublishedMeanwhileStays() {
        publish("always");
        long may = done(planned(plan("may", 1, 3)));
        day(1);
        publish("urgent");
        day(3);
        assertEquals("<p>urgent</p>", stands());
        assertEquals(FRAGMENT.value(), find(may).outcome());
    }

    @Test
    void whatFollowsAfterSomebodyPublishedGoesBackToThat() {
        publish("always");
        planned(plan("may", 1, 3));
        planned(plan("june", 3, 5));
        day(1);
        publish("urgent");
        day(3);
        assertEquals("<p>june</p>", stands());
        day(5);
        assertEquals("<p>urgent</p>", stands());
    }

    @Test
    void twoAtOneTimeAreRefusedWithTheOther() {
        long may = done(planned(plan("may", 1, 3)));
        Result.Overlaps overlaps = assertInstanceOf(Result.Overlaps.class, planned(plan("sale", 2, 4)));
        assertEquals(may, overlaps.other().id());
        long june = done(planned(plan("june", 3, 5)));
        long seen = find(june).revision();
        assertInstanceOf(
                Result.Overlaps.class,
                house.desk.site.inTransaction(() -> desk.change(june, seen, plan("june", 2, 5), "hanako")));
        assertInstanceOf(
                Result.Done.class,
                house.desk.site.inTransaction(() -> desk.plan(SLOT, "en", plan("may", 1, 3), "hanako")),
                "another language is another place");
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertInstanceOf(Result.TooLate.class, planned(plan("past", -3, 0)));
        assertInstanceOf(
                Result.NoSuchPlace.class,
                house.desk.site.inTransaction(() -> desk.plan("content", "ja", plan("may", 1, 3), "hanako")));
        assertInstanceOf(
                Result.NotOurs.class,
                house.desk.site.inTransaction(() -> desk.plan("advert-partner-x", "ja", plan("may", 1, 3), "hanako")));
        Span span = plan("may", 1, 3).span();
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertInstanceOf(Result.NoText.class, planned(new Plan("may", "<script>x</script>", span, tokyo)));
        Result.Unpublished lacking = assertInstanceOf(
                Result.Unpublished.class, planned(new Plan("may", "<img src=\"/img/no.png\" alt=\"\">", span, tokyo)));
        assertEquals(List.of(PagePath.of("/img/no.png")), lacking.pictures());
    }

    @Test
    void whatIsTakenOutOfTheTextIsTold() {
        Plan plan = plan("may", 1, 3);
        Result.Done done = assertInstanceOf(
                Result.Done.class, planned(new Plan("may", "<p onclick=\"x()\">may</p>", plan.span(), plan.zone())));
        assertEquals(1, done.removed().size());
        assertEquals("<p>may</p>", find(done.id()).body());
    }

    @Test
    void anotherTextOfWhatIsShownIsShownAtOnceAndItsBeginningStays() {
        long may = done(planned(plan("may", 1, 3)));
        day(1);
        long seen = find(may).revision();
        Plan other = new Plan("May", "<p>MAY</p>", plan("", 2, 4).span(), ZoneId.of("Asia/Tokyo"));
        done(house.desk.site.inTransaction(() -> desk.change(may, seen, other, "hanako")));
        assertEquals("<p>MAY</p>", stands());
        assertEquals(start.plus(DAY), find(may).span().from());
        day(4);
        assertEquals("", stands());
    }

    @Test
    void whoeverComesSecondIsTold() {
        long may = done(planned(plan("may", 1, 3)));
        long seen = find(may).revision();
        done(house.desk.site.inTransaction(() -> desk.change(may, seen, plan("May", 1, 3), "emi")));
        assertInstanceOf(
                Result.Overtaken.class, house.desk.site.inTransaction(() -> desk.takeAway(may, seen, "hanako")));
        long now = find(may).revision();
        done(house.desk.site.inTransaction(() -> desk.takeAway(may, now, "hanako")));
        day(1);
        assertEquals("", stands(), "what was taken away is never shown");
    }

    @Test
    void whatCannotBeShownFailsAndIsTold() {
        long may = done(planned(plan("may", 1, 3)));
        house.desk.clock.advance(DAY);
        house.desk.site.run(() -> turn.failed(SLOT, "ja", "a fault"));
        assertEquals(Filling.State.FAILED, find(may).state());
        assertEquals("a fault", find(may).outcome());
    }

    @Test
    void theBoardTellsWhatStandsAndWhatWill() {
        publish("always");
        planned(plan("may", 1, 3));
        planned(plan("june", 3, 5));
        day(1);
        SlotBoard.Line line = house.desk.site.inTransaction(board::lines).stream()
                .filter(each -> each.place().slot().equals(SLOT))
                .findFirst()
                .orElseThrow();
        SlotBoard.Row row = line.rows().get(0);
        assertEquals("may", row.text());
        assertEquals(Optional.of("may"), row.shown().map(Filling::title));
        assertEquals(List.of("june"), row.waiting().stream().map(Filling::title).toList());
        assertEquals(
                Optional.of(start.plus(DAY.multipliedBy(5))),
                house.desk.site.inTransaction(() -> board.lastEnd(SLOT, "ja")));
        assertEquals(
                List.of(2L, 1L),
                List.of(
                        (long) house.desk
                                .site
                                .inTransaction(() -> desk.between(start, start.plus(DAY.multipliedBy(4))))
                                .size(),
                        (long) house.desk
                                .site
                                .inTransaction(() ->
                                        desk.between(start.plus(DAY.multipliedBy(4)), start.plus(DAY.multipliedBy(6))))
                                .size()),
                "in the calendar by their beginnings and ends");
    }
}
