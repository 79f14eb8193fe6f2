package org.noren.site.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/settings.md} against {@link Setting}. */
class SettingsDocTest {
    private static final Path DOC = Path.of("../docs/settings.md");
    private static final Path WANTED = Path.of("target/settings.md");

    @Test
    void the_document_lists_the_settings_as_they_are() throws IOException {
        Files.writeString(WANTED, wanted());

        assertEquals(
                wanted(), Files.readString(DOC), "docs/settings.md differs from the code: copy " + WANTED + " over it");
    }

    private static String wanted() {
        return """
                # Settings

                A site reads these by MicroProfile Config: give them to the server as system properties
                (`standalone.sh -P noren.properties`) or as environment variables. They are read at start. A site that lacks
                one it needs, or finds one of a bad shape, does not start and names every one that is wrong.

                The data source `java:jboss/datasources/NorenDS` (H2 or PostgreSQL) is set in the server, not here.

                | setting | needed by | if not set | meaning |
                |---|---|---|---|
                """ + Arrays.stream(Setting.values()).map(SettingsDocTest::row).collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        var fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `%s` | %s | %s | %s |%n"
                .formatted(setting.key(), setting.need().words(), fallback, setting.meaning());
    }
}
