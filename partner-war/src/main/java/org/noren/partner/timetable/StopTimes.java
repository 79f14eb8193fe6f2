package org.noren.partner.timetable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.noren.partner.timetable.Flaw.Kind;

/**
 * The rows of {@code stop_times.txt}, in any order as they may come: put in order trip by trip, with what lies between two
 * known times worked out, they become the boards of the stops. The last stop of a trip is where it ends, so nothing departs.
 */
final class StopTimes {
    static final String FILE = "stop_times.txt";
    private static final int NONE = -1;
    private static final int NO_PICKUP = 1;

    private final Ints trip = new Ints();
    private final Ints sequence = new Ints();
    private final Ints stop = new Ints();
    private final Ints arrives = new Ints();
    private final Ints departs = new Ints();
    private final Ints towards = new Ints();
    private final Ints line = new Ints();
    private final List<Wording> words = new ArrayList<>();
    private final Map<String, Integer> knownWords = new HashMap<>();

    /** What the other files say. */
    record Around(
            Map<String, Integer> trips,
            Map<String, Integer> stops,
            List<Stop> allStops,
            FeedTranslations translations) {}

    /**
     * A trip that runs again and again.
     *
     * @param every seconds
     */
    record Frequency(int from, int until, int every) {}

    void read(FeedTable table, Around around) throws IOException, FeedRefused {
        while (table.next()) {
            String at = table.get("stop_id");
            int number = number(around.trips(), table, "trip_id", "trips.txt", table.need("trip_id"));
            // where a bus comes on call, the row names an area instead
            if (at.isEmpty()
                    && table.get("location_group_id").isEmpty()
                    && table.get("location_id").isEmpty()) table.need("stop_id");
            if (at.isEmpty()) continue;
            trip.add(number);
            sequence.add(table.number("stop_sequence", NONE));
            if (sequence.get(sequence.size() - 1) == NONE) table.need("stop_sequence");
            stop.add(number(around.stops(), table, "stop_id", "stops.txt", at));
            int departure = table.time("departure_time", NONE);
            int arrival = table.time("arrival_time", departure);
            arrives.add(arrival);
            departs.add(departure == NONE ? arrival : departure);
            line.add((int) table.line());
            boolean alighting = table.number("pickup_type", 0) == NO_PICKUP;
            String headsign = table.get("stop_headsign");
            towards.add(
                    alighting
                            ? Integer.MIN_VALUE
                            : headsign.isEmpty()
                                    ? NONE
                                    : word(around.translations().of("stop_times", "stop_headsign", "", headsign)));
        }
    }

    private static int number(Map<String, Integer> known, FeedTable table, String column, String there, String id)
            throws FeedRefused {
        Integer number = known.get(id);
        if (number == null) throw table.refused(Kind.UNKNOWN, column, id, there);
        return number;
    }

    private int word(Wording wording) {
        return knownWords.computeIfAbsent(wording.own(), any -> {
            words.add(wording);
            return words.size() - 1;
        });
    }

    /** What came out of it. */
    record Boards(List<StopBoard> ofStops, List<Wording> towards, int last, int departures) {}

    /**
     * @param headsigns by trip
     * @param frequencies by trip
     */
    Boards boards(Around around, List<Wording> headsigns, Map<Integer, List<Frequency>> frequencies, FeedLimits limits)
            throws FeedRefused {
        List<StopBoard.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < around.allStops().size(); i++) drafts.add(new StopBoard.Draft());
        int last = 0;
        long all = 0;
        long[] order = order();
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && trip.get((int) order[to]) == trip.get((int) order[from])) to++;
            int[] rows = new int[to - from];
            for (int i = 0; i < rows.length; i++) rows[i] = (int) order[from + i];
            check(rows);
            int one = trip.get(rows[0]);
            List<Frequency> again = frequencies.getOrDefault(one, List.of());
            int usual = usualWord(headsigns.get(one), around.allStops().get(stop.get(rows[rows.length - 1])));
            for (int start : starts(again, departs.get(rows[0]), limits.departures())) {
                for (int i = 0; i < rows.length - 1; i++) {
                    int word = towards.get(rows[i]);
                    if (word == Integer.MIN_VALUE) continue;
                    int time = start + departs.get(rows[i]) - departs.get(rows[0]);
                    drafts.get(stop.get(rows[i])).add(time, one, word == NONE ? usual : word);
                    last = Math.max(last, time);
                    if (++all > limits.departures()) throw tooMany(FILE, limits.departures());
                }
            }
            from = to;
        }
        if (all == 0) throw new FeedRefused(Flaw.in(FILE, Kind.NOTHING_RUNS));
        return new Boards(drafts.stream().map(StopBoard.Draft::sorted).toList(), List.copyOf(words), last, (int) all);
    }

    private static List<Integer> starts(List<Frequency> again, int once, int most) throws FeedRefused {
        if (again.isEmpty()) return List.of(once);
        List<Integer> starts = new ArrayList<>();
        for (Frequency frequency : again)
            for (int start = frequency.from(); start < frequency.until(); start += frequency.every()) {
                if (starts.size() == most) throw tooMany("frequencies.txt", most);
                starts.add(start);
            }
        return starts;
    }

    private static FeedRefused tooMany(String file, int most) {
        return new FeedRefused(Flaw.in(file, Kind.TOO_MANY_DEPARTURES, String.valueOf(most)));
    }

    private int usualWord(Wording headsign, Stop end) {
        return word(headsign.none() ? end.name() : headsign);
    }

    /** The rows by trip, and within each by their sequence. */
    private long[] order() {
        int trips = 0;
        for (int i = 0; i < trip.size(); i++) trips = Math.max(trips, trip.get(i) + 1);
        int[] starts = new int[trips + 1];
        for (int i = 0; i < trip.size(); i++) starts[trip.get(i) + 1]++;
        for (int i = 0; i < trips; i++) starts[i + 1] += starts[i];
        int[] next = Arrays.copyOf(starts, trips);
        long[] order = new long[trip.size()];
        for (int i = 0; i < order.length; i++)
            order[next[trip.get(i)]++] = ((long) sequence.get(i) << Integer.SIZE) | i;
        for (int i = 0; i < trips; i++) Arrays.sort(order, starts[i], starts[i + 1]);
        return order;
    }

    /** Holds one trip to what has to be, and fills in the times between. */
    private void check(int[] rows) throws FeedRefused {
        int known = 0;
        for (int i = 0; i < rows.length; i++) {
            if (i > 0 && sequence.get(rows[i]) == sequence.get(rows[i - 1]))
                throw refused(rows[i], Kind.ID_TWICE, "stop_sequence", String.valueOf(sequence.get(rows[i])));
            boolean timed = departs.get(rows[i]) != NONE;
            if (!timed && (i == 0 || i == rows.length - 1)) throw refused(rows[i], Kind.TIME_MISSING);
            if (!timed) continue;
            if (departs.get(rows[i]) < arrives.get(rows[i])
                    || (i > 0 && arrives.get(rows[i]) < departs.get(rows[known])))
                throw refused(rows[i], Kind.BACKWARDS);
            for (int between = known + 1; between < i; between++) {
                long span = (long) arrives.get(rows[i]) - departs.get(rows[known]);
                departs.set(rows[between], departs.get(rows[known]) + (int) (span * (between - known) / (i - known)));
            }
            known = i;
        }
    }

    private FeedRefused refused(int row, Kind kind, String... what) {
        return new FeedRefused(new Flaw(FILE, line.get(row), kind, List.of(what)));
    }
}
