package org.noren.servers.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A thousand pages brought in as drafts, over the office's door for programs. */
final class ImportSpeed implements Benchmark {
    private static final int PAGES = 1_000;
    private static final int RUNS = 5;

    @Override
    public List<String> figures() {
        return List.of("import.pages.per.s");
    }

    @Override
    public void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException {
        network.step("Importing " + PAGES + " pages, " + RUNS + " times and once to warm up");
        List<Double> speeds = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            byte[] zip = SamplePages.site("import" + run, PAGES, 1_000_000L * (run + 1));
            long start = System.nanoTime();
            network.bringIn(zip, false);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (run > 0) {
                speeds.add(PAGES / seconds);
            }
        }
        found.accept(new Figure(
                "import.pages.per.s",
                "import of 1,000 pages of 10 to 50 KB",
                "pages/s",
                speeds,
                Figure.Target.atLeast(300)));
    }
}
