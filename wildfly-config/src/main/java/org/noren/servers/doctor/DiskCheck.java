package org.noren.servers.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Is there room for data and logs? */
final class DiskCheck implements Check {
    private static final long MIB = 1024L * 1024;
    private static final long SOON_MIB = 1024;

    /** How many bytes a folder's disk has left; another in tests. */
    interface Space {
        long free(Path folder) throws IOException;
    }

    private final Space space;

    DiskCheck() {
        this(folder -> Files.getFileStore(folder).getUsableSpace());
    }

    DiskCheck(Space space) {
        this.space = space;
    }

    @Override
    public List<Finding> look(Patient patient) {
        long least = Long.parseLong(patient.setting("noren.watch.disk-least").orElse("256"));
        try {
            long free = space.free(patient.base()) / MIB;
            String words = free + " MiB are free in " + patient.base();
            if (free < least) {
                return List.of(Finding.bad(
                        "disk",
                        words + ", at least " + least + " are needed",
                        "Make room: old logs, backups, other data."));
            }
            return List.of(
                    free < SOON_MIB
                            ? Finding.soon("disk", words, "Make room before it gets less than " + least + " MiB.")
                            : Finding.well("disk", words));
        } catch (IOException e) {
            return List.of(Finding.bad(
                    "disk",
                    "the disk of " + patient.base() + " can't be asked: " + e.getMessage(),
                    "See whether it is mounted."));
        }
    }
}
