package org.noren.servers.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    @TempDir
    Path home;

    @Test
    void logsStayWhereErrorsPointToAndNothingElseDoes() throws IOException {
        write("sites/hinode/log/server.log");
        write("sites/hinode/log/java_pid7.hprof");
        write("sites/hinode/data/noren.mv.db");
        write("crowd/crowd.log");
        write("crowd/7/store.mv.db");
        write("state/hinode.pid");
        Logs.deleteAllElse(home);
        try (Stream<Path> left = Files.walk(home)) {
            assertEquals(
                    List.of("crowd/crowd.log", "sites/hinode/log/java_pid7.hprof", "sites/hinode/log/server.log"),
                    left.filter(Files::isRegularFile)
                            .map(file -> home.relativize(file).toString())
                            .sorted()
                            .toList());
        }
        assertEquals(false, Files.exists(home.resolve("state")));
    }

    private void write(String name) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
