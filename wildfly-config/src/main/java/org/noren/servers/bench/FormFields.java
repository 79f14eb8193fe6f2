package org.noren.servers.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser would send of a form that nobody has touched, as far as an office's pages need it. */
final class FormFields {
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b[^>]*>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>([^<]*)", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|amp|lt|gt|quot|apos|nbsp);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private FormFields() {}

    /** @return values by name; nothing if there is no such form */
    static Optional<Map<String, List<String>>> of(String page, String form) {
        Matcher begin = Pattern.compile("<form\\b[^>]*\\bid=\"" + Pattern.quote(form) + "\"[^>]*>")
                .matcher(page);
        return begin.find()
                ? Optional.of(fields(page.substring(begin.end(), page.indexOf("</form>", begin.end()))))
                : Optional.empty();
    }

    private static Map<String, List<String>> fields(String form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            String whole = field.group();
            if (whole.startsWith("<input")) {
                input(whole).ifPresent(value -> add(fields, whole, value));
            } else if (whole.startsWith("<textarea")) {
                // A line break right after the tag is the page's, not the text's
                add(fields, field.group(1), plain(field.group(2).replaceFirst("^\\r?\\n", "")));
            } else {
                add(fields, field.group(3), chosen(field.group(4)));
            }
        }
        return fields;
    }

    private static void add(Map<String, List<String>> fields, String tag, String value) {
        attribute(tag, "name")
                .ifPresent(name ->
                        fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value));
    }

    private static Optional<String> input(String tag) {
        String type = attribute(tag, "type").orElse("text");
        return switch (type) {
            case "submit", "button", "image", "reset", "file" -> Optional.empty();
            case "checkbox", "radio" ->
                attribute(tag, "checked").map(ticked -> attribute(tag, "value").orElse("on"));
            default -> Optional.of(attribute(tag, "value").orElse(""));
        };
    }

    private static String chosen(String options) {
        String chosen = "";
        boolean first = true;
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            boolean selected = attribute(option.group(1), "selected").isPresent();
            if (first || selected) {
                chosen = attribute(option.group(1), "value").orElse(plain(option.group(2)));
            }
            if (selected) {
                return chosen;
            }
            first = false;
        }
        return chosen;
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher value = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? Optional.of(plain(value.group(1))) : Optional.empty();
    }

    private static String plain(String escaped) {
        return ENTITY.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, entity);
        }
        boolean hexadecimal = entity.startsWith("#x");
        return Character.toString(Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
    }

    /** Of them all, with these in place of what the page says. */
    static Map<String, List<String>> filled(Map<String, List<String>> fields, Map<String, String> typed) {
        Map<String, List<String>> filled = new LinkedHashMap<>(fields);
        typed.forEach((name, value) -> filled.put(name, List.of(value)));
        return Collections.unmodifiableMap(filled);
    }
}
