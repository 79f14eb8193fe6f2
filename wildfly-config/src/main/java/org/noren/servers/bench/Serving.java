package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.servers.Site;
import org.noren.servers.SiteFolder;
import org.noren.servers.Trouble;

/**
 * A 39 KB page over HTTPS, connections kept alive: the partner on one core, the load on another; beside nginx that serves the same
 * bytes from a file, and beside a Faces page of the same server.
 */
final class Serving implements Benchmark {
    private static final int RUNS = 5;
    private static final int SECONDS = 6;
    private static final int WARM_UP = 20;
    private static final int BYTES = 39_000;
    private static final int UPDATED = 200;
    private static final int BIG = 900_000;
    private static final int IDLE = 2_000;
    private static final int SLOW = 20;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

    @Override
    public List<String> figures() {
        return List.of(
                "serve.nginx.ratio",
                "serve.faces.ratio",
                "serve.crowded.ratio",
                "serve.p99.ms",
                "serve.p99.update.ratio");
    }

    @Override
    public Optional<String> lacks() {
        return Processes.present("nginx", "wrk", "taskset")
                ? Optional.empty()
                : Optional.of("nginx, wrk and taskset: apt-get install nginx-light wrk util-linux");
    }

    @Override
    public void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException {
        network.step("Serving a page, beside nginx and Faces");
        Site site = network.partners().get(0);
        String html = SamplePages.page("Served", BYTES, 39);
        network.bringIn(SamplePages.one("served.html", html), true);
        network.awaitServed(site, "/served.html", "Served");
        Path folder = Files.createDirectories(network.home().data().resolve("nginx"));
        Files.writeString(folder.resolve("served.html"), network.get(site, "/served.html"));
        Cores.bind(network.process(site), Cores.SERVER);
        int port = site.ports().shopTls() + 60;
        List<Double> besideNginx = new ArrayList<>();
        List<Double> besideFaces = new ArrayList<>();
        try (Nginx nginx = Nginx.ofFiles(
                folder, new SiteFolder(network.home(), site).keys().link(), port)) {
            String page = "https://localhost:" + site.ports().shopTls() + "/served.html";
            String file = nginx.address() + "/served.html";
            String faces = "https://localhost:" + site.ports().officeTls() + "/office/sign-in.xhtml";
            load(page, WARM_UP);
            load(faces, WARM_UP);
            for (int run = 0; run < RUNS; run++) {
                double ours = load(page, SECONDS);
                besideNginx.add(ours / load(file, SECONDS));
                besideFaces.add(ours / load(faces, SECONDS));
            }
        }
        found.accept(new Figure(
                "serve.nginx.ratio",
                "a lent page of 39 KB over HTTPS on one core, against nginx with the same bytes in a file",
                "",
                besideNginx,
                Figure.Target.atLeast(0.40)));
        found.accept(new Figure(
                "serve.faces.ratio",
                "the same against a Faces page of the same server, the office's sign-in",
                "",
                besideFaces,
                Figure.Target.atLeast(5)));
        crowded(network, site, found);
        percentiles(network, site, found);
    }

    /** With many who are connected and take nothing, or next to nothing. */
    private static void crowded(BenchNetwork network, Site site, Consumer<Figure> found)
            throws IOException, InterruptedException {
        network.bringIn(SamplePages.one("big.html", SamplePages.page("Big", BIG, 1)), true);
        network.awaitServed(site, "/big.html", "Big");
        int port = site.ports().shopTls();
        String page = "https://localhost:" + port + "/served.html";
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            double alone = load(page, SECONDS);
            try (Onlookers many = new Onlookers(port, IDLE, SLOW, "/big.html")) {
                ratios.add(load(page, SECONDS) / alone);
            }
        }
        found.accept(new Figure(
                "serve.crowded.ratio",
                "requests a second beside 2,000 idle connections and 20 readers of a big page at 1 KB/s, against none",
                "",
                ratios,
                Figure.Target.atLeast(0.9)));
    }

    /** At half of what it can do, in quiet and while 200 pages are updated. */
    private static void percentiles(BenchNetwork network, Site site, Consumer<Figure> found)
            throws IOException, InterruptedException {
        long self = ProcessHandle.current().pid();
        double half = load("https://localhost:" + site.ports().shopTls() + "/served.html", SECONDS) / 2;
        SteadyLoad steady = new SteadyLoad(site.ports().shopTls(), "/served.html");
        List<Double> quiet = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        Cores.bind(self, Cores.LOAD);
        try {
            steady.p99(half, SECONDS);
            for (int run = 0; run < RUNS; run++) {
                quiet.add(steady.p99(half, SECONDS));
                String folder = "updated";
                byte[] update = SamplePages.site(folder, UPDATED, 3_000_000L * (run + 1));
                Thread publishing = new Thread(() -> bringIn(network, update), "publishing");
                publishing.start();
                ratios.add(steady.p99(half, SECONDS * 2) / quiet.get(run));
                publishing.join();
            }
        } finally {
            Cores.free(self);
            Cores.free(network.process(site));
        }
        found.accept(new Figure(
                "serve.p99.ms",
                "99th percentile of the page's time at " + Report.number(half) + " requests a second, half of the most",
                "ms",
                quiet,
                Figure.Target.atMost(10)));
        found.accept(new Figure(
                "serve.p99.update.ratio",
                "the same while 200 pages are updated, against before",
                "",
                ratios,
                Figure.Target.atMost(2)));
    }

    private static void bringIn(BenchNetwork network, byte[] zip) {
        try {
            network.bringIn(zip, true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Requests a second. */
    private static double load(String address, int seconds) throws IOException, InterruptedException {
        String said = Processes.run("taskset", "-c", Cores.LOAD, "wrk", "-t1", "-c16", "-d" + seconds + "s", address);
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || ERRORS.matcher(said).find()) {
            throw new Trouble("wrk could not load " + address + ": " + said.strip());
        }
        return Double.parseDouble(rate.group(1));
    }
}
