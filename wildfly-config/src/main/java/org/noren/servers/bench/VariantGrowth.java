package org.noren.servers.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.servers.DemoNetwork;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/**
 * One changed page of which every second partner has a variant of one block: until all partners of a crowd serve it, in a small site
 * and in a big one, and with few partners and many.
 */
final class VariantGrowth implements OwnNetworks {
    private static final int FEW = 10;
    private static final int MANY = 200;
    private static final int SMALL = 100;
    private static final int BIG = 10_000;
    private static final int BATCH = 1_000;
    private static final int BYTES = 30_000;
    private static final int WARM_UP_FEW = 60;
    private static final int WARM_UP_MANY = 4;
    private static final int RUNS_FEW = 15;
    private static final int RUNS_MANY = 5;
    private static final double MOST = 1.5;

    private int changes;

    @Override
    public List<String> figures() {
        return List.of("variants.growth", "variants.partners.growth");
    }

    @Override
    public void measure(Place place, Consumer<Figure> found) throws IOException, InterruptedException {
        if (!CrowdProcess.isBuilt(place.home())) {
            throw new Trouble("src/bench is not built; say ./mvnw package -DskipTests.");
        }
        List<Double> few = new ArrayList<>();
        with(place, FEW, (network, crowd) -> {
            few.addAll(changes(network, crowd).runs(FEW, WARM_UP_FEW, RUNS_FEW));
            network.step("The same in a site of " + BIG);
            for (int batch = 0; batch < (BIG - SMALL) / BATCH; batch++) {
                crowd.forget();
                network.bringIn(SamplePages.site("big" + batch, BATCH, 2 + batch), true);
                crowd.awaitSwitched(FEW);
            }
            double before = median(few);
            List<Double> big = changes(network, crowd).runs(FEW, WARM_UP_FEW, RUNS_FEW);
            found.accept(new Figure(
                    "variants.growth",
                    "time for one changed page with a variant at every second of " + FEW
                            + " partners, in a site of 10,000 against one of 100",
                    "",
                    big.stream().map(millis -> millis / before).toList(),
                    Figure.Target.atMost(MOST)));
        });
        double each = median(few) / FEW;
        with(place, MANY, (network, crowd) -> {
            List<Double> all = changes(network, crowd).runs(MANY, WARM_UP_MANY, RUNS_MANY);
            found.accept(new Figure(
                    "variants.partners.growth",
                    "time per partner for one changed page with a variant at every second of 200 partners, against 10 ("
                            + Report.number(each) + " ms each)",
                    "",
                    all.stream().map(millis -> millis / MANY / each).toList(),
                    Figure.Target.atMost(MOST)));
        });
    }

    private interface Work {
        void at(BenchNetwork network, CrowdProcess crowd) throws IOException, InterruptedException;
    }

    private void with(Place place, int partners, Work work) throws IOException, InterruptedException {
        place.progress().step("One changed page with variants at every second of " + partners + " partners");
        List<Site> main = DemoNetwork.sites(place.ports()).subList(0, 1);
        List<CrowdProcess> started = new ArrayList<>();
        try (BenchNetwork network = BenchNetwork.start(
                place, main, BenchNetwork.AS_IN_PRODUCTION, made -> started.add(CrowdProcess.start(made, partners)))) {
            try (CrowdProcess crowd = started.get(0)) {
                network.bringIn(SamplePages.site("small", SMALL, 1), true);
                crowd.awaitSwitched(partners);
                crowd.forget();
                publish(network);
                crowd.awaitSwitched(partners);
                crowd.forget();
                network.bringIn(SamplePages.zip(variants(partners)), true);
                crowd.awaitSwitched(partners / 2);
                work.at(network, crowd);
            }
        } finally {
            for (CrowdProcess crowd : started) {
                crowd.close();
            }
        }
    }

    /** For every second of them, each in words of its own. */
    private static Map<String, String> variants(int partners) {
        Map<String, String> variants = new LinkedHashMap<>();
        for (int i = 1; i <= partners; i += 2) {
            variants.put(
                    String.format("_variants/p%03d/hours/small/p0.html", i),
                    "<!DOCTYPE html><html lang=\"en\"><head><title>Hours</title></head><body><p>Hours of " + i
                            + "</p></body></html>");
        }
        return variants;
    }

    private CrowdChanges changes(BenchNetwork network, CrowdProcess crowd) {
        return new CrowdChanges(crowd, () -> publish(network));
    }

    private void publish(BenchNetwork network) throws IOException, InterruptedException {
        changes++;
        String page = SamplePages.page("change-" + changes, BYTES, changes)
                .replace("</main>", "<div data-block=\"hours\"><p>Hours</p></div></main>");
        network.bringIn(SamplePages.one("small/p0.html", page), true);
    }

    private static double median(List<Double> millis) {
        return new Figure("", "", "", millis, Optional.empty()).median();
    }
}
