package org.noren.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.servers.Site.Role;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.SecretFiles;
import org.noren.servers.keys.SiteKeys;

/**
 * The scripts on a clean standalone-full.xml: a second run changes nothing, the undo scripts bring the server back to
 * what it was, and a second undo changes nothing either.
 */
class ScriptsRunTwiceAndUndoneTest {

    private static final String READ = ":read-resource(recursive=true)";
    private static final String MARK = "==== what the server is now";

    private final WildFly wildFly = new WildFly(Path.of("target", Home.SERVER).toAbsolutePath());

    @TempDir
    Path base;

    @ParameterizedTest
    @EnumSource(Role.class)
    void aSecondRunChangesNothingAndTheUndoIsComplete(Role role) throws Exception {
        aCleanServerOf(role);
        String name = role.script().replace(".cli", "");
        List<String> commands = new ArrayList<>();
        commands.addAll(look());
        for (int run = 0; run < 2; run++) {
            commands.addAll(scripts(name, "harden", "demo", "json-log"));
            commands.addAll(look());
        }
        for (int run = 0; run < 2; run++) {
            commands.addAll(scripts("json-log-undo", "demo-undo", "harden-undo", name + "-undo"));
            commands.addAll(look());
        }

        List<JsonObject> seen = lookedAt(wildFly.configure(base, commands));

        assertEquals(seen.get(1), seen.get(2), "a second run");
        assertNotEquals(seen.get(0), seen.get(1), "the first run");
        assertEquals(seen.get(0), seen.get(3), "the undo");
        assertEquals(seen.get(0), seen.get(4), "a second undo");
    }

    @Test
    void productionHasNoPlainHttpAndNoPasswordInItsConfiguration() throws Exception {
        aCleanServerOf(Role.MAIN);
        wildFly.configure(base, scripts("main", "harden"));

        String configuration = Files.readString(base.resolve("configuration/standalone-full.xml"));
        assertTrue(configuration.contains("<https-listener name=\"link\""), configuration);
        for (String unwanted : List.of(
                "<http-listener",
                "http-invoker",
                "<http-acceptor",
                "<http-connector",
                "<remote connectors",
                "iiop",
                "clear-text=\"password\"",
                "password=\"",
                "welcome-content",
                "<deployment-scanner ",
                "<websockets")) {
            assertTrue(!configuration.contains(unwanted), unwanted);
        }
    }

    @Test
    void aSiteMovesToPostgresqlAndBack() throws Exception {
        aCleanServerOf(Role.PARTNER);
        wildFly.installPostgresqlDriver(postgresqlDriver());
        List<String> commands = new ArrayList<>(scripts("partner"));
        commands.addAll(look());
        commands.addAll(scripts("postgresql"));
        commands.addAll(look());
        commands.addAll(scripts("postgresql"));
        commands.addAll(look());
        commands.addAll(scripts("postgresql-undo", "postgresql-undo"));
        commands.addAll(look());

        List<JsonObject> seen = lookedAt(wildFly.configure(base, commands));

        assertEquals(seen.get(1), seen.get(2), "a second run");
        assertNotEquals(seen.get(0), seen.get(1), "the first run");
        assertEquals(seen.get(0), seen.get(3), "the undo");
    }

    private static Path postgresqlDriver() throws Exception {
        return Path.of(Class.forName("org.postgresql.Driver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    void aScriptThatFailsSaysWhy() throws Exception {
        aCleanServerOf(Role.MAIN);
        Files.delete(base.resolve("keys/link.p12"));
        Trouble trouble = assertThrows(Trouble.class, () -> wildFly.configure(base, scripts("main")));
        assertTrue(trouble.getMessage().contains("link.p12"), trouble.getMessage());
    }

    private void aCleanServerOf(Role role) throws IOException {
        Path configuration = SecretFiles.folder(base.resolve("configuration"));
        Path shipped = wildFly.home().resolve("standalone/configuration");
        for (String file : List.of("standalone-full.xml", "logging.properties", "mgmt-users.properties")) {
            Files.copy(shipped.resolve(file), configuration.resolve(file));
        }
        for (String file :
                List.of("mgmt-groups.properties", "application-users.properties", "application-roles.properties")) {
            Files.copy(shipped.resolve(file), configuration.resolve(file));
        }
        Clock clock = Clock.systemUTC();
        SiteKeys keys = role == Role.MAIN ? SiteKeys.ofMain(base) : SiteKeys.ofPartner(base);
        keys.make("hinode", Authority.named("a partnership", clock), clock);
    }

    private static List<String> look() {
        return List.of("echo " + MARK, READ, "echo " + MARK);
    }

    private static List<String> scripts(String... names) throws IOException {
        List<String> commands = new ArrayList<>();
        for (String name : names) {
            commands.addAll(Files.readAllLines(Path.of(name + ".cli")));
        }
        return commands;
    }

    /** Every second part of the output, between the marks, is an answer. */
    private static List<JsonObject> lookedAt(String output) {
        String[] parts = output.split(MARK, -1);
        List<JsonObject> seen = new ArrayList<>();
        for (int i = 1; i < parts.length; i += 2) {
            try (JsonReader reader = Json.createReader(new StringReader(parts[i]))) {
                seen.add(reader.readObject().getJsonObject("result"));
            }
        }
        return seen;
    }
}
