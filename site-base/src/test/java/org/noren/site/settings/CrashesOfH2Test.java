package org.noren.site.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills and usual stops in turn (S12), on a file with the options of {@code main.cli} and {@code partner.cli}. H2 2.2.224, which
 * WildFly 39 brings, cannot open its file any more after the first three of them: <i>Double mark</i> (h2database issue 2752). In processes
 * of their own without assertions, as servers run: H2 asserts at a stop that a file which nobody kept is in two of its maps, of which a
 * kill may leave one, and removes it all the same.
 */
class CrashesOfH2Test {
    private static final int ROUNDS = 4;

    @TempDir
    Path folder;

    private long committed;

    @Test
    void whatWasCommittedIsThereAfterKillsAndStops() throws Exception {
        var address =
                "jdbc:h2:file:" + folder.resolve("noren") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DEFRAG_ALWAYS=TRUE";
        for (int round = 0; round < ROUNDS; round++) {
            killedIn(2_000 + 700 * round, address);
            killedIn(3_500 - 500 * round, address);
            stoppedAfter(2_500, address);
        }
        stoppedAfter(0, address);
    }

    private void killedIn(int milliseconds, String address) throws Exception {
        var process = start(address, TimeUnit.MINUTES.toMillis(10));
        assertTrue(
                !process.waitFor(milliseconds, TimeUnit.MILLISECONDS),
                () -> "it ended by itself: " + text("said", "complained"));
        process.destroyForcibly().waitFor();
        nothingIsLost();
    }

    private void stoppedAfter(int milliseconds, String address) throws Exception {
        int result = start(address, milliseconds).waitFor();

        assertEquals(0, result, () -> text("complained"));
        nothingIsLost();
    }

    private Process start(String address, long milliseconds) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyDatabase.class.getName(),
                        address,
                        String.valueOf(milliseconds))
                .redirectOutput(folder.resolve("said").toFile())
                .redirectError(folder.resolve("complained").toFile())
                .start();
    }

    /** What was there before is what it found; killed while it was starting, it has said nothing. */
    private void nothingIsLost() {
        var numbers = text("said").lines().mapToLong(Long::parseLong).toArray();
        if (numbers.length > 0) {
            long before = committed;
            assertTrue(
                    numbers[0] >= before,
                    () -> before + " was committed, " + numbers[0] + " is the last that is there");
            committed = Math.max(committed, Arrays.stream(numbers).max().orElseThrow());
        }
    }

    private String text(String... files) {
        var all = new StringBuilder();
        for (var each : files) {
            try {
                all.append(Files.readString(folder.resolve(each)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return all.toString();
    }
}
