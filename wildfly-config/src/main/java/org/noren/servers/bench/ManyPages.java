package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.noren.servers.Site;
import org.noren.servers.SiteFolder;
import org.noren.servers.Trouble;

/**
 * A thousand pages to both partners: from the moment that the main site serves them until both partners do, checked and
 * committed, against curl that puts the same bytes onto two nginx, over one kept connection with certificates at both ends each.
 */
final class ManyPages implements Benchmark {
    private static final int PAGES = 1_000;
    /** Until then the compilers of all three servers take more processor time than the update. */
    private static final int WARM_UP = 5;

    private static final int RUNS = 5;
    private static final String LAST = "/many/p" + (PAGES - 1) + ".html";

    @Override
    public List<String> figures() {
        return List.of("push.1000x2.ratio", "push.1000x2.s");
    }

    @Override
    public Optional<String> lacks() {
        return Processes.present("nginx", "curl")
                ? Optional.empty()
                : Optional.of("nginx and curl: apt-get install nginx-light curl");
    }

    @Override
    public void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException {
        network.step(PAGES + " pages to both partners, " + RUNS + " times after " + WARM_UP
                + " to warm up, beside curl and nginx");
        Path folder = Files.createDirectories(network.home().data().resolve("put"));
        Nginx.writeKey(
                folder, new SiteFolder(network.home(), network.main()).keys().link());
        List<Nginx> yardsticks = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        try {
            for (Site partner : network.partners()) {
                yardsticks.add(Nginx.thatTakesFiles(
                        folder.resolve(partner.name()),
                        new SiteFolder(network.home(), partner).keys().link(),
                        partner.ports().shopTls() + 60));
            }
            for (int run = 0; run < WARM_UP + RUNS; run++) {
                Map<String, String> pages = SamplePages.pages("many", PAGES, 2_000_000L * (run + 1));
                double ours = pushed(network, pages);
                network.settle();
                double theirs = put(folder, yardsticks, pages.values());
                if (run >= WARM_UP) {
                    seconds.add(ours);
                    ratios.add(ours / theirs);
                }
            }
        } finally {
            for (Nginx nginx : yardsticks) {
                nginx.close();
            }
        }
        found.accept(new Figure(
                "push.1000x2.ratio",
                "1,000 pages of 10 to 50 KB, from the main site's serving them to both partners' serving them, against curl's PUTs to nginx",
                "",
                ratios,
                Figure.Target.atMost(1.5)));
        found.accept(new Figure("push.1000x2.s", "the same in seconds", "s", seconds, Optional.empty()));
    }

    private static double pushed(BenchNetwork network, Map<String, String> pages)
            throws IOException, InterruptedException {
        String title = SamplePages.title(Objects.requireNonNull(pages.get(LAST.substring(1))));
        List<Site> sites = new ArrayList<>(List.of(network.main()));
        sites.addAll(network.partners());
        List<Callable<Long>> watchers = new ArrayList<>();
        for (Site site : sites) {
            watchers.add(() -> {
                network.shoppers().awaitServed(site, LAST, title);
                return System.nanoTime();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(sites.size());
        try {
            List<Future<Long>> served = watchers.stream().map(threads::submit).toList();
            network.bringIn(SamplePages.zip(pages), true);
            long start = served.get(0).get();
            long end = start;
            for (Future<Long> moment : served) {
                end = Math.max(end, moment.get());
            }
            return (end - start) / 1e9;
        } catch (ExecutionException e) {
            throw new IOException("A site could not be watched", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static double put(Path folder, List<Nginx> sites, Iterable<String> pages)
            throws IOException, InterruptedException {
        List<Process> running = new ArrayList<>();
        int number = 0;
        for (String page : pages) {
            Files.writeString(folder.resolve("p" + number++ + ".html"), page, UTF_8);
        }
        for (Nginx site : sites) {
            Files.writeString(orders(folder, site), orders(folder, site, number), UTF_8);
        }
        long start = System.nanoTime();
        for (Nginx site : sites) {
            running.add(new ProcessBuilder("curl", "-K", orders(folder, site).toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("curl.log").toFile())
                    .start());
        }
        for (Process curl : running) {
            if (curl.waitFor() != 0) {
                throw new Trouble("curl ended with " + curl.exitValue() + ": "
                        + Files.readString(folder.resolve("curl.log")).strip());
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Path orders(Path folder, Nginx site) {
        return folder.resolve("orders-" + site.port());
    }

    private static String orders(Path folder, Nginx site, int pages) {
        StringBuilder orders = new StringBuilder(
                "silent\nshow-error\nfail\nhttp1.1\ncert = %1$s/certificate.pem\nkey = %1$s/key.pem\ncacert = %1$s/authority.pem\n"
                        .formatted(folder));
        for (int page = 0; page < pages; page++) {
            orders.append("url = \"%s/p%d.html\"\nupload-file = \"%s/p%d.html\"\noutput = /dev/null\n"
                    .formatted(site.address(), page, folder, page));
        }
        return orders.toString();
    }
}
