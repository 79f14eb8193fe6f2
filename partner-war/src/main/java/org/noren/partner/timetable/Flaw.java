package org.noren.partner.timetable;

import java.util.List;
import java.util.Locale;

/**
 * Why a feed is refused: where, and what is wrong there.
 *
 * @param file of the feed, such as {@code stops.txt}; empty when it is about the archive
 * @param line in that file, from 1; 0 when it is about the file as a whole
 * @param what the value or column that it is about, and what else the sentence needs
 */
public record Flaw(String file, long line, Kind kind, List<String> what) {
    private static final int LONGEST = 80;

    public enum Kind {
        NO_ZIP,
        TOO_LONG,
        TOO_MANY_FILES,
        GROWS,
        IN_A_FOLDER,
        FILE_MISSING,
        EMPTY,
        NOT_UTF8,
        QUOTE_OPEN,
        QUOTE_ASTRAY,
        FIELD_TOO_LONG,
        FIELDS,
        TOO_MANY_LINES,
        TOO_MANY_DEPARTURES,
        COLUMN_MISSING,
        COLUMN_TWICE,
        VALUE_MISSING,
        ID_TWICE,
        UNKNOWN,
        NO_TIME,
        NO_DATE,
        NO_NUMBER,
        NO_ZONE,
        ZONES_DIFFER,
        BACKWARDS,
        TIME_MISSING,
        NEVER_ENDS,
        NOTHING_RUNS;

        /** The end of its text's key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Flaw {
        what = what.stream().map(Flaw::brief).toList();
    }

    static Flaw of(Kind kind, String... what) {
        return new Flaw("", 0, kind, List.of(what));
    }

    static Flaw in(String file, Kind kind, String... what) {
        return new Flaw(file, 0, kind, List.of(what));
    }

    /** What came with a feed is shown to a person, so there is an end to it. */
    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
