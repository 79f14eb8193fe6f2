package org.noren.servers;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server says of itself on its management port. */
public final class Health {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** One answer: whether all is well, which checks say it isn't, and what the checks tell besides. */
    public record Answer(boolean up, List<String> failing, Map<String, String> told) {
        public Answer {
            failing = List.copyOf(failing);
            told = Map.copyOf(told);
        }
    }

    private Health() {}

    /** The server's answer about being ready to serve; empty while nobody listens, or nobody can answer. */
    public static Optional<Answer> ready(Site site) throws InterruptedException {
        return ready(site.managementAddress());
    }

    public static Optional<Answer> ready(String managementAddress) throws InterruptedException {
        return ask(managementAddress + "/health/ready");
    }

    /** Who the server is, whether it is well or not. */
    public static Optional<Answer> live(String managementAddress) throws InterruptedException {
        return ask(managementAddress + "/health/live");
    }

    private static Optional<Answer> ask(String address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return parse(CLIENT.send(request, BodyHandlers.ofString()).body());
        } catch (IOException notListening) {
            return Optional.empty();
        }
    }

    static Optional<Answer> parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject health = reader.readObject();
            List<String> failing = new ArrayList<>();
            Map<String, String> told = new TreeMap<>();
            for (JsonObject check : health.getJsonArray("checks").getValuesAs(JsonObject.class)) {
                if (!"UP".equals(check.getString("status", ""))) {
                    failing.add(check.getString("name", "a check without a name"));
                }
                if (check.get("data") instanceof JsonObject data) {
                    data.forEach((key, value) -> told.put(check.getString("name", "") + "." + key, text(value)));
                }
            }
            return Optional.of(new Answer("UP".equals(health.getString("status", "")), failing, told));
        } catch (JsonException | ClassCastException | NullPointerException notHealth) {
            return Optional.empty();
        }
    }

    private static String text(JsonValue value) {
        return value instanceof jakarta.json.JsonString string ? string.getString() : value.toString();
    }
}
