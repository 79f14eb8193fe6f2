package org.noren.servers.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.Home;
import org.noren.servers.WildFly;
import org.noren.servers.keys.SecretFiles;

/** A real server's model against the scripts that made it: the same at first, then changed by somebody in five places. */
class AServerThatDriftedTest {
    private static final String MARK = "==== what the server is now";
    private static final String READ = ":read-resource(recursive=true)";

    @TempDir
    Path base;

    @Test
    void eachChangeIsNamedAndNothingElse() throws Exception {
        TestPatient.in(base);
        WildFly wildFly = new WildFly(Path.of("target", Home.SERVER).toAbsolutePath());
        Path configuration = SecretFiles.folder(base.resolve("configuration"));
        for (String file : List.of(
                "standalone-full.xml",
                "logging.properties",
                "mgmt-users.properties",
                "mgmt-groups.properties",
                "application-users.properties",
                "application-roles.properties")) {
            Files.copy(wildFly.home().resolve("standalone/configuration").resolve(file), configuration.resolve(file));
        }
        List<String> script = new ArrayList<>();
        for (String name : List.of("partner.cli", "harden.cli", "demo.cli")) {
            script.addAll(Files.readAllLines(Path.of(name)));
        }
        List<String> commands = new ArrayList<>(script);
        commands.addAll(look());
        commands.addAll(
                List.of(
                        "/subsystem=elytron/server-ssl-context=noren-link:write-attribute(name=need-client-auth, value=false)",
                        "/subsystem=datasources/data-source=NorenDS:write-attribute(name=max-pool-size, value=5)",
                        "/subsystem=undertow/server=default-server/http-listener=office-http:remove",
                        "/subsystem=deployment-scanner/scanner=default:add(path=deployments, relative-to=jboss.server.base.dir)",
                        "/subsystem=elytron/client-ssl-context=noren-link-client:write-attribute(name=protocols, value=[TLSv1.2])"));
        commands.addAll(look());

        List<JsonObject> models = lookedAt(wildFly.configure(base, commands));

        Expected expected = Expected.of(script);
        List<Finding> before = DriftCheck.compare(expected, models.get(0));
        assertEquals(List.of(), TestPatient.wrong(before));
        assertEquals(
                Set.of(
                        "/subsystem=deployment-scanner/scanner=default is there and should not be",
                        "/subsystem=datasources/data-source=NorenDS has max-pool-size=5 and not 40",
                        "/subsystem=elytron/client-ssl-context=noren-link-client has protocols=[TLSv1.2] and not [TLSv1.3,"
                                + " TLSv1.2]",
                        "/subsystem=elytron/server-ssl-context=noren-link has need-client-auth=false and not true",
                        "/subsystem=undertow/server=default-server/http-listener=office-http is missing"),
                DriftCheck.compare(expected, models.get(1)).stream()
                        .map(Finding::words)
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatIsTypedMatchesWhatAServerAnswers() {
        assertEquals(
                Map.of("a", "1", "b", List.of("x", "y"), "c", Map.of("d", "e,f", "g", "h")),
                CliValue.parameters("a=1, b=[x, y], c={d=\"e,f\", g=h}"));
        assertEquals(
                "${a:b}",
                CliValue.of(Json.createObjectBuilder()
                        .add("EXPRESSION_VALUE", "${a:b}")
                        .build()));
        assertEquals(
                List.of("subsystem", "undertow", "location", "/"), Expected.steps("/subsystem=undertow/location=\\/"));
    }

    private static List<String> look() {
        return List.of("echo " + MARK, READ, "echo " + MARK);
    }

    private static List<JsonObject> lookedAt(String output) throws IOException {
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
