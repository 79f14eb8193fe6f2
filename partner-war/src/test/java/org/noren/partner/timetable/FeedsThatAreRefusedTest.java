package org.noren.partner.timetable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.partner.timetable.Flaw.Kind;
import org.noren.site.office.Texts;

/** Each feed is wrong in one point and refused with file, line and reason, which people can read in both languages. */
class FeedsThatAreRefusedTest {
    private static final FeedLimits SMALL = new FeedLimits(1 << 20, 3 << 20, 20, 200, 50, 60);

    @TempDir
    private Path folder;

    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);

    @Test
    void whatIsWrongIsNamed() throws Exception {
        refused("stops.txt:0 FILE_MISSING", feed().without("stops.txt"));
        refused("calendar_dates.txt:0 FILE_MISSING", feed().without("calendar.txt"));
        refused(
                "stops.txt:0 IN_A_FOLDER",
                feed().without("stops.txt").with("feed/stops.txt", "stop_id,stop_name", "a,A"));
        refused("stops.txt:0 EMPTY", feed().with("stops.txt"));
        refused("agency.txt:2 EMPTY", feed().with("agency.txt", "agency_name,agency_timezone"));
        refused("stops.txt:1 COLUMN_MISSING", feed().with("stops.txt", "stop_code,stop_name"));
        refused("stops.txt:1 COLUMN_TWICE", feed().with("stops.txt", "stop_id,stop_name,stop_name"));
        refused("stops.txt:3 VALUE_MISSING", feed().changed("stops.txt", "Market", ""));
        refused("stops.txt:4 ID_TWICE", feed().changed("stops.txt", "c,Hill", "b,Hill"));
        refused("stops.txt:4 FIELDS", feed().changed("stops.txt", "c,Hill", "c,Hill,3"));
        refused("stops.txt:4 QUOTE_OPEN", feed().changed("stops.txt", "c,Hill", "c,\"Hill"));
        refused("stops.txt:4 QUOTE_ASTRAY", feed().changed("stops.txt", "c,Hill", "c,Hi\"ll"));
        refused("stops.txt:4 FIELD_TOO_LONG", feed().changed("stops.txt", "c,Hill", "c," + "x".repeat(10_001)));
        refused(
                "stops.txt:2 NOT_UTF8",
                feed().bytes("stops.txt", "stop_id,stop_name\na,港\n".getBytes(Charset.forName("windows-31j"))));
        refused(
                "stops.txt:3 UNKNOWN",
                feed().with("stops.txt", "stop_id,stop_name,parent_station", "a,A,", "b,B,station"));
        refused("agency.txt:2 NO_ZONE", feed().changed("agency.txt", "Asia/Tokyo", "Okinawa"));
        refused(
                "agency.txt:3 ZONES_DIFFER",
                feed().changed("agency.txt", "Asia/Tokyo\n", "Asia/Tokyo\nRail,,Asia/Seoul\n"));
        refused("calendar.txt:2 NO_DATE", feed().changed("calendar.txt", "20261130", "20261131"));
        refused("calendar.txt:2 NO_NUMBER", feed().changed("calendar.txt", "w,1", "w,yes"));
        refused("calendar.txt:2 BACKWARDS", feed().changed("calendar.txt", "20261130", "20261031"));
        refused("trips.txt:2 UNKNOWN", feed().changed("trips.txt", "1,w,t1", "9,w,t1"));
        refused("trips.txt:3 UNKNOWN", feed().changed("trips.txt", "1,w,t2", "1,x,t2"));
        refused("stop_times.txt:2 UNKNOWN", feed().changed("stop_times.txt", "t1,", "t9,"));
        refused("stop_times.txt:3 UNKNOWN", feed().changed("stop_times.txt", "08:11:00,b", "08:11:00,z"));
        refused("stop_times.txt:3 NO_TIME", feed().changed("stop_times.txt", "08:11:00", "08:61:00"));
        refused("stop_times.txt:3 BACKWARDS", feed().changed("stop_times.txt", "08:11:00", "08:09:00"));
        refused(
                "stop_times.txt:4 BACKWARDS",
                feed().changed("stop_times.txt", "08:20:00,08:20:00", "08:05:00,08:20:00"));
        refused("stop_times.txt:4 TIME_MISSING", feed().changed("stop_times.txt", "08:20:00,08:20:00", ","));
        refused("stop_times.txt:3 ID_TWICE", feed().changed("stop_times.txt", "b,2", "b,1"));
        refused("stop_times.txt:0 NOTHING_RUNS", feed().with("stop_times.txt", "trip_id,stop_id,stop_sequence"));
        refused(
                "frequencies.txt:2 NEVER_ENDS",
                feed().with("frequencies.txt", "trip_id,start_time,end_time,headway_secs", "t1,08:00:00,09:00:00,0"));
        bombs();
        assertEquals(EnumSet.allOf(Kind.class), seen, "each kind of flaw is shown here");
    }

    private void bombs() throws Exception {
        Path text = Files.writeString(folder.resolve("no.zip"), "not a zip");
        assertEquals(":0 NO_ZIP", where(text));
        Path damaged = feed().zip(folder);
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[60] ^= 0x55;
        Files.write(damaged, bytes);
        assertEquals("agency.txt:0 NO_ZIP", where(damaged));
        refused(
                "frequencies.txt:0 TOO_MANY_DEPARTURES",
                feed().with("frequencies.txt", "trip_id,start_time,end_time,headway_secs", "t1,00:00:00,99:00:00,1"));
        FeedFixture many = feed();
        for (int i = 0; i < 20; i++) many.with("extra" + i + ".txt", "x");
        refused(":0 TOO_MANY_FILES", many);
        refused("stops.txt:52 TOO_MANY_LINES", feed().with("stops.txt", "stop_id,stop_name\n" + numbered(60)));
        refused(
                "stops.txt:0 GROWS",
                feed().bytes("stops.txt", "\n".repeat(2 << 20).getBytes(UTF_8)));
        refused("stops.txt:0 TOO_LONG", feed().bytes("stops.txt", emptyLines(4 << 20)));
        byte[] noise = new byte[3 << 19];
        new Random(5).nextBytes(noise);
        refused(":0 TOO_LONG", feed().bytes("shapes.txt", noise));
    }

    private static String numbered(int most) {
        var lines = new StringBuilder();
        for (int i = 0; i < most; i++) lines.append("n").append(i).append(",N\n");
        return lines.toString();
    }

    /** Empty lines that a zip hardly makes shorter. */
    private static byte[] emptyLines(int length) {
        var random = new Random(7);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) (random.nextBoolean() ? '\n' : '\r');
        return bytes;
    }

    private static FeedFixture feed() {
        return new FeedFixture();
    }

    private void refused(String where, FeedFixture feed) throws IOException {
        assertEquals(where, where(feed.zip(folder)));
    }

    private String where(Path archive) {
        Flaw flaw = assertThrows(FeedRefused.class, () -> FeedReader.read(archive, SMALL))
                .flaw();
        seen.add(flaw.kind());
        for (Locale language : Texts.LANGUAGES) {
            String words = FlawWords.of(flaw, Texts.in(language));
            assertFalse(words.contains("{"), words);
            assertTrue(flaw.file().isEmpty() || words.contains(flaw.file()), words);
            assertTrue(flaw.line() == 0 || words.contains(String.valueOf(flaw.line())), words);
            List.copyOf(flaw.what()).forEach(what -> assertTrue(words.contains(what), words));
        }
        return flaw.file() + ":" + flaw.line() + " " + flaw.kind();
    }
}
