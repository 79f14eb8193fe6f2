package org.noren.servers.doctor;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.noren.servers.keys.ManagementUser;

/** Is the running server still what the scripts made of it? */
final class DriftCheck implements Check {
    private static final int MOST_NAMED = 12;

    @Override
    public List<Finding> look(Patient patient) {
        try {
            Management management = new Management(
                    patient.management(), ManagementUser.NAME, new ManagementUser(patient.base()).password());
            List<Finding> findings = new ArrayList<>(state(management.state()));
            List<String> lines = new ArrayList<>();
            for (Path script : patient.scripts()) {
                lines.addAll(Files.readAllLines(script));
            }
            findings.addAll(compare(Expected.of(lines), management.model()));
            return findings;
        } catch (IOException e) {
            return List.of(Finding.soon(
                    "configuration",
                    "can't be compared: " + e.getMessage(),
                    "Start the server, and keep the password of its management user " + ManagementUser.NAME
                            + " in the credential store as " + ManagementUser.PASSWORD_ALIAS + "."));
        }
    }

    private static List<Finding> state(String state) {
        return state.equals("running")
                ? List.of()
                : List.of(Finding.soon(
                        "configuration",
                        "was changed, and the server still runs with the old one (" + state + ")",
                        "Restart it when it suits."));
    }

    static List<Finding> compare(Expected expected, JsonObject model) {
        List<String> drifts = new ArrayList<>();
        expected.there().forEach((address, attributes) -> {
            Optional<JsonObject> found = find(model, address);
            if (found.isEmpty()) {
                drifts.add(address + " is missing");
            } else {
                attributes.forEach((name, value) -> differs(found.get(), name, value)
                        .ifPresent(there -> drifts.add(address + " has " + name + "=" + there + " and not " + value)));
            }
        });
        for (String address : expected.gone()) {
            if (find(model, address).isPresent()) {
                drifts.add(address + " is there and should not be");
            }
        }
        if (drifts.isEmpty()) {
            return List.of(Finding.well(
                    "configuration",
                    "as the scripts made it (" + expected.there().size() + " resources, "
                            + expected.gone().size() + " removed)"));
        }
        List<Finding> findings = new ArrayList<>();
        drifts.stream()
                .limit(MOST_NAMED)
                .forEach(drift -> findings.add(Finding.bad(
                        "configuration", drift, "Run the scripts again and restart, if nobody meant it so.")));
        if (drifts.size() > MOST_NAMED) {
            findings.add(Finding.bad(
                    "configuration",
                    "and " + (drifts.size() - MOST_NAMED) + " more",
                    "Was this server configured by these scripts?"));
        }
        return findings;
    }

    private static Optional<Object> differs(JsonObject resource, String name, Object typed) {
        JsonValue there = resource.get(name);
        Object value = there == null || there == JsonValue.NULL ? "nothing" : CliValue.of(there);
        return CliValue.matches(typed, value) ? Optional.empty() : Optional.of(value);
    }

    private static Optional<JsonObject> find(JsonObject model, String address) {
        JsonObject at = model;
        for (String step : Expected.steps(address)) {
            if (!(at.get(step) instanceof JsonObject next)) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }
}
