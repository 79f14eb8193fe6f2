package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noren.servers.Home;
import org.noren.servers.Progress;
import org.noren.servers.Trouble;

/** {@code ./noren bench [NAME…] [--json FILE]}: a name is a figure's or the beginning of several, {@code push} for instance. */
public final class Bench {
    /** Those of the network with two partners first, in the order in which they are measured. */
    private static final List<Measured> ALL = List.of(
            new OneChange(),
            new ManyPages(),
            new ImportSpeed(),
            new Serving(),
            new Starting(),
            new FanOut(),
            new Memory());

    private final Place place;
    private final Progress progress;

    /** @param portOffset of the demo's network */
    public Bench(Home home, int portOffset, Progress progress, Clock clock) {
        this.place = new Place(home, portOffset, progress, clock);
        this.progress = progress;
    }

    public void run(List<String> arguments) throws IOException, InterruptedException {
        Deque<String> left = new ArrayDeque<>(arguments);
        List<String> names = new ArrayList<>();
        Optional<Path> json = Optional.empty();
        while (!left.isEmpty()) {
            String word = left.pop();
            if (!word.equals("--json")) {
                names.add(word);
            } else if (left.isEmpty()) {
                throw new Trouble(
                        "After --json comes the file to write. Say it like this: ./noren bench [NAME…] [--json FILE]");
            } else {
                json = Optional.of(Path.of(left.pop()));
            }
        }
        Report report = measure(wanted(names));
        progress.say("");
        progress.say(report.page());
        if (json.isPresent()) {
            Files.writeString(json.get(), report.json());
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

    private Report measure(List<Measured> wanted) throws IOException, InterruptedException {
        for (Measured benchmark : wanted) {
            Optional<String> lacks = benchmark.lacks();
            if (lacks.isPresent()) {
                throw new Trouble(String.join(", ", benchmark.figures()) + " needs " + lacks.get());
            }
        }
        Report report = new Report(Machine.here(place.clock()));
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
