package org.noren.servers.doctor;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as they are typed in a script ({@code text}, {@code "text"}, {@code [a, b]}, {@code {name=value}}) and as the
 * management port answers them in JSON, made comparable: texts, lists and maps of them.
 */
final class CliValue {
    private final String text;
    private int at;

    private CliValue(String text) {
        this.text = text;
    }

    /** A value that stands alone. */
    static Object of(String typed) {
        return new CliValue(typed).value();
    }

    /** What stands between the brackets of an operation: {@code name=value, name=value}. */
    static Map<String, Object> parameters(String typed) {
        return new CliValue(typed).pairs('\0');
    }

    static Object of(JsonValue answered) {
        if (answered instanceof JsonArray array) {
            return array.stream().map(CliValue::of).toList();
        }
        if (answered instanceof JsonObject object) {
            if (object.containsKey("EXPRESSION_VALUE")) {
                return object.getString("EXPRESSION_VALUE");
            }
            Map<String, Object> map = new LinkedHashMap<>();
            object.forEach((name, value) -> map.put(name, of(value)));
            return map;
        }
        return answered instanceof JsonString string ? string.getString() : answered.toString();
    }

    /** True if all that was typed is there; what a server adds by itself does not matter. */
    static boolean matches(Object typed, Object there) {
        if (typed instanceof Map<?, ?> map) {
            return there instanceof Map<?, ?> other
                    && map.entrySet().stream()
                            .allMatch(entry -> other.get(entry.getKey()) != null
                                    && matches(entry.getValue(), other.get(entry.getKey())));
        }
        if (typed instanceof List<?> list) {
            if (!(there instanceof List<?> other) || other.size() != list.size()) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!matches(list.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return typed.equals(there);
    }

    private Object value() {
        blanks();
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        if (at < text.length() && text.charAt(at) == '[') {
            at++;
            List<Object> list = new ArrayList<>();
            while (!ends(']')) {
                list.add(value());
            }
            return list;
        }
        if (at < text.length() && text.charAt(at) == '{') {
            at++;
            return pairs('}');
        }
        return bare();
    }

    private Map<String, Object> pairs(char end) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        while (!ends(end)) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                throw new IllegalArgumentException("there is no = in " + text.substring(at));
            }
            String name = text.substring(at, equals).strip();
            at = equals + 1;
            pairs.put(name, value());
        }
        return pairs;
    }

    private boolean ends(char end) {
        blanks();
        if (at >= text.length()) {
            return true;
        }
        if (text.charAt(at) == ',') {
            at++;
            blanks();
        }
        if (text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        String value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    private String bare() {
        int start = at;
        while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
