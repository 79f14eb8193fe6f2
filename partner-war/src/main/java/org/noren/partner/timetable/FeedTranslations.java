package org.noren.partner.timetable;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names in other languages ({@code translations.txt}): by the row that they belong to, or by the text that they stand for.
 * Japanese feeds of before 2020 have columns of their own and go by the text alone.
 */
final class FeedTranslations {
    private static final String ANY = "*";

    /** By language, for each text or row. */
    private final Map<String, Map<String, String>> known = new HashMap<>();

    static FeedTranslations of(FeedArchive feed) throws IOException, FeedRefused {
        var translations = new FeedTranslations();
        feed.may("translations.txt", Set.of("translation"), table -> {
            while (table.next()) translations.take(table);
        });
        return translations;
    }

    private void take(FeedTable table) throws FeedRefused {
        String words = table.get("translation");
        if (table.has("trans_id")) {
            add(key(ANY, ANY, "text", table.need("trans_id")), table.need("lang"), words);
            return;
        }
        String name = table.need("table_name");
        String field = table.need("field_name");
        String row = table.get("record_id");
        String key = row.isEmpty()
                ? key(name, field, "text", table.need("field_value"))
                : key(name, field, "row", row + "\0" + table.get("record_sub_id"));
        add(key, table.need("language"), words);
    }

    private void add(String key, String language, String words) {
        if (!words.isEmpty()) known.computeIfAbsent(key, any -> new HashMap<>()).put(language, words);
    }

    /**
     * A text of the feed with what is known of it.
     *
     * @param row the id of the row that it stands in
     * @param text as it stands there
     */
    Wording of(String table, String field, String row, String text) {
        if (text.isEmpty()) return Wording.NONE;
        Map<String, String> words = new HashMap<>();
        for (String key : new String[] {
            key(ANY, ANY, "text", text), key(table, field, "text", text), key(table, field, "row", row + "\0")
        }) words.putAll(Optional.ofNullable(known.get(key)).orElse(Map.of()));
        return new Wording(text, words);
    }

    private static String key(String table, String field, String by, String what) {
        return table + "\0" + field + "\0" + by + "\0" + what;
    }
}
