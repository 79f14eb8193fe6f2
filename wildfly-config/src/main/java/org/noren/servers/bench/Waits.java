package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.noren.servers.Trouble;

/**
 * How long the requests of a steady load took. A request that was to be sent while its connection still waited for an answer was sent
 * late; it waited for the rest of that time too, and is counted so, as if it had been sent when it was due.
 *
 * @param each in the order of their ends
 * @param interval microseconds between two requests of one connection
 */
record Waits(List<Wait> each, long interval) {
    /** @param start microseconds since the epoch */
    record Wait(long start, long micros) {}

    /** @param log of h2load: start, status and microseconds of each request */
    static Waits read(Path log, long interval) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return new Waits(lines.map(Waits::wait).toList(), interval);
        }
    }

    private static Wait wait(String line) {
        String[] words = line.split("\t", -1);
        if (words.length < 3 || !words[1].equals("200")) {
            throw new Trouble("A request of the steady load failed: " + line);
        }
        return new Wait(Long.parseLong(words[0]), Long.parseLong(words[2]));
    }

    /** Those that were sent from the one moment to the other, in microseconds since the epoch. */
    Waits between(long from, long to) {
        return new Waits(
                each.stream()
                        .filter(wait -> wait.start >= from && wait.start <= to)
                        .toList(),
                interval);
    }

    /** The 99th percentile in milliseconds. */
    double p99() {
        long[] sorted = each.stream()
                .flatMapToLong(wait -> withThoseBehind(wait.micros))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            throw new Trouble("No request of the steady load was answered.");
        }
        return sorted[(int) (sorted.length * 0.99)] / 1e3;
    }

    private LongStream withThoseBehind(long micros) {
        return LongStream.iterate(micros, left -> left > 0, left -> left - interval);
    }
}
