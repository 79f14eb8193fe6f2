package org.noren.main.partnership;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A prescribed time of the contract (S24): a time of day on some days of the week, in a zone. On the day the clocks go
 * forward a time that does not exist moves behind the gap; a time that comes twice counts once, the first time.
 *
 * @param days at least one
 */
public record UpdateTime(LocalTime at, Set<DayOfWeek> days, ZoneId zone) {
    private static final int FURTHEST_BACK = 8;

    /** @throws IllegalArgumentException if no day is named or the time is not a whole minute */
    public UpdateTime {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("an update time needs at least one day of the week");
        }
        if (at.getSecond() != 0 || at.getNano() != 0) {
            throw new IllegalArgumentException("an update time is a whole minute, such as 03:30");
        }
    }

    /**
     * @param at such as {@code 03:30}
     * @param days such as {@code mon,tue} or {@code daily}
     * @param zone such as {@code Asia/Tokyo}
     * @throws IllegalArgumentException if one of them is none
     */
    public static UpdateTime parse(String at, String days, String zone) {
        try {
            return new UpdateTime(LocalTime.parse(at), daysOf(days), ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not an update time: " + at + " " + days + " " + zone + " (" + e.getMessage() + ")", e);
        }
    }

    /** The last moment after {@code since} and not after {@code now} at which an update was due, if there was one. */
    public Optional<Instant> dueBetween(Instant since, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int back = 0; back < FURTHEST_BACK; back++) {
            LocalDate day = today.minusDays(back);
            Instant moment = ZonedDateTime.of(day, at, zone).toInstant();
            if (days.contains(day.getDayOfWeek()) && !moment.isAfter(now)) {
                return moment.isAfter(since) ? Optional.of(moment) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** As it is stored and shown: {@code mon,tue,sun}. */
    public String daysText() {
        return EnumSet.copyOf(days).stream().map(UpdateTime::shortName).collect(Collectors.joining(","));
    }

    private static Set<DayOfWeek> daysOf(String text) {
        if (text.equals("daily")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(name -> EnumSet.allOf(DayOfWeek.class).stream()
                        .filter(day -> shortName(day).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "\"" + name + "\" is no day; the days are mon,tue,wed,thu,fri,sat,sun or daily")))
                .collect(Collectors.toSet());
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT);
    }
}
