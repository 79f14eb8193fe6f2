package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A partner that runs an earlier version beside a main site of this one, is then upgraded, and then put back. Needs the
 * archive of that earlier version, built from its own sources: {@code -Dnoren.test.older=FILE}; left out without it.
 */
@OnThreeServers
class APartnerOneVersionBehindIT {
    private static final String NEWS = "/news/upgrade.html";
    private static final Path OLDER = Path.of(System.getProperty("noren.test.older", "nothing"));
    private static final Path PLACED = House.base(House.NAHA).resolve("archives/noren-partner.war");
    private static final Path NEWER = House.HOME.archive(House.NAHA.role());

    private final Shop naha = new Shop(House.NAHA);

    @Test
    void itIsServedUpgradedAndPutBack() throws Exception {
        assumeTrue(Files.exists(OLDER), "-Dnoren.test.older names no archive");
        assumeFalse(Postgres.WANTED, "this copies the file of an H2 database");
        Office office = Office.of(House.HINODE);

        House.stop(House.NAHA);
        place(OLDER);
        forgetEverything();
        House.start(House.NAHA);
        office.publish(NEWS, "News", "<p>To the older version.</p>");
        naha.awaits(NEWS, "To the older version.");

        House.stop(House.NAHA);
        Folders.delete(House.HOME.data().resolve("backup").resolve(House.NAHA.name()));
        new Database(House.NAHA).backUp();
        place(NEWER);
        House.start(House.NAHA);
        assertTrue(naha.shows(NEWS, "To the older version."), "what was served before is served at once");
        office.publish(NEWS, "News", "<p>To the newer version.</p>");
        naha.awaits(NEWS, "To the newer version.");

        House.stop(House.NAHA);
        place(OLDER);
        new Database(House.NAHA).restore();
        House.start(House.NAHA);
        naha.awaits(NEWS, "To the newer version.");
        office.publish(NEWS, "News", "<p>Back at the older version.</p>");
        naha.awaits(NEWS, "Back at the older version.");
    }

    @AfterEach
    void thisVersionAgain() throws Exception {
        if (Files.exists(OLDER) && !Postgres.WANTED) {
            House.process(House.NAHA).ifPresent(ProcessHandle::destroyForcibly);
            place(NEWER);
            House.start(House.NAHA);
        }
    }

    private static void place(Path archive) throws IOException {
        Files.copy(archive, PLACED, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void forgetEverything() throws IOException {
        try (Stream<Path> files = Files.list(House.base(House.NAHA).resolve("data"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".db")).toList()) {
                Files.delete(file);
            }
        }
    }
}
