package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.noren.servers.Home;
import org.noren.servers.Trouble;

/** A three-way merge and the difference of a page of 50 KB, in a process of its own without any server. */
final class MergeSpeed implements OwnNetworks {
    private static final double MOST_MILLIS = 200;

    @Override
    public List<String> figures() {
        return List.of("merge.ms");
    }

    @Override
    public void measure(Place place, Consumer<Figure> found) throws IOException, InterruptedException {
        Home home = place.home();
        if (!CrowdProcess.isBuilt(home)) {
            throw new Trouble("src/bench is not built; say ./mvnw package -DskipTests.");
        }
        place.progress().step("A page of 50 KB that was changed at both sites");
        Path log = Files.createDirectories(home.data()).resolve("merge.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:disable",
                        "-cp",
                        CrowdProcess.classes(home),
                        "org.noren.crowd.MergeClock")
                .redirectError(log.toFile())
                .start();
        List<Double> runs;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            runs = lines.lines().map(Double::valueOf).toList();
        }
        if (process.waitFor() != 0) {
            throw new Trouble("The merge could not be measured; see " + log);
        }
        found.accept(new Figure(
                "merge.ms",
                "three-way merge and difference of a page of 50 KB with 20 changes at each side",
                "ms",
                runs,
                Figure.Target.atMost(MOST_MILLIS)));
    }
}
