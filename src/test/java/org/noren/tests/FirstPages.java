package org.noren.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.noren.servers.Site;

/** The demo's pages, imported at each site and awaited at both partners, once in a run. */
final class FirstPages {
    private FirstPages() {}

    /** naha's own start pages would lie where the lent ones do, of which it has all here. */
    private static void publishBut(Site site, Path folder) throws IOException, InterruptedException {
        Path part = Files.createTempDirectory(House.HOME.data(), "import");
        try (Stream<Path> files = Files.walk(folder.resolve("naha"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = part.resolve(folder.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            Imports.publish(site, part);
        } finally {
            Folders.delete(part);
        }
    }

    static void publish() throws IOException, InterruptedException {
        if (new Shop(House.NAHA).get("/about/").statusCode() == 200) {
            return;
        }
        for (Site site : House.NETWORK.sites()) {
            Path folder = House.HOME.project().resolve("src/demo").resolve(site.name());
            if (site.equals(House.NAHA)) {
                publishBut(site, folder);
            } else if (Files.isDirectory(folder)) {
                Imports.publish(site, folder);
            }
        }
        for (Site partner : java.util.List.of(House.SAPPORO, House.NAHA)) {
            Await.that(
                    partner.name() + " serves the main site's pages",
                    Duration.ofMinutes(2),
                    () -> new Shop(partner).get("/about/").statusCode() == 200);
        }
    }
}
