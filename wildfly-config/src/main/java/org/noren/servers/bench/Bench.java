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
import org.noren.servers.Home;
import org.noren.servers.Progress;
import org.noren.servers.Trouble;

/** {@code ./noren bench [NAME…] [--json FILE]}: a name is a figure's or the beginning of several, {@code push} for instance. */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(new OneChange(), new ImportSpeed(), new Serving());

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

    static List<Benchmark> wanted(List<String> names) {
        for (String name : names) {
            if (ALL.stream().noneMatch(benchmark -> gives(benchmark, name))) {
                throw new Trouble("There is no figure " + name + "; there are " + String.join(", ", all()) + ".");
            }
        }
        return ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.stream().anyMatch(name -> gives(benchmark, name)))
                .toList();
    }

    private static boolean gives(Benchmark benchmark, String name) {
        return benchmark.figures().stream().anyMatch(figure -> figure.equals(name) || figure.startsWith(name + "."));
    }

    private static List<String> all() {
        return ALL.stream().flatMap(benchmark -> benchmark.figures().stream()).toList();
    }

    private Report measure(List<Benchmark> wanted) throws IOException, InterruptedException {
        for (Benchmark benchmark : wanted) {
            Optional<String> lacks = benchmark.lacks();
            if (lacks.isPresent()) {
                throw new Trouble(String.join(", ", benchmark.figures()) + " needs " + lacks.get());
            }
        }
        Report report = new Report(Machine.here(clock));
        try (BenchNetwork network = BenchNetwork.start(home, portOffset, progress, clock)) {
            for (Benchmark benchmark : wanted) {
                benchmark.measure(network, figure -> {
                    report.add(figure);
                    progress.say(Report.line(figure));
                });
            }
        }
        return report;
    }
}
