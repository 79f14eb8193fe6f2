package org.noren.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo's pages: imported once per site from {@code src/demo/SITE}, and then awaited at every partner. A site that has a
 * folder {@code src/demo/SITE-timetable} is sent the feed in it, too.
 */
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
            if (isDue(folder, site.name() + ".imported")) {
                importer.send(site, ImportRequest.toPublish(folder, site));
                done(site.name() + ".imported");
            }
            Path feed = home.project().resolve("src/demo").resolve(site.name() + "-timetable");
            if (isDue(feed, site.name() + ".timetable")) {
                importer.sendTimetable(site, feed);
                done(site.name() + ".timetable");
            }
        }
    }

    private boolean isDue(Path folder, String mark) {
        return Files.isDirectory(folder) && !Files.exists(home.state().resolve(mark));
    }

    private void done(String mark) throws IOException {
        Files.createFile(home.state().resolve(mark));
    }

    /** Waits until every site serves a home page: a lent one, or its own in the lent layout. */
    void awaitPartners() throws InterruptedException {
        List<Site> waiting = new ArrayList<>(network.sites());
        Instant until = clock.instant().plus(SERVED_WITHIN);
        progress.step("Waiting until every site serves its home page");
        while (!waiting.isEmpty()) {
            if (clock.instant().isAfter(until)) {
                Site late = waiting.get(0);
                throw new Trouble(late.name() + " does not serve a home page after "
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
