package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.servers.Site;
import org.noren.servers.SiteFolder;

/**
 * A 39 KB page over HTTPS, connections kept alive: the partner on one core, the load on another; beside nginx that serves the same
 * bytes from a file, and beside a Faces page of the same server.
 */
final class Serving implements Benchmark {
    private static final int RUNS = 5;
    private static final int SECONDS = 6;
    private static final int WARM_UP = 20;
    private static final int BYTES = 39_000;
    private static final int BIG = 900_000;
    private static final int IDLE = 2_000;
    private static final int SLOW = 20;

    @Override
    public List<String> figures() {
        return List.of("serve.nginx.ratio", "serve.faces.ratio", "serve.crowded.ratio");
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
        network.shoppers().awaitServed(site, "/served.html", "Served");
        Path folder = Files.createDirectories(network.home().data().resolve("nginx"));
        Files.writeString(folder.resolve("served.html"), network.shoppers().get(site, "/served.html"));
        Cores.bind(network.process(site), Cores.SERVER);
        int port = site.ports().shopTls() + 60;
        List<Double> besideNginx = new ArrayList<>();
        List<Double> besideFaces = new ArrayList<>();
        try (Nginx nginx = Nginx.ofFiles(
                folder, new SiteFolder(network.home(), site).keys().link(), port)) {
            String page = "https://localhost:" + site.ports().shopTls() + "/served.html";
            String file = nginx.address() + "/served.html";
            String faces = "https://localhost:" + site.ports().officeTls() + "/office/sign-in.xhtml";
            Wrk.load(page, WARM_UP);
            Wrk.load(faces, WARM_UP);
            for (int run = 0; run < RUNS; run++) {
                double ours = Wrk.load(page, SECONDS);
                besideNginx.add(ours / Wrk.load(file, SECONDS));
                besideFaces.add(ours / Wrk.load(faces, SECONDS));
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
        Cores.free(network.process(site));
    }

    /** With many who are connected and take nothing, or next to nothing. */
    private static void crowded(BenchNetwork network, Site site, Consumer<Figure> found)
            throws IOException, InterruptedException {
        network.bringIn(SamplePages.one("big.html", SamplePages.page("Big", BIG, 1)), true);
        network.shoppers().awaitServed(site, "/big.html", "Big");
        int port = site.ports().shopTls();
        String page = "https://localhost:" + port + "/served.html";
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            double alone = Wrk.load(page, SECONDS);
            try (Onlookers many = new Onlookers(port, IDLE, SLOW, "/big.html")) {
                ratios.add(Wrk.load(page, SECONDS) / alone);
            }
        }
        found.accept(new Figure(
                "serve.crowded.ratio",
                "requests a second beside 2,000 idle connections and 20 readers of a big page at 1 KB/s, against none",
                "",
                ratios,
                Figure.Target.atLeast(0.9)));
    }
}
