package org.noren.main.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noren.main.partnership.UpdateTime;
import org.noren.main.scheduling.Month.Mark;
import org.noren.main.scheduling.Month.Prescribed;
import org.noren.shared.page.PagePath;

class AMonthAtAGlanceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);

    private static ScheduledChange at(String moment, ZoneId zone) {
        return new ScheduledChange(
                Instant.parse(moment),
                zone,
                true,
                "autumn",
                List.of(ScheduledItem.showing(PagePath.of("/"), 2)),
                null,
                "hanako",
                Instant.EPOCH);
    }

    private static Month.Day day(Month month, String date) {
        return month.weeks().stream()
                .flatMap(List::stream)
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wholeWeeksFromMondayOnAndDaysOfOtherMonthsAreMarked() {
        Month march = Month.of(YearMonth.of(2027, 3), TOKYO, List.of(), List.of());
        assertEquals(5, march.weeks().size());
        assertTrue(march.weeks().stream().allMatch(week -> week.size() == 7));
        assertEquals(LocalDate.parse("2027-03-01"), march.weeks().get(0).get(0).date());
        assertEquals(LocalDate.parse("2027-04-04"), march.weeks().get(4).get(6).date());
        assertFalse(day(march, "2027-04-01").inside());
        assertEquals(4, Month.of(FEBRUARY, TOKYO, List.of(), List.of()).weeks().size(), "28 days from a Monday on");
    }

    @Test
    void aMomentLiesOnTheDayOfTheReadersZone() {
        ScheduledChange change = at("2027-02-10T16:30:00Z", BERLIN);
        assertEquals(
                1,
                day(Month.of(FEBRUARY, TOKYO, List.of(change), List.of()), "2027-02-11")
                        .marks()
                        .size());
        assertEquals(
                1,
                day(Month.of(FEBRUARY, BERLIN, List.of(change), List.of()), "2027-02-10")
                        .marks()
                        .size());
    }

    @Test
    void prescribedTimesStandOnTheirDaysAndPartnersOfOneMomentTogether() {
        UpdateTime mondays = UpdateTime.parse("23:30", "mon", "Europe/Berlin");
        UpdateTime same = UpdateTime.parse("07:30", "tue", "Asia/Tokyo");
        Month month = Month.of(
                FEBRUARY,
                TOKYO,
                List.of(at("2027-02-09T00:00:00Z", TOKYO)),
                List.of(new Prescribed("Sapporo", mondays), new Prescribed("Naha", same)));
        List<Mark> marks = day(month, "2027-02-09").marks();
        assertEquals(2, marks.size());
        assertEquals(List.of("Sapporo", "Naha"), ((Mark.Updates) marks.get(0)).partners());
        assertTrue(marks.get(1) instanceof Mark.Change);
        assertEquals(1, day(month, "2027-02-02").marks().size(), "the evening before, where the partner is");
        assertEquals(List.of(), day(month, "2027-02-08").marks());
    }

    @Test
    void theEarliestOfADayStandsFirst() {
        ScheduledChange late = at("2027-02-10T05:00:00Z", TOKYO);
        ScheduledChange early = at("2027-02-10T01:00:00Z", TOKYO);
        assertEquals(
                List.of(early.at(), late.at()),
                day(Month.of(FEBRUARY, TOKYO, List.of(late, early), List.of()), "2027-02-10").marks().stream()
                        .map(Mark::at)
                        .toList());
    }
}
