package org.noren.site.store.jpa;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.shared.edition.Chunks;
import org.noren.site.settings.Role;
import org.noren.site.store.ObjectStore;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** Thousands of pages are there, and now many pictures come in at once: memory must not grow with them. */
class LongRowsAfterShortOnesTest {
    private static final int SHORT = 2_000;
    private static final int LONG = 20;
    private static final long MAY_WAIT = 12L << 20;

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private TestSite site;
    private ObjectStore store;

    @BeforeEach
    void open() {
        site = TestSite.inFile(Role.MAIN, folder.resolve("site"));
        store = TestStores.of(site, TestDatabase.H2, new MovableClock());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void longFilesOfATransactionThatIsStillOpenLieInTheFileAndNotInMemory() {
        site.run(() -> store.putEach(objects(SHORT, 300)));
        long before = length();
        site.run(() -> {
            objects(LONG, 2 * Chunks.LONGEST_OBJECT).forEach(this::putAhead);
            long written = length() - before;
            long put = 2L * LONG * Chunks.LONGEST_OBJECT;
            assertTrue(written > put - MAY_WAIT, () -> "of " + put + " bytes only " + written + " are in the file");
        });
    }

    private void putAhead(byte[] content) {
        try {
            assertTrue(store.putAhead(new ByteArrayInputStream(content), content.length)
                    .isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<byte[]> objects(int many, int length) {
        List<byte[]> objects = new ArrayList<>();
        for (var i = 0; i < many; i++) {
            var object = new byte[length];
            random.nextBytes(object);
            objects.add(object);
        }
        return objects;
    }

    private long length() {
        return folder.resolve("site.mv.db").toFile().length();
    }
}
