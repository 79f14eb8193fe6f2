package org.noren.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.noren.servers.Site;

/** The demo's pages, imported at each site and awaited at both partners, once in a run. */
final class FirstPages {
    private FirstPages() {}

    static void publish() throws IOException, InterruptedException {
        if (new Shop(House.NAHA).get("/about/").statusCode() == 200) {
            return;
        }
        for (Site site : House.NETWORK.sites()) {
            Path folder = House.HOME.project().resolve("src/demo").resolve(site.name());
            if (Files.isDirectory(folder)) {
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
