package org.noren.partner.timetable;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.noren.partner.timetable.Flaw.Kind;

/** One file of a feed, row by row: its first line names the columns, in any order; columns that are not known are none. */
final class FeedTable {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int SECONDS = 60;
    /** A trip of ten days is the longest that a railway runs. */
    private static final int LONGEST_HOURS = 240;

    private final String file;
    private final Csv csv;
    private final int most;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    private List<String> row = List.of();
    private int rows;

    FeedTable(String file, Csv csv, int most, Set<String> needed) throws IOException, FeedRefused {
        this.file = file;
        this.csv = csv;
        this.most = most;
        List<String> names = csv.next();
        if (names.isEmpty()) throw new FeedRefused(Flaw.in(file, Kind.EMPTY));
        width = names.size();
        for (int i = 0; i < width; i++) {
            String name = names.get(i).strip();
            if (!name.isEmpty() && columns.put(name, i) != null) throw refused(Kind.COLUMN_TWICE, name);
        }
        for (String name : needed.stream().sorted().toList()) if (!has(name)) throw refused(Kind.COLUMN_MISSING, name);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException, FeedRefused {
        row = csv.next();
        if (row.isEmpty()) return false;
        if (++rows > most) throw refused(Kind.TOO_MANY_LINES, String.valueOf(most));
        if (row.size() > width && row.subList(width, row.size()).stream().anyMatch(text -> !text.isBlank()))
            throw refused(Kind.FIELDS, String.valueOf(row.size()), String.valueOf(width));
        return true;
    }

    long line() {
        return csv.line();
    }

    /** What stands in a column; empty when nothing does, or there is no such column. */
    String get(String column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < row.size() ? row.get(at).strip() : "";
    }

    String need(String column) throws FeedRefused {
        String text = get(column);
        if (text.isEmpty()) throw refused(Kind.VALUE_MISSING, column);
        return text;
    }

    int number(String column, int usual) throws FeedRefused {
        String text = get(column);
        if (text.isEmpty()) return usual;
        if (!text.matches("[0-9]{1,9}")) throw refused(Kind.NO_NUMBER, column, text);
        return Integer.parseInt(text);
    }

    LocalDate date(String column) throws FeedRefused {
        String text = need(column);
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException e) {
            throw refused(Kind.NO_DATE, column, text);
        }
    }

    /** Seconds since the service day began, which may be more than a day has; {@code usual} when nothing stands there. */
    int time(String column, int usual) throws FeedRefused {
        String text = get(column);
        if (text.isEmpty()) return usual;
        if (!text.matches("[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]")) throw refused(Kind.NO_TIME, column, text);
        String[] parts = text.split(":", -1);
        int hours = Integer.parseInt(parts[0]);
        if (hours > LONGEST_HOURS) throw refused(Kind.NO_TIME, column, text);
        return (hours * SECONDS + Integer.parseInt(parts[1])) * SECONDS + Integer.parseInt(parts[2]);
    }

    FeedRefused refused(Kind kind, String... what) {
        return new FeedRefused(new Flaw(file, csv.line(), kind, new ArrayList<>(List.of(what))));
    }
}
