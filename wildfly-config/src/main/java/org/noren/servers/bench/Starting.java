package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.noren.servers.Site;

/** A partner's start until its first page, and its memory then, beside the same server with nothing deployed. */
final class Starting implements Benchmark {
    private static final int RUNS = 5;
    private static final String PAGE = "/start.html";

    private record Started(double seconds, double mebibytes) {}

    @Override
    public List<String> figures() {
        return List.of("start.ratio", "rss.ratio");
    }

    @Override
    public void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException {
        network.step("Starting a partner, beside the bare server, " + RUNS + " times and once to warm up");
        Site site = network.partners().get(0);
        network.bringIn(SamplePages.one("start.html", SamplePages.page("Started", 10_000, 7)), true);
        network.shoppers().awaitServed(site, PAGE, "Started");
        Path configuration = network.home().site(site).resolve("configuration/standalone-full.xml");
        network.stop(site);
        String whole = Files.readString(configuration, UTF_8);
        String bare = whole.replaceAll("(?s)<deployments>.*?</deployments>", "");
        if (bare.equals(whole)) {
            throw new IOException(configuration + " names no deployment to leave out");
        }
        List<Double> times = new ArrayList<>();
        List<Double> memories = new ArrayList<>();
        try {
            for (int run = 0; run <= RUNS; run++) {
                Started with = started(network, site, configuration, whole, 200);
                Started without = started(network, site, configuration, bare, 404);
                if (run > 0) {
                    times.add(with.seconds / without.seconds);
                    memories.add(with.mebibytes / without.mebibytes);
                }
            }
        } finally {
            Files.writeString(configuration, whole, UTF_8);
            network.startAgain(site, BenchNetwork.AS_IN_PRODUCTION);
        }
        found.accept(new Figure(
                "start.ratio",
                "a partner's start until its first page, against the bare server's first answer",
                "",
                times,
                Figure.Target.atMost(2.0)));
        found.accept(new Figure(
                "rss.ratio",
                "memory of the process then, against the bare server's",
                "",
                memories,
                Figure.Target.atMost(1.5)));
    }

    private static Started started(BenchNetwork network, Site site, Path configuration, String text, int answer)
            throws IOException, InterruptedException {
        Files.writeString(configuration, text, UTF_8);
        long start = System.nanoTime();
        network.launch(site, BenchNetwork.AS_IN_PRODUCTION);
        try {
            network.shoppers().awaitAnswer(site, PAGE, answer);
            return new Started((System.nanoTime() - start) / 1e9, Footprint.resident(network.process(site)));
        } finally {
            network.stop(site);
        }
    }
}
