package org.noren.servers.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.servers.DemoNetwork;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/**
 * The board of 5,000 pages at 50 partners, ten of which lack the last update: the slowest of the questions that people ask of
 * it, as long as the database and the server take for it.
 */
final class BoardQuery implements OwnNetworks {
    private static final int PAGES = 5_000;
    private static final int PARTNERS = 50;
    private static final int SILENT = 10;
    private static final int CHANGED = 200;
    private static final int BYTES = 1_500;
    private static final int WARM_UP = 40;
    private static final int RUNS = 21;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern TOOK = Pattern.compile("board;dur=([0-9.]+)");
    private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");
    private static final Pattern IN_STEP = Pattern.compile("\"in-step\":([0-9]+)");
    private static final List<String> QUESTIONS = List.of(
            "",
            "?first=4900",
            "?state=failed",
            "?state=in-step",
            "?state=in-step&q=p1&lang=en",
            "?q=/board/p12&first=25");

    @Override
    public List<String> figures() {
        return List.of("board.ms");
    }

    @Override
    public void measure(Place place, Consumer<Figure> found) throws IOException, InterruptedException {
        if (!CrowdProcess.isBuilt(place.home())) {
            throw new Trouble("src/bench is not built; say ./mvnw package -DskipTests.");
        }
        place.progress().step("The board of " + PAGES + " pages and " + PARTNERS + " partners");
        List<Site> main = DemoNetwork.sites(place.ports()).subList(0, 1);
        List<CrowdProcess> started = new ArrayList<>();
        try (BenchNetwork network = BenchNetwork.start(
                place, main, BenchNetwork.AS_IN_PRODUCTION, made -> started.add(CrowdProcess.start(made, PARTNERS)))) {
            CrowdProcess crowd = started.get(0);
            network.bringIn(pages(PAGES, 1), true);
            crowd.awaitSwitched(PARTNERS);
            awaitBoard(network, 0);
            crowd.order("silence " + SILENT);
            crowd.forget();
            network.bringIn(pages(CHANGED, 2), true);
            crowd.awaitSwitched(PARTNERS - SILENT);
            awaitBoard(network, (long) CHANGED * SILENT);
            found.accept(new Figure(
                    "board.ms",
                    "the slowest of " + QUESTIONS.size() + " questions to the board of " + PAGES + " pages and "
                            + PARTNERS + " partners",
                    "ms",
                    runs(network),
                    Figure.Target.atMost(200)));
        } finally {
            for (CrowdProcess crowd : started) {
                crowd.close();
            }
        }
    }

    private static byte[] pages(int many, long seed) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < many; i++) {
            pages.put("board/p" + i + ".html", SamplePages.page("Page " + i + " of " + seed, BYTES, seed + i));
        }
        return SamplePages.zip(pages);
    }

    /**
     * The board follows what happens after some seconds.
     *
     * @param lacking how many times a page is to be another than at the main site
     */
    private static void awaitBoard(BenchNetwork network, long lacking) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String told = network.ask("/office/api/board").body();
            long total = number(TOTAL, told);
            if (total >= PAGES && number(IN_STEP, told) == total * PARTNERS - lacking) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new Trouble("The board never tells of " + lacking + " pages that are not in step, but "
                        + told.substring(0, Math.min(told.length(), 300)));
            }
            Thread.sleep(500);
        }
    }

    private static long number(Pattern pattern, String told) {
        Matcher found = pattern.matcher(told);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static List<Double> runs(BenchNetwork network) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            slowest(network);
        }
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(slowest(network));
        }
        return runs;
    }

    private static double slowest(BenchNetwork network) throws IOException, InterruptedException {
        double slowest = 0;
        for (String question : QUESTIONS) {
            String timing = network.ask("/office/api/board" + question)
                    .headers()
                    .firstValue("Server-Timing")
                    .orElse("");
            Matcher took = TOOK.matcher(timing);
            if (!took.find()) {
                throw new Trouble("The board does not say how long it took: " + timing);
            }
            slowest = Math.max(slowest, Double.parseDouble(took.group(1)));
        }
        return slowest;
    }
}
