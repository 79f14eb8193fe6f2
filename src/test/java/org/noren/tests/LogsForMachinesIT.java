package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.noren.servers.WildFly;

/** A site whose operators ran {@code json-log.cli}: its log is one JSON object a line, with the visit's name beside the event. */
@OnThreeServers
class LogsForMachinesIT {
    private static final Site HERE = House.NAHA;

    @BeforeEach
    void asObjects() throws Exception {
        restartedAfter("json-log.cli");
    }

    @AfterEach
    void asLines() throws Exception {
        restartedAfter("json-log-undo.cli");
    }

    @Test
    void eachLineIsAnObjectThatNamesEventAndVisit() throws Exception {
        ServerLog log = ServerLog.of(HERE);
        LinkCaller.as(House.HINODE, HERE).getAs("machine-0123456789", "/link/v1/nothing");
        log.tells("reference=machine-0123456789");

        List<JsonObject> events = log.lines().map(LogsForMachinesIT::event).toList();

        assertFalse(events.isEmpty());
        for (JsonObject event : events) {
            assertEquals("noren", event.getString("product"), event::toString);
            assertFalse(event.getString("timestamp").isBlank(), event::toString);
            assertFalse(event.getString("level").isBlank(), event::toString);
        }
        JsonObject refusal = events.stream()
                .filter(event -> event.getString("message").contains("reference=machine-0123456789"))
                .findFirst()
                .orElseThrow();
        assertEquals("machine-0123456789", refusal.getJsonObject("mdc").getString("request"), refusal::toString);
    }

    private static JsonObject event(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private static void restartedAfter(String script) throws IOException, InterruptedException {
        House.stop(HERE);
        Path commands = House.HOME.script(script);
        new WildFly(House.HOME.server()).configure(House.base(HERE), Files.readAllLines(commands, UTF_8));
        House.start(HERE);
    }
}
