package org.noren.servers.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintTest {
    @TempDir
    private Path folder;

    @Test
    void theMostBeforeAndTheMostAfterACollectionCountWhicheverTheyAre() throws IOException {
        Path log = folder.resolve("gc.log");
        Files.write(
                log,
                List.of(
                        "[0.010s][info][gc] Using Serial",
                        "[1.234s][info][gc] GC(0) Pause Young (Allocation Failure) 139M->25M(494M) 3.100ms",
                        "[5.678s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 321M->117M(494M) 81.300ms",
                        "[7.890s][info][gc] GC(2) Pause Young (Allocation Failure) 256M->118M(494M) 5.200ms"));

        assertEquals(new Footprint(321, 118, 0), Footprint.heap(log));
    }
}
