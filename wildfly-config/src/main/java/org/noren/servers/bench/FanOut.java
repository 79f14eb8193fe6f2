package org.noren.servers.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.servers.DemoNetwork;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/**
 * One changed page to many partners: per partner beside two of them, with some that never answer, and altered on its way. The
 * partners are the product's intake, many times in one process, which works on the same cores as the main site.
 */
final class FanOut implements OwnNetworks {
    private static final int FEW = 2;
    private static final int MANY = 200;
    private static final int DEAD = 10;
    private static final int PAGES = 20;
    private static final int BYTES = 30_000;
    private static final int WARM_UP_FEW = 60;
    private static final int WARM_UP_MANY = 2;
    private static final int RUNS_FEW = 21;
    private static final int RUNS_MANY = 5;
    private static final int RUNS_DEAD = 5;
    private static final String REFUSAL = "object-not-wanted";

    private int changes;

    @Override
    public List<String> figures() {
        return List.of("fanout.200.ratio", "fanout.dead.ratio", "fanout.dead.first.ratio", "fanout.tampered.refused");
    }

    @Override
    public void measure(Place place, Consumer<Figure> found) throws IOException, InterruptedException {
        if (!CrowdProcess.isBuilt(place.home())) {
            throw new Trouble("src/bench is not built; say ./mvnw package -DskipTests.");
        }
        List<Double> few = new ArrayList<>();
        with(place, FEW, (network, crowd) -> few.addAll(changes(network, crowd).runs(FEW, WARM_UP_FEW, RUNS_FEW)));
        double each = median(few) / FEW;
        with(place, MANY, (network, crowd) -> {
            List<Double> all = changes(network, crowd).runs(MANY, WARM_UP_MANY, RUNS_MANY);
            found.accept(new Figure(
                    "fanout.200.ratio",
                    "time per partner for one changed page to 200 partners, against 2 (" + Report.number(each)
                            + " ms each)",
                    "",
                    all.stream().map(millis -> millis / MANY / each).toList(),
                    Figure.Target.atMost(1.0)));
            dead(network, crowd, median(all) / MANY, found);
            tampered(network, crowd, found);
        });
    }

    private interface Work {
        void at(BenchNetwork network, CrowdProcess crowd) throws IOException, InterruptedException;
    }

    private void with(Place place, int partners, Work work) throws IOException, InterruptedException {
        place.progress().step("One changed page to " + partners + " partners of a crowd");
        List<Site> main = DemoNetwork.sites(place.ports()).subList(0, 1);
        List<CrowdProcess> started = new ArrayList<>();
        try (BenchNetwork network = BenchNetwork.start(
                place, main, BenchNetwork.AS_IN_PRODUCTION, made -> started.add(CrowdProcess.start(made, partners)))) {
            try (CrowdProcess crowd = started.get(0)) {
                network.bringIn(SamplePages.site("small", PAGES, 1), true);
                crowd.awaitSwitched(partners);
                work.at(network, crowd);
            }
        } finally {
            for (CrowdProcess crowd : started) {
                crowd.close();
            }
        }
    }

    private CrowdChanges changes(BenchNetwork network, CrowdProcess crowd) {
        return new CrowdChanges(crowd, () -> publish(network));
    }

    private void publish(BenchNetwork network) throws IOException, InterruptedException {
        changes++;
        network.bringIn(SamplePages.one("small/p0.html", SamplePages.page("change-" + changes, BYTES, changes)), true);
    }

    /** Per partner that does serve it, since the dead ones cost no work. */
    private void dead(BenchNetwork network, CrowdProcess crowd, double before, Consumer<Figure> found)
            throws IOException, InterruptedException {
        network.step(DEAD + " partners never answer");
        crowd.order("silence " + DEAD);
        int others = MANY - DEAD;
        double first = changes(network, crowd).change(others);
        List<Double> runs = changes(network, crowd).runs(others, 1, RUNS_DEAD);
        crowd.order("speak");
        found.accept(new Figure(
                "fanout.dead.ratio",
                "time per partner until the other " + others + " serve it with ten that never answer, against none",
                "",
                runs.stream().map(millis -> millis / others / before).toList(),
                Figure.Target.atMost(1.1)));
        found.accept(new Figure(
                "fanout.dead.first.ratio",
                "the same for the first change after they fell silent",
                "",
                List.of(first / others / before),
                Optional.empty()));
        changes(network, crowd).change(MANY);
    }

    private void tampered(BenchNetwork network, CrowdProcess crowd, Consumer<Figure> found)
            throws IOException, InterruptedException {
        network.step("One object is altered on its way to each partner");
        crowd.order("tamper");
        crowd.forget();
        publish(network);
        Map<String, String> refused = crowd.awaitRefused();
        long rightly = refused.values().stream().filter(REFUSAL::equals).count();
        crowd.order("honest");
        if (crowd.switched() > 0) {
            throw new Trouble(crowd.switched() + " partners switched to a release with an altered object.");
        }
        found.accept(new Figure(
                "fanout.tampered.refused",
                "partners that refused a release with one altered object, and served on what they had",
                "",
                List.of((double) rightly),
                Figure.Target.atLeast(MANY)));
        changes(network, crowd).change(MANY);
    }

    private static double median(List<Double> millis) {
        return new Figure("", "", "", millis, Optional.empty()).median();
    }
}
