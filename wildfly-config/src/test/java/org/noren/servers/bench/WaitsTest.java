package org.noren.servers.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.Trouble;

class WaitsTest {
    @TempDir
    private Path folder;

    @Test
    void theLogIsReadAndNarrowedToAWhile() throws IOException {
        Path log = Files.write(folder.resolve("log"), List.of("1000\t200\t300", "2000\t200\t7000", "3000\t200\t400"));
        Waits waits = Waits.read(log, 10_000);

        assertEquals(7.0, waits.p99());
        assertEquals(0.4, waits.between(2_001, 3_000).p99());
    }

    @Test
    void thoseThatWereSentLateCountFromWhenTheyWereDue() {
        List<Waits.Wait> quick = Collections.nCopies(280, new Waits.Wait(0, 100));
        List<Waits.Wait> each = new java.util.ArrayList<>(quick);
        each.add(new Waits.Wait(0, 20_000));

        // Behind the slow one, nine more were due: 18, 16, … 2 ms
        assertEquals(16.0, new Waits(each, 2_000).p99());
        assertEquals(0.1, new Waits(each, 50_000).p99());
    }

    @Test
    void aFailedRequestIsNoPageServed() throws IOException {
        Path log = Files.write(folder.resolve("log"), List.of("1000\t200\t300", "2000\t-1\t7"));

        assertThrows(Trouble.class, () -> Waits.read(log, 10_000));
    }
}
