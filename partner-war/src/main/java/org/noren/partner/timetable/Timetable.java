package org.noren.partner.timetable;

import java.text.Collator;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.noren.partner.timetable.StopTimes.Boards;

/** A feed that was read whole: which stops there are, and what departs where and when. It never changes. */
public final class Timetable {
    private static final int HALF_A_DAY = 12;
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final Facts facts;
    private final List<Stop> stops;
    private final List<Line> lines;
    private final List<Service> services;
    private final Trips trips;
    private final Boards boards;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Integer>> platforms = new HashMap<>();

    /**
     * What a feed is about.
     *
     * @param from first day of which it speaks
     * @param until last day of which it speaks
     */
    public record Facts(List<String> agencies, ZoneId zone, LocalDate from, LocalDate until, int trips) {}

    record Trips(Ints lines, Ints services) {}

    Timetable(Facts facts, List<Stop> stops, List<Line> lines, List<Service> services, Trips trips, Boards boards) {
        this.facts = facts;
        this.stops = List.copyOf(stops);
        this.lines = List.copyOf(lines);
        this.services = List.copyOf(services);
        this.trips = trips;
        this.boards = boards;
        for (int i = 0; i < stops.size(); i++) {
            int number = i;
            numbers.put(stops.get(i).id(), i);
            stops.get(i)
                    .station()
                    .ifPresent(station -> platforms
                            .computeIfAbsent(station, any -> new ArrayList<>())
                            .add(number));
        }
    }

    public Facts facts() {
        return facts;
    }

    public int lineCount() {
        return lines.size();
    }

    /** Where people get on, each station once. */
    public int placeCount() {
        return (int) stops.stream().filter(Stop::place).count();
    }

    /** Stops whose name, in any of its languages, or id has these words in it; all of them for no words. By name. */
    public List<Stop> find(String words, String language) {
        String wanted = folded(words);
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language));
        return stops.stream()
                .filter(Stop::place)
                .filter(stop -> wanted.isEmpty()
                        || Stream.concat(
                                        Stream.of(stop.name().own(), stop.id()),
                                        stop.name().translated().values().stream())
                                .anyMatch(name -> folded(name).contains(wanted)))
                .sorted(Comparator.comparing((Stop stop) -> stop.name().in(language), alphabet)
                        .thenComparing(Stop::id))
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Stop> stop(String id) {
        return Optional.ofNullable(numbers.get(id)).map(stops::get);
    }

    /** The lines that stop there, on any day. */
    public List<Line> lines(Stop stop) {
        var found = new TreeSet<Integer>();
        for (int at : boardsOf(stop)) {
            StopBoard board = boards.ofStops().get(at);
            for (int i = 0; i < board.size(); i++) found.add(trips.lines().get(board.trip(i)));
        }
        return found.stream()
                .map(lines::get)
                .sorted(Comparator.comparingInt(Line::order).thenComparing(Line::id))
                .toList();
    }

    /** The stop with all platforms of its station. */
    private List<Integer> boardsOf(Stop stop) {
        int own = Optional.ofNullable(numbers.get(stop.id())).orElseThrow();
        List<Integer> all = new ArrayList<>(List.of(own));
        all.addAll(platforms.getOrDefault(own, List.of()));
        return all;
    }

    /**
     * What departs on a day of the calendar, also by trips that began the day before.
     *
     * @param from the first that matters
     * @param line its id; of all lines if it is empty
     * @param most so many at most, the earliest
     */
    public List<Departure> departures(Stop stop, LocalDate date, LocalTime from, Optional<String> line, int most) {
        Instant start = date.atTime(from).atZone(facts.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(facts.zone()).toInstant();
        List<Departure> found = new ArrayList<>();
        for (int back = boards.last() / SECONDS_OF_A_DAY + 1; back >= -1; back--) {
            LocalDate day = date.minusDays(back);
            boolean[] runs = runs(day);
            for (int at : boardsOf(stop))
                of(new Day(began(day), start, end, runs), at, line).forEach(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparing(Departure::at)
                        .thenComparingInt(departure -> departure.line().order()))
                .limit(most)
                .toList();
    }

    private boolean[] runs(LocalDate day) {
        boolean[] runs = new boolean[services.size()];
        for (int i = 0; i < runs.length; i++) runs[i] = services.get(i).runs(day);
        return runs;
    }

    /** Times are counted from noon less twelve hours, so that they are right on days when the clocks are changed. */
    private Instant began(LocalDate day) {
        return day.atTime(HALF_A_DAY, 0).atZone(facts.zone()).toInstant().minus(Duration.ofHours(HALF_A_DAY));
    }

    /** A service day, and the part of it that is asked for. */
    private record Day(Instant began, Instant from, Instant until, boolean[] runs) {}

    private Stream<Departure> of(Day day, int at, Optional<String> line) {
        StopBoard board = boards.ofStops().get(at);
        int first = board.from(Duration.between(day.began(), day.from()).toSeconds());
        int last = board.from(Duration.between(day.began(), day.until()).toSeconds());
        return IntStream.range(first, Math.max(first, last))
                .filter(i -> day.runs()[trips.services().get(board.trip(i))])
                .filter(i -> line.isEmpty() || lineOf(board, i).id().equals(line.get()))
                .mapToObj(i -> new Departure(
                        LocalDateTime.ofInstant(day.began().plusSeconds(board.time(i)), facts.zone())
                                .toLocalTime(),
                        lineOf(board, i),
                        boards.towards().get(board.towards(i)),
                        stops.get(at).platform()));
    }

    private Line lineOf(StopBoard board, int at) {
        return lines.get(trips.lines().get(board.trip(at)));
    }
}
