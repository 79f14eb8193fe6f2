package org.noren.partner.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days on which trips run: those of the week between two dates, with days more and days less. */
final class Service {
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private final Set<LocalDate> more = new HashSet<>();
    private final Set<LocalDate> less = new HashSet<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;

    void weekly(Set<DayOfWeek> week, LocalDate first, LocalDate last) {
        days.addAll(week);
        from = first;
        until = last;
    }

    void add(LocalDate day) {
        more.add(day);
    }

    void remove(LocalDate day) {
        less.add(day);
    }

    boolean runs(LocalDate day) {
        if (more.contains(day)) return true;
        return from != null
                && until != null
                && !less.contains(day)
                && !day.isBefore(from)
                && !day.isAfter(until)
                && days.contains(day.getDayOfWeek());
    }

    /** The first and the last day that it speaks of, if it runs at all. */
    Stream<LocalDate> ends() {
        Stream<LocalDate> week = days.isEmpty()
                ? Stream.empty()
                : Stream.of(from, until).flatMap(day -> Optional.ofNullable(day).stream());
        return Stream.concat(week, more.stream());
    }
}
