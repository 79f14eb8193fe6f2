package org.noren.site.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room is there where the data lie? */
@ApplicationScoped
public class DiskSpace {
    public long freeBytes() {
        Path data = Path.of(System.getProperty("jboss.server.data.dir", "."));
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("the disk of " + data + " cannot be asked for its free space", e);
        }
    }
}
