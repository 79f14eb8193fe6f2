package org.noren.partner.timetable;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A feed of one line with three stops that is right, to be made wrong in one point. */
final class FeedFixture {
    private final Map<String, byte[]> files = new TreeMap<>();

    FeedFixture() {
        with("agency.txt", "agency_name,agency_url,agency_timezone", "Bus,https://bus.example,Asia/Tokyo");
        with("stops.txt", "stop_id,stop_name", "a,Harbour", "b,Market", "c,Hill");
        with("routes.txt", "route_id,route_short_name,route_long_name,route_type", "1,1,Hill line,3");
        with(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
                "w,1,1,1,1,1,0,0,20261101,20261130");
        with("trips.txt", "route_id,service_id,trip_id,trip_headsign", "1,w,t1,Hill", "1,w,t2,Hill");
        with(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                "t1,08:00:00,08:00:00,a,1",
                "t1,08:10:00,08:11:00,b,2",
                "t1,08:20:00,08:20:00,c,3",
                "t2,23:50:00,23:50:00,a,1",
                "t2,24:05:00,24:05:00,b,2",
                "t2,24:20:00,24:20:00,c,3");
    }

    FeedFixture with(String file, String... lines) {
        return bytes(file, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    FeedFixture bytes(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    /** The file with one text in place of another. */
    FeedFixture changed(String file, String before, String after) {
        String text = new String(files.get(file), UTF_8);
        if (!text.contains(before)) throw new IllegalArgumentException(file + " has no " + before);
        return bytes(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(before), after).getBytes(UTF_8));
    }

    FeedFixture without(String file) {
        files.remove(file);
        return this;
    }

    Path zip(Path folder) throws IOException {
        Path zip = Files.createTempFile(folder, "feed", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                var packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue());
                packed.closeEntry();
            }
        }
        return zip;
    }

    Timetable read(Path folder) throws IOException, FeedRefused {
        return FeedReader.read(zip(folder), FeedLimits.USUAL);
    }
}
