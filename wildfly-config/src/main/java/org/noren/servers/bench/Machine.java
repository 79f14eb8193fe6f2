package org.noren.servers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where and when it was measured.
 *
 * @param memory in MiB, 0 if the system does not tell
 */
public record Machine(String processor, int cores, long memory, String java, LocalDate day) {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    public static Machine here(Clock clock) throws IOException {
        return new Machine(
                field(CPUINFO, "model name").orElse(System.getProperty("os.arch", "unknown")),
                Runtime.getRuntime().availableProcessors(),
                field(MEMINFO, "MemTotal")
                                .map(size -> Long.parseLong(size.replaceAll("\\D", "")))
                                .orElse(0L)
                        / 1024,
                System.getProperty("java.version", "unknown"),
                LocalDate.now(clock));
    }

    private static Optional<String> field(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }

    String words() {
        return processor + ", " + cores + " cores, " + memory + " MiB, Java " + java + ", " + day;
    }
}
