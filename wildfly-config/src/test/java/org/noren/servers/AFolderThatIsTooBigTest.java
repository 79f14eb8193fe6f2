package org.noren.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AFolderThatIsTooBigTest {
    private static final int LONG = 3 << 20;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void packingEndsWhereAnOfficeWouldTakeNoMore() throws IOException {
        byte[] noise = new byte[LONG];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("noise.bin"), noise);
        Path archive = elsewhere.resolve("import.zip");
        assertEquals(1, FolderArchive.pack(folder, archive, LONG * 2));
        Trouble trouble = assertThrows(Trouble.class, () -> FolderArchive.pack(folder, archive, LONG / 3));
        assertTrue(trouble.getMessage().startsWith(folder + " packs to more than the 1 MiB"), trouble.getMessage());
        assertTrue(Files.size(archive) <= LONG / 3, "the disk would have been filled");
    }
}
