package org.noren.servers.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.noren.servers.Site;

/** One changed page: from its publishing at the main site until both partners serve it, in a small site and in a big one. */
final class OneChange implements Benchmark {
    /** So many that the compilers of all three servers are done with what a change runs through. */
    private static final int WARM_UP = 1_000;
    /** In the big site, which has warmed them up by its coming in. */
    private static final int WARM_UP_AGAIN = 300;

    private static final int RUNS = 21;
    private static final int SMALL = 100;
    private static final int BIG = 10_000;
    private static final int BATCH = 1_000;
    private static final int BYTES = 30_000;
    private static final int ENVELOPE = 4_096;

    private int changes;

    private record Run(double millis, double bytesRatio) {}

    @Override
    public List<String> figures() {
        return List.of("push.1x2.ms", "push.1.bytes.ratio", "push.1.growth");
    }

    @Override
    public void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException {
        network.step("One changed page in a site of " + SMALL);
        network.bringIn(SamplePages.site("small", SMALL, 1), true);
        List<Run> small = runs(network, WARM_UP);
        found.accept(new Figure(
                "push.1x2.ms",
                "one changed page, from the request that publishes it to both partners serving it",
                "ms",
                small.stream().map(Run::millis).toList(),
                Figure.Target.atMost(50)));
        found.accept(new Figure(
                "push.1.bytes.ratio",
                "bytes on one partner's wire for it, against its compressed size and 4 KB",
                "",
                small.stream().map(Run::bytesRatio).toList(),
                Figure.Target.atMost(1.1)));
        network.step("The same in a site of " + BIG);
        for (int batch = 0; batch < (BIG - SMALL) / BATCH; batch++) {
            network.bringIn(SamplePages.site("big" + batch, BATCH, 2 + batch), true);
        }
        List<Run> big = runs(network, WARM_UP_AGAIN);
        double before = median(small);
        found.accept(new Figure(
                "push.1.growth",
                "time for one changed page in a site of 10,000 against one of 100",
                "",
                big.stream().map(run -> run.millis() / before).toList(),
                Figure.Target.atMost(1.5)));
    }

    private static double median(List<Run> runs) {
        return new Figure("", "", "", runs.stream().map(Run::millis).toList(), Optional.empty()).median();
    }

    private List<Run> runs(BenchNetwork network, int warmUp) throws IOException, InterruptedException {
        for (int i = 0; i < warmUp; i++) {
            change(network);
        }
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            network.settle();
            runs.add(change(network));
        }
        return runs;
    }

    private Run change(BenchNetwork network) throws IOException, InterruptedException {
        changes++;
        String mark = "change-" + changes + "-";
        String html = SamplePages.page(mark, BYTES, changes);
        byte[] zip = SamplePages.one("small/p0.html", html);
        Site watched = network.partners().get(0);
        long wireBefore = network.wireBytes(watched);
        ExecutorService watchers =
                Executors.newFixedThreadPool(network.partners().size());
        try {
            long start = System.nanoTime();
            List<Future<Long>> served = new ArrayList<>();
            for (Site partner : network.partners()) {
                Callable<Long> watch = () -> {
                    network.shoppers().awaitServed(partner, "/small/p0.html", mark);
                    return System.nanoTime();
                };
                served.add(watchers.submit(watch));
            }
            network.bringIn(zip, true);
            long end = start;
            for (Future<Long> moment : served) {
                end = Math.max(end, moment.get());
            }
            Thread.sleep(200);
            double wire = network.wireBytes(watched) - wireBefore;
            return new Run((end - start) / 1e6, wire / (compressed(html) + ENVELOPE));
        } catch (ExecutionException e) {
            throw new IOException("A partner could not be watched", e.getCause());
        } finally {
            watchers.shutdownNow();
        }
    }

    private static int compressed(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
