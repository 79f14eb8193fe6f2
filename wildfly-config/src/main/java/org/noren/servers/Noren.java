package org.noren.servers;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The launcher behind {@code ./noren}: reads what the person typed and does it. Exit status 0, or 1 with one line. */
public final class Noren {

    private Noren() {}

    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Instant start = Instant.ofEpochSecond(
                Long.getLong("noren.started", clock.instant().getEpochSecond()));
        Progress progress = new Progress(System.out, clock, start);
        try {
            Home home = new Home(Path.of(System.getProperty("noren.project", ".")), Path.of(dataFolder()));
            Network network = new Network(home, DemoNetwork.sites(portOffset()), progress, clock);
            new Commands(home, network, progress, new DemoContent(home, network, progress, clock))
                    .run(List.of(arguments));
        } catch (Trouble trouble) {
            System.err.println("noren: " + trouble.getMessage());
            System.exit(1);
        } catch (FileSystemException e) {
            System.err.println("noren: " + e.getFile() + ": "
                    + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason()));
            System.exit(1);
        } catch (IOException e) {
            System.err.println("noren: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String dataFolder() {
        String home = System.getenv("NOREN_HOME");
        return home == null || home.isBlank() ? System.getProperty("noren.project", ".") + "/.noren" : home;
    }

    private static int portOffset() {
        String offset = System.getenv("NOREN_PORT_OFFSET");
        if (offset == null || offset.isBlank()) {
            return 0;
        }
        try {
            int number = Integer.parseInt(offset.strip());
            return new Ports(number + 200).offset() - 200;
        } catch (IllegalArgumentException e) {
            throw new Trouble("NOREN_PORT_OFFSET is " + offset + "; it must be a number from 0 to 55000.", e);
        }
    }
}
