package org.noren.main.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.noren.shared.link.Pack;
import org.noren.shared.link.Wanted;
import org.noren.site.link.LinkAnswer;
import org.noren.site.link.LinkClient;

/** The line to one partner for one visit: it counts what is sent, and nothing goes out when the visit has to end. */
final class VisitLine {
    private static final String JSON = "application/json";

    /** A visit ends before its lease does, however slowly the partner answers; what has arrived by then stays there. */
    static final Duration LONGEST = LaneDesk.LEASE.minusMinutes(1);

    private final LinkClient line;
    private final Clock clock;
    private final Instant end;
    private int objects;
    private long bytes;

    VisitLine(LinkClient line, Clock clock) {
        this.line = line;
        this.clock = clock;
        this.end = clock.instant().plus(LONGEST);
    }

    /** How many objects went out, whether they arrived or not. */
    int objects() {
        return objects;
    }

    /** How many bytes went out, whether they arrived or not. */
    long bytes() {
        return bytes;
    }

    LinkAnswer send(String door, Pack pack) {
        objects += pack.size();
        return post(door, Pack.MEDIA_TYPE, pack.bytes(), Wanted.LONGEST);
    }

    LinkAnswer post(String door, byte[] json, int longest) {
        return post(door, JSON, json, longest);
    }

    private LinkAnswer post(String door, String mediaType, byte[] body, int longest) {
        bytes += body.length;
        return clock.instant().isBefore(end)
                ? line.post(door, mediaType, body, longest)
                : new LinkAnswer.Unreachable(
                        "not finished after " + LONGEST.toMinutes() + " minutes; the next visit goes on from there");
    }
}
