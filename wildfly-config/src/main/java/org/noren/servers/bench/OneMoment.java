package org.noren.servers.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import org.noren.servers.Site;

/** All sites switch at one moment: how far apart do the partners, and how late? */
final class OneMoment implements Benchmark {
    private static final int RUNS = 7;
    private static final String ZIPPED = "moment/p0.html";
    private static final int PAGES = 50;
    private static final int BYTES = 30_000;
    private static final Duration AHEAD = Duration.ofSeconds(12);

    private record Run(double spread, double late) {}

    @Override
    public List<String> figures() {
        return List.of("switch.spread.ms", "switch.late.ms");
    }

    @Override
    public void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException {
        network.step("All sites switch at one moment");
        network.bringIn(SamplePages.site("moment", PAGES, 90), true);
        network.bringIn(SamplePages.one(ZIPPED, SamplePages.page("moment-first-", BYTES, 91)), true);
        for (Site partner : network.partners()) {
            network.shoppers().awaitServed(partner, "/" + ZIPPED, "moment-first-");
        }
        OfficeForms office = network.office();
        List<Run> runs = new ArrayList<>();
        run(network, office, 0);
        for (int i = 1; i <= RUNS; i++) {
            runs.add(run(network, office, i));
        }
        found.accept(new Figure(
                "switch.spread.ms",
                "time between the partners' switching at one moment",
                "ms",
                runs.stream().map(Run::spread).toList(),
                Figure.Target.atMost(1_000)));
        found.accept(new Figure(
                "switch.late.ms",
                "the later of them, after that moment",
                "ms",
                runs.stream().map(Run::late).toList(),
                Optional.empty()));
    }

    private static Run run(BenchNetwork network, OfficeForms office, int number)
            throws IOException, InterruptedException {
        String mark = "moment-" + number + "-";
        network.bringIn(SamplePages.one(ZIPPED, SamplePages.page(mark, BYTES, number)), false);
        Instant moment = network.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        office.send(
                "/office/schedule-form.xhtml?q=p0",
                "plan",
                Map.of(
                        "path",
                        "/" + ZIPPED,
                        "at",
                        moment.atOffset(ZoneOffset.UTC).toLocalDateTime().toString(),
                        "zone",
                        "UTC",
                        "name",
                        "",
                        "together",
                        "true",
                        "plan:go",
                        "go"));
        Thread.sleep(Math.max(0, Duration.between(network.now(), moment).toMillis() - 50));
        ExecutorService watchers =
                Executors.newFixedThreadPool(network.partners().size());
        try {
            List<Future<Instant>> served = new ArrayList<>();
            for (Site partner : network.partners()) {
                Callable<Instant> watch = () -> {
                    network.shoppers().awaitServed(partner, "/" + ZIPPED, mark);
                    return network.now();
                };
                served.add(watchers.submit(watch));
            }
            Instant first = Instant.MAX;
            Instant last = Instant.MIN;
            for (Future<Instant> seen : served) {
                Instant at = seen.get();
                first = at.isBefore(first) ? at : first;
                last = at.isAfter(last) ? at : last;
            }
            return new Run(millis(first, last), millis(moment, last));
        } catch (ExecutionException e) {
            throw new IOException("A partner could not be watched", e.getCause());
        } finally {
            watchers.shutdownNow();
        }
    }

    private static double millis(Instant from, Instant until) {
        return Duration.between(from, until).toNanos() / 1e6;
    }
}
