package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.noren.servers.Site;

/** A server's log from now on. */
final class ServerLog {
    private final Path file;
    private final long from;

    private ServerLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    static ServerLog of(Site site) throws IOException {
        Path file = House.base(site).resolve("log/server.log");
        return new ServerLog(file, Files.size(file));
    }

    /** Waits for a line in which all of these stand. */
    void tells(String... parts) throws InterruptedException {
        Await.that(
                file + " has a line with " + List.of(parts),
                Duration.ofSeconds(20),
                () -> lines().anyMatch(line -> Stream.of(parts).allMatch(line::contains)));
    }

    Stream<String> lines() throws IOException {
        byte[] all = Files.readAllBytes(file);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, UTF_8).lines();
    }
}
