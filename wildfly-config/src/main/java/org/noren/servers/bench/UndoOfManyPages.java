package org.noren.servers.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.noren.servers.DemoNetwork;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/**
 * A release of 1,000 pages goes out to a partner by relink and is taken back: how long is it from the press of the button until
 * the partner serves what was there before, and how long had the pages taken to get there?
 */
final class UndoOfManyPages implements OwnNetworks {
    private static final int PAGES = 1_000;
    private static final int WARM_UP = 2;
    private static final int RUNS = 5;
    private static final String FOLDER = "undo";
    private static final String LAST = FOLDER + "/p" + (PAGES - 1) + ".html";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public List<String> figures() {
        return List.of("undo.1000.ms", "undo.1000.ratio");
    }

    @Override
    public void measure(Place place, Consumer<Figure> found) throws IOException, InterruptedException {
        List<Site> sites = DemoNetwork.lentEverything(place.ports()).subList(0, 2);
        try (BenchNetwork network = BenchNetwork.start(place, sites, BenchNetwork.AS_IN_PRODUCTION, made -> {})) {
            network.step("Taking back " + PAGES + " pages, " + RUNS + " times after " + WARM_UP + " to warm up");
            Site partner = network.partners().get(0);
            OfficeForms office = network.office();
            transfer(network, partner, 0);
            office.send(
                    "/office/partner-form.xhtml?name=" + partner.name(),
                    "terms",
                    Map.of("terms:way", "RELINK", "terms:save", "go"));
            List<Double> undone = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int run = 1; run <= WARM_UP + RUNS; run++) {
                network.settle();
                long before = number(partner);
                double there = transfer(network, partner, run);
                network.settle();
                double back = undo(network, office, partner, before, title(run - 1));
                office.send("/office/partner.xhtml?name=" + partner.name(), "act", Map.of("act:go-on", "go"));
                network.shoppers().awaitServed(partner, "/" + LAST, title(run));
                if (run > WARM_UP) {
                    undone.add(back);
                    ratios.add(back / there);
                }
            }
            found.accept(new Figure(
                    "undo.1000.ms",
                    "a release of 1,000 changed pages is taken back by relink, from the press of the button to the partner's serving what was before",
                    "ms",
                    undone,
                    Figure.Target.atMost(1_000)));
            found.accept(new Figure(
                    "undo.1000.ratio",
                    "that, against the time that the pages took from the main site's serving them to the partner's",
                    "",
                    ratios,
                    Optional.empty()));
        }
    }

    private static Map<String, String> pages(int version) {
        return SamplePages.pages(FOLDER, PAGES, 3_000_000L * (version + 1));
    }

    private static String title(int version) {
        return SamplePages.title(pages(version).getOrDefault(LAST, ""));
    }

    /** @return milliseconds from the main site's serving them to the partner's */
    private static double transfer(BenchNetwork network, Site partner, int version)
            throws IOException, InterruptedException {
        String title = title(version);
        byte[] zip = SamplePages.zip(pages(version));
        return watched(
                () -> {
                    network.shoppers().awaitServed(network.main(), "/" + LAST, title);
                    return System.nanoTime();
                },
                () -> {
                    network.shoppers().awaitServed(partner, "/" + LAST, title);
                    return System.nanoTime();
                },
                () -> {
                    network.bringIn(zip, true);
                    return "";
                });
    }

    /** @return milliseconds from the press of the button until the partner serves the page with this title */
    private static double undo(BenchNetwork network, OfficeForms office, Site partner, long number, String title)
            throws IOException, InterruptedException {
        OfficeForms.Filled back = office.filled(
                "/office/partner-back.xhtml?name=" + partner.name() + "&number=" + number,
                "back",
                Map.of("back:reason", "A wrong price", "back:go", "go"));
        return watched(
                System::nanoTime,
                () -> {
                    network.shoppers().awaitServed(partner, "/" + LAST, title);
                    return System.nanoTime();
                },
                back::send);
    }

    /** @return milliseconds between what two watchers saw while something was done */
    private static double watched(Callable<Long> from, Callable<Long> until, Callable<String> deed)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Long> begin = threads.submit(from);
            Future<Long> end = threads.submit(until);
            deed.call();
            return (end.get() - begin.get()) / 1e6;
        } catch (IOException | InterruptedException | Trouble e) {
            throw e;
        } catch (ExecutionException e) {
            throw new IOException("A site could not be watched", e.getCause());
        } catch (Exception e) {
            throw new IOException("The bench could not do what it measures", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Of the release that a partner serves. */
    private long number(Site partner) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(partner.shopAddress() + "/" + LAST))
                .timeout(Duration.ofSeconds(30))
                .build();
        String release = client.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Noren-Release")
                .orElse("");
        if (!release.matches("\\d+ .*")) {
            throw new Trouble(partner.name() + " does not say which release it serves: " + release);
        }
        return Long.parseLong(release.substring(0, release.indexOf(' ')));
    }
}
