package org.noren.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The demo's pages: imported once per site from {@code src/demo/SITE}, and then awaited at every partner. */
final class DemoContent {

    private static final Duration SERVED_WITHIN = Duration.ofMinutes(3);

    private final Home home;
    private final Network network;
    private final Progress progress;
    private final Clock clock;

    DemoContent(Home home, Network network, Progress progress, Clock clock) {
        this.home = home;
        this.network = network;
        this.progress = progress;
        this.clock = clock;
    }

    void importOnce() throws IOException, InterruptedException {
        SiteImporter importer = new SiteImporter(home, progress);
        for (Site site : network.sites()) {
            Path folder = home.project().resolve("src/demo").resolve(site.name());
            Path done = home.state().resolve(site.name() + ".imported");
            if (Files.isDirectory(folder) && !Files.exists(done)) {
                importer.send(site, ImportRequest.toPublish(folder, site));
                Files.createFile(done);
            }
        }
    }

    /** Waits until every partner serves the main site's home page. */
    void awaitPartners() throws InterruptedException {
        List<Site> waiting = new ArrayList<>(network.sites());
        Instant until = clock.instant().plus(SERVED_WITHIN);
        progress.step("Waiting until every site serves the main site's pages");
        while (!waiting.isEmpty()) {
            if (clock.instant().isAfter(until)) {
                Site late = waiting.get(0);
                throw new Trouble(late.name() + " does not serve the main site's pages after "
                        + SERVED_WITHIN.toMinutes() + " minutes; see ./noren logs " + late.name() + " and ./noren logs "
                        + network.main().name() + ".");
            }
            waiting.removeIf(ShopFront::hasHomePage);
            if (!waiting.isEmpty()) {
                Thread.sleep(250);
            }
        }
    }
}
