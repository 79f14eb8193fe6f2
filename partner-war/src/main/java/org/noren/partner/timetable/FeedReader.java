package org.noren.partner.timetable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.partner.timetable.Flaw.Kind;
import org.noren.partner.timetable.StopTimes.Around;
import org.noren.partner.timetable.StopTimes.Frequency;
import org.noren.partner.timetable.Timetable.Trips;

/**
 * Reads a static GTFS feed, all of it or nothing: the first thing that is wrong refuses it, with file and line. Files and
 * columns that a timetable does not need (shapes, fares) are not looked at.
 */
public final class FeedReader {
    private static final int STATION = 1;

    private final FeedLimits limits;

    private final List<String> agencies = new ArrayList<>();
    private @Nullable ZoneId zone;
    private FeedTranslations translations = new FeedTranslations();
    private final Map<String, Integer> serviceNumbers = new HashMap<>();
    private final List<Service> services = new ArrayList<>();
    private final Map<String, Integer> stopNumbers = new HashMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, Integer> lineNumbers = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> tripNumbers = new HashMap<>();
    private final Ints tripLines = new Ints();
    private final Ints tripServices = new Ints();
    private final List<Wording> headsigns = new ArrayList<>();
    private final Map<Integer, List<Frequency>> frequencies = new HashMap<>();

    private FeedReader(FeedLimits limits) {
        this.limits = limits;
    }

    /** @throws FeedRefused with the reason, if it is no feed that can be served */
    public static Timetable read(Path archive, FeedLimits limits) throws IOException, FeedRefused {
        try (FeedArchive feed = FeedArchive.of(archive, limits)) {
            return new FeedReader(limits).all(feed);
        }
    }

    private Timetable all(FeedArchive feed) throws IOException, FeedRefused {
        feed.need("agency.txt", Set.of("agency_name", "agency_timezone"), this::agencies);
        translations = FeedTranslations.of(feed);
        days(feed);
        feed.need("stops.txt", Set.of("stop_id"), this::stops);
        feed.need("routes.txt", Set.of("route_id"), this::lines);
        feed.need("trips.txt", Set.of("route_id", "service_id", "trip_id"), this::trips);
        feed.may("frequencies.txt", Set.of("trip_id", "start_time", "end_time", "headway_secs"), this::frequencies);
        var around = new Around(tripNumbers, stopNumbers, stops, translations);
        var times = new StopTimes();
        feed.need(StopTimes.FILE, Set.of("trip_id", "stop_sequence"), table -> times.read(table, around));
        List<LocalDate> ends = services.stream().flatMap(Service::ends).sorted().toList();
        if (ends.isEmpty()) throw new FeedRefused(Flaw.in("calendar.txt", Kind.NOTHING_RUNS));
        return new Timetable(
                new Timetable.Facts(
                        List.copyOf(agencies), zone(), ends.get(0), ends.get(ends.size() - 1), tripLines.size()),
                stops,
                lines,
                services,
                new Trips(tripLines, tripServices),
                times.boards(around, headsigns, frequencies, limits));
    }

    private ZoneId zone() {
        return Objects.requireNonNull(zone, "agency.txt has a row");
    }

    private void agencies(FeedTable table) throws IOException, FeedRefused {
        while (table.next()) {
            agencies.add(table.need("agency_name"));
            String name = table.need("agency_timezone");
            ZoneId read;
            try {
                read = ZoneId.of(name);
            } catch (DateTimeException e) {
                throw table.refused(Kind.NO_ZONE, name);
            }
            if (zone != null && !zone.equals(read)) throw table.refused(Kind.ZONES_DIFFER, zone.getId(), name);
            zone = read;
        }
        if (zone == null) throw table.refused(Kind.EMPTY);
    }

    /** One of both calendars has to be there. */
    private void days(FeedArchive feed) throws IOException, FeedRefused {
        Set<String> exceptions = Set.of("service_id", "date", "exception_type");
        if (!feed.has("calendar.txt")) {
            feed.need("calendar_dates.txt", exceptions, this::exceptions);
            return;
        }
        feed.need("calendar.txt", Set.of("service_id", "start_date", "end_date"), this::weeks);
        feed.may("calendar_dates.txt", exceptions, this::exceptions);
    }

    private void weeks(FeedTable table) throws IOException, FeedRefused {
        while (table.next()) {
            String id = table.need("service_id");
            if (serviceNumbers.containsKey(id)) throw table.refused(Kind.ID_TWICE, "service_id", id);
            Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                String column = day.name().toLowerCase(Locale.ROOT);
                table.need(column);
                if (table.number(column, 0) == 1) week.add(day);
            }
            LocalDate from = table.date("start_date");
            LocalDate until = table.date("end_date");
            if (until.isBefore(from)) throw table.refused(Kind.BACKWARDS);
            service(id).weekly(week, from, until);
        }
    }

    private void exceptions(FeedTable table) throws IOException, FeedRefused {
        while (table.next()) {
            Service service = service(table.need("service_id"));
            LocalDate day = table.date("date");
            switch (table.need("exception_type")) {
                case "1" -> service.add(day);
                case "2" -> service.remove(day);
                default -> throw table.refused(Kind.NO_NUMBER, "exception_type", table.get("exception_type"));
            }
        }
    }

    private Service service(String id) {
        return services.get(serviceNumbers.computeIfAbsent(id, any -> {
            services.add(new Service());
            return services.size() - 1;
        }));
    }

    private void stops(FeedTable table) throws IOException, FeedRefused {
        List<String> parents = new ArrayList<>();
        Ints kinds = new Ints();
        Ints at = new Ints();
        while (table.next()) {
            String id = table.need("stop_id");
            int kind = table.number("location_type", 0);
            if (stopNumbers.put(id, stops.size()) != null) throw table.refused(Kind.ID_TWICE, "stop_id", id);
            // entrances and the like may have none
            String name = kind <= STATION ? table.need("stop_name") : table.get("stop_name");
            parents.add(table.get("parent_station"));
            kinds.add(kind);
            at.add((int) table.line());
            String platform = table.get("platform_code");
            stops.add(new Stop(
                    id, translations.of("stops", "stop_name", id, name), platform, Optional.empty(), kind <= STATION));
        }
        for (int i = 0; i < stops.size(); i++) {
            if (parents.get(i).isEmpty()) continue;
            Stop stop = stops.get(i);
            Integer station = stopNumbers.get(parents.get(i));
            if (station == null)
                throw new FeedRefused(new Flaw(
                        "stops.txt", at.get(i), Kind.UNKNOWN, List.of("parent_station", parents.get(i), "stops.txt")));
            boolean within = kinds.get(i) != STATION;
            stops.set(
                    i,
                    new Stop(
                            stop.id(),
                            stop.name(),
                            stop.platform(),
                            within ? Optional.of(station) : Optional.empty(),
                            !within && stop.place()));
        }
    }

    private void lines(FeedTable table) throws IOException, FeedRefused {
        while (table.next()) {
            String id = table.need("route_id");
            if (lineNumbers.put(id, lines.size()) != null) throw table.refused(Kind.ID_TWICE, "route_id", id);
            String brief = table.get("route_short_name");
            String name = brief.isEmpty() ? table.need("route_long_name") : table.get("route_long_name");
            lines.add(new Line(
                    id,
                    translations.of("routes", "route_short_name", id, brief),
                    translations.of("routes", "route_long_name", id, name),
                    table.number("route_sort_order", lines.size())));
        }
    }

    private void trips(FeedTable table) throws IOException, FeedRefused {
        while (table.next()) {
            String id = table.need("trip_id");
            if (tripNumbers.put(id, tripLines.size()) != null) throw table.refused(Kind.ID_TWICE, "trip_id", id);
            tripLines.add(known(lineNumbers, table, "route_id", "routes.txt"));
            tripServices.add(known(serviceNumbers, table, "service_id", "calendar.txt"));
            headsigns.add(translations.of("trips", "trip_headsign", id, table.get("trip_headsign")));
        }
    }

    private void frequencies(FeedTable table) throws IOException, FeedRefused {
        while (table.next()) {
            int trip = known(tripNumbers, table, "trip_id", "trips.txt");
            table.need("start_time");
            table.need("end_time");
            table.need("headway_secs");
            int from = table.time("start_time", 0);
            int until = table.time("end_time", 0);
            int every = table.number("headway_secs", 0);
            if (until < from) throw table.refused(Kind.BACKWARDS);
            if (every == 0) throw table.refused(Kind.NEVER_ENDS);
            frequencies.computeIfAbsent(trip, any -> new ArrayList<>()).add(new Frequency(from, until, every));
        }
    }

    private static int known(Map<String, Integer> known, FeedTable table, String column, String there)
            throws FeedRefused {
        String id = table.need(column);
        Integer number = known.get(id);
        if (number == null) throw table.refused(Kind.UNKNOWN, column, id, there);
        return number;
    }
}
