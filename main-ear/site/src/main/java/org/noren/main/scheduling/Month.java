package org.noren.main.scheduling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.noren.main.partnership.UpdateTime;

/**
 * A month as a grid of whole weeks in one time zone, with what is scheduled on each day. What was thought of in another zone may
 * lie on another day here.
 *
 * @param weeks each of seven days, from Monday on
 */
public record Month(YearMonth month, ZoneId zone, List<List<Day>> weeks) {
    private static final int DAYS = 7;

    public Month {
        weeks = List.copyOf(weeks);
    }

    /** @param inside whether it belongs to the month; @param marks the earliest first */
    public record Day(LocalDate date, boolean inside, List<Mark> marks) {
        public Day {
            marks = List.copyOf(marks);
        }
    }

    /** Something that happens at a moment. */
    public sealed interface Mark {
        Instant at();

        record Change(Instant at, ScheduledChange change) implements Mark {}

        /**
         * Something that another feature has planned begins or ends, or did not as planned.
         *
         * @param address where it can be changed, for managers
         */
        record Beside(Instant at, String name, Turn turn, Optional<String> address) implements Mark {}

        enum Turn {
            BEGINS,
            ENDS,
            FAILED,
            MISSED
        }

        /** The prescribed time of some partners, by their titles. */
        record Updates(Instant at, List<String> partners) implements Mark {
            public Updates {
                partners = List.copyOf(partners);
            }
        }
    }

    /** @param partner its title */
    public record Prescribed(String partner, UpdateTime time) {}

    /** When the grid begins: the Monday on or before the first of the month. */
    public static Instant from(YearMonth month, ZoneId zone) {
        return first(month).atStartOfDay(zone).toInstant();
    }

    /** When it ends, that moment not included. */
    public static Instant until(YearMonth month, ZoneId zone) {
        return last(month).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    public static Month of(
            YearMonth month, ZoneId zone, Collection<ScheduledChange> changes, Collection<Prescribed> times) {
        return of(month, zone, changes, times, List.of());
    }

    public static Month of(
            YearMonth month,
            ZoneId zone,
            Collection<ScheduledChange> changes,
            Collection<Prescribed> times,
            Collection<Mark.Beside> others) {
        Map<LocalDate, List<Mark>> marks = new TreeMap<>();
        for (ScheduledChange change : changes) {
            put(marks, zone, new Mark.Change(change.at(), change));
        }
        for (Mark.Beside other : others) {
            put(marks, zone, other);
        }
        updates(month, times).forEach((at, partners) -> put(marks, zone, new Mark.Updates(at, partners)));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first(month); !monday.isAfter(last(month)); monday = monday.plusDays(DAYS)) {
            List<Day> week = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = monday.plusDays(day);
                List<Mark> there = marks.getOrDefault(date, List.of()).stream()
                        .sorted(Comparator.comparing(Mark::at))
                        .toList();
                week.add(new Day(date, YearMonth.from(date).equals(month), there));
            }
            weeks.add(week);
        }
        return new Month(month, zone, weeks);
    }

    private static void put(Map<LocalDate, List<Mark>> marks, ZoneId zone, Mark mark) {
        marks.computeIfAbsent(mark.at().atZone(zone).toLocalDate(), day -> new ArrayList<>())
                .add(mark);
    }

    /** Who is updated when; a day more at both ends, for zones that are ahead or behind. */
    private static Map<Instant, List<String>> updates(YearMonth month, Collection<Prescribed> times) {
        Map<Instant, List<String>> updates = new TreeMap<>();
        for (Prescribed prescribed : times) {
            UpdateTime time = prescribed.time();
            LocalDate end = last(month).plusDays(1);
            for (LocalDate day = first(month).minusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
                if (time.days().contains(day.getDayOfWeek())) {
                    updates.computeIfAbsent(
                                    ZonedDateTime.of(day, time.at(), time.zone())
                                            .toInstant(),
                                    moment -> new ArrayList<>())
                            .add(prescribed.partner());
                }
            }
        }
        return updates;
    }
}
