package org.noren.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.noren.servers.ImportRequest;
import org.noren.servers.Progress;
import org.noren.servers.Site;
import org.noren.servers.SiteImporter;

/** Folders sent through an office's import door, and published. */
final class Imports {
    private Imports() {}

    /** @return the lines of the report */
    static List<String> publish(Site site, Path folder) throws IOException, InterruptedException {
        Progress progress = new Progress(System.out, House.CLOCK, House.CLOCK.instant());
        return new SiteImporter(House.HOME, progress).send(site, ImportRequest.toPublish(folder, site));
    }

    /** Files by their path in the folder. */
    static List<String> publish(Site site, Map<String, String> files) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(House.HOME.data(), "import");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path place = folder.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.writeString(place, file.getValue(), StandardCharsets.UTF_8);
            }
            return publish(site, folder);
        } finally {
            Folders.delete(folder);
        }
    }
}
