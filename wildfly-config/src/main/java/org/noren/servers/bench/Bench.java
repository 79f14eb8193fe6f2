package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.servers.Home;
import org.noren.servers.Progress;
import org.noren.servers.Trouble;

/** {@code ./noren bench [NAME…]}: a name is a figure's or the beginning of several, {@code push} for instance. */
public final class Bench {
    /** Those of the network with two partners first, in the order in which they are measured. */
    private static final List<Measured> ALL = List.of(
            new OneChange(),
            new ManyPages(),
            new ImportSpeed(),
            new OneMoment(),
            new Serving(),
            new SteadyServing(),
            new Starting(),
            new FanOut(),
            new VariantGrowth(),
            new BoardQuery(),
            new QuestionOfManyPages(),
            new UndoOfManyPages(),
            new Memory(),
            new MergeSpeed());

    private final Home home;
    private final int portOffset;
    private final Progress progress;
    private final Clock clock;

    /** @param portOffset of the demo's network */
    public Bench(Home home, int portOffset, Progress progress, Clock clock) {
        this.home = home;
        this.portOffset = portOffset;
        this.progress = progress;
        this.clock = clock;
    }

    public void run(List<String> arguments) throws IOException, InterruptedException {
        Wish wish = Wish.of(arguments);
        Report report = measure(wanted(wish.names()), new Place(home, portOffset, progress, clock, wish));
        progress.say("");
        progress.say(report.page());
        if (wish.json().isPresent()) {
            Files.writeString(wish.json().get(), report.json());
        }
    }

    static List<Measured> wanted(List<String> names) {
        for (String name : names) {
            if (ALL.stream().noneMatch(benchmark -> gives(benchmark, name))) {
                throw new Trouble("There is no figure " + name + "; there are " + String.join(", ", all()) + ".");
            }
        }
        return ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.stream().anyMatch(name -> gives(benchmark, name)))
                .toList();
    }

    private static boolean gives(Measured benchmark, String name) {
        return benchmark.figures().stream().anyMatch(figure -> figure.equals(name) || figure.startsWith(name + "."));
    }

    private static List<String> all() {
        return ALL.stream().flatMap(benchmark -> benchmark.figures().stream()).toList();
    }

    private Report measure(List<Measured> wanted, Place place) throws IOException, InterruptedException {
        for (Measured benchmark : wanted) {
            Optional<String> lacks = benchmark.lacks();
            if (lacks.isPresent()) {
                throw new Trouble(String.join(", ", benchmark.figures()) + " needs " + lacks.get());
            }
        }
        Report report = new Report(Machine.here(clock));
        Consumer<Figure> found = figure -> {
            report.add(figure);
            progress.say(Report.line(figure));
        };
        List<Benchmark> together = only(Benchmark.class, wanted);
        if (!together.isEmpty()) {
            try (BenchNetwork network = BenchNetwork.withTwoPartners(place, BenchNetwork.AS_IN_PRODUCTION)) {
                for (Benchmark benchmark : together) {
                    benchmark.measure(network, found);
                }
            }
        }
        for (OwnNetworks benchmark : only(OwnNetworks.class, wanted)) {
            benchmark.measure(place, found);
        }
        return report;
    }

    private static <T> List<T> only(Class<T> kind, List<Measured> benchmarks) {
        return benchmarks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
