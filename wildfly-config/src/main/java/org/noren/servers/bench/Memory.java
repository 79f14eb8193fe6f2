package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.servers.DemoNetwork;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/**
 * One release of 10,000 pages and 1 GB of pictures, with a heap of 512 MB at either side, or of a part of that with
 * another heap: brought in while there is no partner, then built, sent and taken in as the first release of one that the
 * main site comes to know.
 */
final class Memory implements OwnNetworks {
    private static final int PICTURES_AT_ONCE = 128;
    private static final List<String> WHEN_IT_IS_TOO_SMALL =
            List.of("-XX:+HeapDumpOnOutOfMemoryError", "-XX:HeapDumpPath=log");
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    @Override
    public List<String> figures() {
        return List.of(
                "memory.import.heap.mb",
                "memory.main.heap.mb",
                "memory.main.rss.mb",
                "memory.partner.heap.mb",
                "memory.partner.rss.mb",
                "memory.release.s");
    }

    @Override
    public void measure(Place place, Consumer<Figure> found) throws IOException, InterruptedException {
        List<Site> sites = DemoNetwork.sites(place.ports()).subList(0, 2);
        List<String> java = new ArrayList<>(BenchNetwork.AS_IN_PRODUCTION);
        java.add(Footprint.GC_LOG);
        int heap = place.wish().heap();
        java.add("-Xmx" + heap + "m");
        java.addAll(WHEN_IT_IS_TOO_SMALL);
        BigSite big = BigSite.part(place.wish().part());
        try (BenchNetwork network = BenchNetwork.start(place, sites, java, Memory::hidePartner)) {
            bringIn(network, big);
            found.accept(heap(heap, "import", "the main site while it took it in", footprint(network, network.main())));
            network.step("Starting the main site again, with a partner");
            showPartner(network);
            long start = System.nanoTime();
            network.startAgain(network.main(), java);
            Site partner = network.partners().get(0);
            network.step("The release is made, sent and checked");
            awaitWhole(network, partner, big);
            double seconds = (System.nanoTime() - start) / 1e9;
            Footprint main = footprint(network, network.main());
            Footprint taken = footprint(network, partner);
            found.accept(heap(heap, "main", "the main site while it made and sent it", main));
            found.accept(resident("main", main));
            found.accept(heap(heap, "partner", "the partner while it took it in and served it", taken));
            found.accept(resident("partner", taken));
            found.accept(new Figure(
                    "memory.release.s",
                    "from the main site's start to the partner's serving a release of " + big.pages() + " pages and "
                            + big.megabytes() + " MB of pictures",
                    "s",
                    List.of(seconds),
                    Optional.empty()));
        }
    }

    private static void bringIn(BenchNetwork network, BigSite big) throws IOException, InterruptedException {
        Path zip = network.home().data().resolve("big.zip");
        network.step("Bringing in " + big.pages() + " pages");
        big.writePages(zip);
        network.bringIn(zip, true);
        for (int from = 0; from < big.pictures(); from += PICTURES_AT_ONCE) {
            network.step("Bringing in pictures from number " + from);
            big.writePictures(zip, from, Math.min(big.pictures(), from + PICTURES_AT_ONCE));
            network.bringIn(zip, true);
        }
        Files.delete(zip);
    }

    private static Path partners(BenchNetwork network) {
        return network.home().site(network.main()).resolve("configuration/partners.first");
    }

    private static Path hidden(BenchNetwork network) {
        return network.home().data().resolve("partners.later");
    }

    private static void hidePartner(BenchNetwork network) throws IOException {
        Files.move(partners(network), hidden(network), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(partners(network), "[]\n");
    }

    private static void showPartner(BenchNetwork network) throws IOException {
        Files.move(hidden(network), partners(network), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Pages and pictures appear together, and are those that were brought in. */
    private static void awaitWhole(BenchNetwork network, Site partner, BigSite big)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int lastPage = big.pages() - 1;
        while (!network.shoppers().get(partner, BigSite.pagePath(lastPage)).contains(BigSite.words(lastPage))) {
            if (System.nanoTime() > until || !network.runs(partner) || !network.runs(network.main())) {
                throw new Trouble("The big release did not arrive at " + partner.name() + "; see the logs in "
                        + network.home().data().resolve("sites"));
            }
            Thread.sleep(500);
        }
        for (int picture : new int[] {0, big.pictures() / 2, big.pictures() - 1}) {
            if (!Arrays.equals(
                    network.shoppers().bytes(partner, BigSite.picturePath(picture)), BigSite.picture(picture))) {
                throw new Trouble(partner.name() + " serves other bytes at " + BigSite.picturePath(picture));
            }
        }
    }

    private static Footprint footprint(BenchNetwork network, Site site) throws IOException {
        return Footprint.of(network.process(site), network.home().site(site));
    }

    private static Figure heap(int most, String name, String who, Footprint taken) {
        return new Figure(
                "memory." + name + ".heap.mb",
                "most of " + most + " MB heap that " + who + " used, " + Report.number(taken.live())
                        + " MB of it after a collection",
                "MB",
                List.of(taken.heap()),
                Figure.Target.atMost(most));
    }

    private static Figure resident(String name, Footprint taken) {
        return new Figure(
                "memory." + name + ".rss.mb",
                "most memory of that process",
                "MB",
                List.of(taken.resident()),
                Optional.empty());
    }
}
