package org.noren.partner.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noren.partner.timetable.Flaw.Kind;

class CsvTest {
    private static List<List<String>> read(String text) throws IOException, FeedRefused {
        var csv = new Csv("x.txt", new StringReader(text));
        List<List<String>> records = new ArrayList<>();
        for (List<String> next = csv.next(); !next.isEmpty(); next = csv.next()) records.add(next);
        return records;
    }

    @Test
    void fieldsMayBeQuotedAndHoldCommasQuotesAndLineBreaks() throws Exception {
        assertEquals(
                List.of(List.of("a", "b,c", "say \"no\"", "two\r\nlines", ""), List.of("d", "", "", "", "")),
                read("a,\"b,c\",\"say \"\"no\"\"\",\"two\r\nlines\",\"\"\r\nd,,,,\r\n"));
    }

    @Test
    void aByteOrderMarkEmptyLinesAndAMissingLastLineBreakAreNothing() throws Exception {
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), read("\uFEFFa,b\n\n\n 1 , 2"));
        assertEquals(List.of(), read("\uFEFF"));
    }

    @Test
    void aRecordIsNamedByTheLineThatItBeginsOn() throws Exception {
        var csv = new Csv("x.txt", new StringReader("a\r\n\"b\nb\"\n\nc\rd"));
        List<Long> lines = new ArrayList<>();
        while (!csv.next().isEmpty()) lines.add(csv.line());
        assertEquals(List.of(1L, 2L, 5L, 6L), lines);
    }

    @Test
    void whatIsNoCsvIsRefusedWhereItStands() {
        refused(2, Kind.QUOTE_OPEN, "a\n\"b");
        refused(2, Kind.QUOTE_ASTRAY, "a\nb\"c");
        refused(2, Kind.QUOTE_ASTRAY, "a\n\"b\"c");
        refused(3, Kind.NOT_UTF8, "a\nb\nc\uFFFD");
        refused(2, Kind.FIELD_TOO_LONG, "a\n" + "x".repeat(10_001));
        refused(2, Kind.FIELDS, "a\n" + ",".repeat(300));
    }

    private static void refused(long line, Kind kind, String text) {
        Flaw flaw = assertThrows(FeedRefused.class, () -> read(text)).flaw();
        assertEquals(line + " " + kind, flaw.line() + " " + flaw.kind());
    }
}
