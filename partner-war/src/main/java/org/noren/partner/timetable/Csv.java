package org.noren.partner.timetable;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.noren.partner.timetable.Flaw.Kind;

/**
 * Reads RFC 4180 record by record: quoted fields, with doubled quotes and line breaks in them, lines that end with CR LF
 * or LF. A byte order mark at the beginning is left out, and so are empty lines. What was no UTF-8 shows itself as the
 * replacement character, so it is refused where it stands.
 */
final class Csv {
    private static final int LONGEST_FIELD = 10_000;
    private static final int MOST_FIELDS = 200;
    private static final int END = -1;
    private static final char MARK = '\uFEFF';
    private static final char NO_TEXT = '\uFFFD';

    private final String file;
    private final Reader in;
    private final StringBuilder field = new StringBuilder();
    private long line = 1;
    private long started = 1;
    private int ahead;
    private boolean closed;

    /** @param in buffered; malformed bytes come as replacement characters */
    Csv(String file, Reader in) throws IOException {
        this.file = file;
        this.in = in;
        this.ahead = in.read();
        if (ahead == MARK) ahead = in.read();
    }

    /** The line that the last record began on. */
    long line() {
        return started;
    }

    /** The next record; empty at the end of the file. */
    List<String> next() throws IOException, FeedRefused {
        while (ahead == '\n' || ahead == '\r') take();
        started = line;
        if (ahead == END) return List.of();
        List<String> fields = new ArrayList<>();
        do {
            closed = false;
            fields.add(field());
            if (fields.size() > MOST_FIELDS) throw refused(Kind.FIELDS, fields.size(), MOST_FIELDS);
        } while (comma());
        return fields;
    }

    private boolean comma() throws IOException {
        if (ahead != ',') return false;
        take();
        return true;
    }

    private String field() throws IOException, FeedRefused {
        field.setLength(0);
        boolean quoted = ahead == '"';
        if (quoted) quoted();
        while (ahead != ',' && ahead != '\n' && ahead != '\r' && ahead != END) {
            if (ahead == '"' || (closed && !Character.isWhitespace(ahead))) throw refused(Kind.QUOTE_ASTRAY);
            put();
        }
        return quoted ? field.toString() : field.toString().strip();
    }

    private void quoted() throws IOException, FeedRefused {
        take();
        while (true) {
            if (ahead == END) throw refused(Kind.QUOTE_OPEN);
            if (ahead == '"') {
                take();
                if (ahead != '"') {
                    closed = true;
                    return;
                }
            }
            put();
        }
    }

    private void put() throws IOException, FeedRefused {
        if (ahead == NO_TEXT) throw refused(Kind.NOT_UTF8);
        if (field.length() >= LONGEST_FIELD) throw refused(Kind.FIELD_TOO_LONG, LONGEST_FIELD);
        if (!closed) field.append((char) ahead);
        take();
    }

    private void take() throws IOException {
        int gone = ahead;
        ahead = in.read();
        if (gone == '\n' || (gone == '\r' && ahead != '\n')) line++;
    }

    private FeedRefused refused(Kind kind, Object... what) {
        List<String> words = new ArrayList<>();
        for (Object each : what) words.add(String.valueOf(each));
        return new FeedRefused(new Flaw(file, started, kind, words));
    }
}
