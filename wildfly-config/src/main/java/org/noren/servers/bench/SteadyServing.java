package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.noren.servers.Site;
import org.noren.servers.SiteFolder;
import org.noren.servers.Trouble;

/**
 * How long the slowest hundredth of readers waits at half of what a partner can do, in quiet and while 200 pages are updated; and at
 * nginx at the same rate, which shows what of it is the load's own.
 */
final class SteadyServing implements Benchmark {
    private static final int RUNS = 5;
    private static final int SECONDS = 6;
    private static final int UPDATE_SECONDS = 15;
    private static final int WARM_UP = 20;
    private static final int BYTES = 39_000;
    private static final int UPDATED = 200;
    private static final String PAGE = "/steady.html";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public List<String> figures() {
        return List.of("serve.p99.ms", "serve.p99.nginx.ms", "serve.p99.update.ratio");
    }

    @Override
    public Optional<String> lacks() {
        return Processes.present("nginx", "wrk", "h2load", "taskset", "chrt")
                ? Optional.empty()
                : Optional.of(
                        "nginx, wrk, h2load, taskset and chrt: apt-get install nginx-light wrk nghttp2-client util-linux");
    }

    @Override
    public void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException {
        network.step("Serving at a steady rate, in quiet, beside nginx, and during updates");
        Site site = network.partners().get(0);
        network.bringIn(SamplePages.one("steady.html", SamplePages.page("Steady", BYTES, 39)), true);
        network.shoppers().awaitServed(site, PAGE, "Steady");
        Path folder = Files.createDirectories(network.home().data().resolve("nginx-steady"));
        Files.writeString(folder.resolve("steady.html"), network.shoppers().get(site, PAGE));
        int port = site.ports().shopTls() + 61;
        long self = ProcessHandle.current().pid();
        long main = network.process(network.main());
        Cores.bind(network.process(site), Cores.SERVER);
        Cores.bind(self, Cores.LOAD);
        // The main site stands for a machine of its own: it must not take the load's time
        Cores.bind(main, Cores.LOAD);
        Cores.last(main, true);
        try (Nginx nginx = Nginx.ofFiles(
                folder, new SiteFolder(network.home(), site).keys().link(), port)) {
            measure(network, site, nginx, found);
        } finally {
            Cores.last(main, false);
            Cores.free(main);
            Cores.free(self);
            Cores.free(network.process(site));
        }
    }

    private static void measure(BenchNetwork network, Site site, Nginx nginx, Consumer<Figure> found)
            throws IOException, InterruptedException {
        String page = "https://localhost:" + site.ports().shopTls() + PAGE;
        double half = Wrk.load(page, WARM_UP) / 2;
        Path log = network.home().data().resolve("steady.log");
        SteadyLoad ours = new SteadyLoad(page, half, log);
        SteadyLoad yardstick = new SteadyLoad(nginx.address() + PAGE, half, log);
        ours.run(SECONDS);
        updating(network, site, ours, 0);
        List<Double> quiet = new ArrayList<>();
        List<Double> besides = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            quiet.add(ours.run(SECONDS).p99());
            besides.add(yardstick.run(SECONDS).p99());
            ratios.add(updating(network, site, ours, run) / quiet.get(run - 1));
        }
        String rate = Report.number(half) + " requests a second, half of the most";
        found.accept(new Figure(
                "serve.p99.ms",
                "99th percentile of the page's time at " + rate,
                "ms",
                quiet,
                Figure.Target.atMost(10)));
        found.accept(new Figure(
                "serve.p99.nginx.ms",
                "the same at nginx that serves the same bytes from a file: what of it may be the load's own",
                "ms",
                besides,
                Optional.empty()));
        found.accept(new Figure(
                "serve.p99.update.ratio",
                "99th percentile while 200 pages are updated, against before",
                "",
                ratios,
                Figure.Target.atMost(2)));
    }

    /** Of those who ask from the request that publishes the pages until the partner serves the last of them. */
    private static double updating(BenchNetwork network, Site site, SteadyLoad load, int run)
            throws IOException, InterruptedException {
        Map<String, String> pages = SamplePages.pages("updated", UPDATED, 3_000_000L * (run + 1));
        String last = "updated/p" + (UPDATED - 1) + ".html";
        String title = SamplePages.title(Objects.requireNonNull(pages.get(last)));
        byte[] update = SamplePages.zip(pages);
        FutureTask<Waits> readers = new FutureTask<>(() -> load.run(UPDATE_SECONDS));
        new Thread(readers, "readers").start();
        Thread.sleep(1_000);
        long from = micros();
        network.bringIn(update, true);
        awaitSeldomAsking(network, site, "/" + last, title);
        long to = micros();
        try {
            return readers.get().between(from, to).p99();
        } catch (ExecutionException e) {
            throw new IOException("The load beside an update failed", e.getCause());
        }
    }

    /** As the load counts them. */
    private static long micros() {
        return System.currentTimeMillis() * 1_000;
    }

    private static void awaitSeldomAsking(BenchNetwork network, Site site, String path, String title)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!network.shoppers().get(site, path).contains(title)) {
            if (System.nanoTime() > until) {
                throw new Trouble(site.name() + " did not serve the update within " + PATIENCE.toSeconds() + " s.");
            }
            Thread.sleep(100);
        }
    }
}
