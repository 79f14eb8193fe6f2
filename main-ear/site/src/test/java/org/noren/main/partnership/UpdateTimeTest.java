package org.noren.main.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTimeTest {
    private final UpdateTime nightly = UpdateTime.parse("03:30", "daily", "Asia/Tokyo");

    @Test
    void isDueOnceItsMomentHasPassedInItsOwnZone() {
        Instant evening = Instant.parse("2026-11-19T12:00:00Z");

        assertEquals(Optional.empty(), nightly.dueBetween(evening, Instant.parse("2026-11-19T18:29:59Z")));
        assertEquals(
                Optional.of(Instant.parse("2026-11-19T18:30:00Z")),
                nightly.dueBetween(evening, Instant.parse("2026-11-19T18:30:00Z")));
    }

    @Test
    void isDueOnceForAllTheTimesThatPassedMeanwhile() {
        Instant last = Instant.parse("2026-11-01T00:00:00Z");

        Optional<Instant> due = nightly.dueBetween(last, Instant.parse("2026-11-20T00:00:00Z"));

        assertEquals(Optional.of(Instant.parse("2026-11-19T18:30:00Z")), due);
        assertEquals(Optional.empty(), nightly.dueBetween(due.get(), Instant.parse("2026-11-20T00:00:00Z")));
    }

    @Test
    void keepsToItsDaysOfTheWeek() {
        UpdateTime mondays = UpdateTime.parse("09:00", "mon", "UTC");

        assertEquals(
                Optional.of(Instant.parse("2026-11-16T09:00:00Z")),
                mondays.dueBetween(Instant.parse("2026-11-10T00:00:00Z"), Instant.parse("2026-11-20T00:00:00Z")));
        assertEquals("mon", mondays.daysText());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // on 29 March 2026 Berlin's clocks went from 2:00 to 3:00, on 25 October from 3:00 back to 2:00
        "a time that does not exist moves behind the gap, 02:30, 2026-03-29T01:30:00Z",
        "a time that comes twice counts the first time, 02:30, 2026-10-25T00:30:00Z",
    })
    void isRightWhenTheClocksChange(String what, String at, Instant expected) {
        UpdateTime time = UpdateTime.parse(at, "daily", "Europe/Berlin");

        assertEquals(
                Optional.of(expected),
                time.dueBetween(expected.minusSeconds(3_600), expected.plusSeconds(7_200)),
                what);
    }

    @ParameterizedTest
    @CsvSource({"24:00,daily,UTC", "3:30,daily,UTC", "03:30,someday,UTC", "03:30,daily,Mars", "03:30:10,daily,UTC"})
    void refusesWhatIsNoTime(String at, String days, String zone) {
        assertThrows(IllegalArgumentException.class, () -> UpdateTime.parse(at, days, zone));
    }
}
