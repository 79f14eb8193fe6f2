package org.noren.servers;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JSON answer as lines that a person reads: a value a line, a list with its length, an entry of a list a line. */
final class ReportText {

    private ReportText() {}

    static List<String> of(JsonValue value) {
        List<String> lines = new ArrayList<>();
        if (value instanceof JsonObject object) {
            members(object, "", lines);
        } else if (value instanceof JsonArray array) {
            entries(array, "", lines);
        } else {
            lines.add(scalar(value));
        }
        return lines;
    }

    private static void members(JsonObject object, String indent, List<String> lines) {
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            if (member.getValue() instanceof JsonObject inner) {
                lines.add(indent + member.getKey() + ":");
                members(inner, indent + "  ", lines);
            } else if (member.getValue() instanceof JsonArray array) {
                lines.add(indent + member.getKey() + ": " + (array.isEmpty() ? "none" : String.valueOf(array.size())));
                entries(array, indent + "  ", lines);
            } else {
                lines.add(indent + member.getKey() + ": " + scalar(member.getValue()));
            }
        }
    }

    private static void entries(JsonArray array, String indent, List<String> lines) {
        for (JsonValue entry : array) {
            lines.add(indent + inOneLine(entry));
        }
    }

    private static String inOneLine(JsonValue value) {
        if (value instanceof JsonObject object) {
            return String.join(
                    ", ",
                    object.values().stream()
                            .map(ReportText::inOneLine)
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
        if (value instanceof JsonArray array) {
            return String.join(", ", array.stream().map(ReportText::inOneLine).toList());
        }
        return scalar(value);
    }

    private static String scalar(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NULL -> "";
            default -> value.toString();
        };
    }
}
