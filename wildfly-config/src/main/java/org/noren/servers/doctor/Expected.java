package org.noren.servers.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What scripts make of a server, read from the scripts themselves, so that there is no second list: which resources are
 * there with which attributes, and which are gone. What a later script does counts.
 */
final class Expected {
    private static final Pattern OPERATION =
            Pattern.compile("(/\\S*?[^\\\\]):(add|remove|write-attribute)(?:\\((.*)\\))?");

    /** By address: the attributes; of a resource that has to be gone, none and no map. */
    private final Map<String, Map<String, Object>> there = new LinkedHashMap<>();

    private final List<String> gone = new ArrayList<>();

    static Expected of(List<String> lines) {
        Expected expected = new Expected();
        boolean asked = true;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("if ")) {
                // What hangs on a value that somebody else may have set is no matter of course
                asked = text.startsWith("if (outcome ");
            } else if (text.equals("end-if")) {
                asked = true;
            } else if (asked && text.startsWith("/")) {
                expected.read(text);
            }
        }
        return expected;
    }

    private void read(String line) {
        Matcher operation = OPERATION.matcher(line);
        if (!operation.matches()) {
            return;
        }
        String address = operation.group(1);
        Map<String, Object> parameters =
                operation.group(3) == null ? Map.of() : CliValue.parameters(operation.group(3));
        switch (operation.group(2)) {
            case "add" -> {
                gone.remove(address);
                there.put(address, new LinkedHashMap<>(parameters));
            }
            case "remove" -> {
                there.keySet().removeIf(other -> other.equals(address) || other.startsWith(address + "/"));
                gone.add(address);
            }
            default ->
                there.computeIfAbsent(address, first -> new LinkedHashMap<>())
                        .put(String.valueOf(parameters.get("name")), parameters.getOrDefault("value", ""));
        }
    }

    Map<String, Map<String, Object>> there() {
        return there;
    }

    List<String> gone() {
        return gone;
    }

    /** The steps of an address: {@code subsystem}, {@code undertow}, {@code server}, … */
    static List<String> steps(String address) {
        List<String> steps = new ArrayList<>();
        for (String step : address.substring(1).split("(?<!\\\\)/", -1)) {
            int equals = step.indexOf('=');
            steps.add(step.substring(0, equals));
            steps.add(step.substring(equals + 1).replace("\\/", "/"));
        }
        return steps;
    }
}
