package org.noren.servers;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The launcher behind {@code ./noren}: reads what the person typed and does it. Exit status 0, or 1 with one line;
 * the doctor has 0, 1 and 2 of its own. */
public final class Noren {

    private static final long NEXT_TO_NOTHING = 64 << 10;

    private Noren() {}

    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Instant start = Instant.ofEpochSecond(
                Long.getLong("noren.started", clock.instant().getEpochSecond()));
        Progress progress = new Progress(System.out, clock, start);
        Home home = new Home(Path.of(System.getProperty("noren.project", ".")), Path.of(dataFolder()));
        try {
            Network network = new Network(home, DemoNetwork.sites(portOffset()), progress, clock);
            new Commands(home, network, progress, new DemoContent(home, network, progress, clock))
                    .run(List.of(arguments));
        } catch (Unwell unwell) {
            System.exit(unwell.status());
        } catch (Trouble trouble) {
            System.err.println("noren: " + trouble.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("noren: " + (diskIsFull(home, e) ? noSpace(home) : said(e)));
            System.exit(1);
        }
    }

    private static String said(IOException e) {
        if (e instanceof FileSystemException about) {
            return about.getFile() + ": "
                    + (about.getReason() == null ? about.getClass().getSimpleName() : about.getReason());
        }
        return String.valueOf(e.getMessage());
    }

    /** The system says so in the user's language, or the disk itself says so. */
    private static boolean diskIsFull(Home home, IOException e) {
        try {
            return said(e).contains("No space left on device")
                    || Files.getFileStore(home.data()).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String noSpace(Home home) {
        return "The disk is full at " + home.data()
                + "; make room there, or set NOREN_HOME to a folder elsewhere, and say it again: nothing was left half made.";
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
