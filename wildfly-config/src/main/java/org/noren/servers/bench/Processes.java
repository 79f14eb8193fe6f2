package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.noren.servers.Trouble;

/** Programs of this machine that the bench uses as yardsticks and as load. */
final class Processes {
    private Processes() {}

    static boolean present(String... programs) {
        List<String> folders = Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin"))
                .toList();
        return Stream.of(programs)
                .allMatch(program -> folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** Runs it to its end; what it said. */
    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        int result = process.waitFor();
        if (result != 0) {
            throw new Trouble(String.join(" ", command) + " ended with " + result + ": " + said.strip());
        }
        return said;
    }
}
