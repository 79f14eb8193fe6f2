package org.noren.site.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why something was refused, in somebody's language; in the words it came with, where the office has none of its own. */
public final class ReasonWords {
    private static final int LONGEST_KEY = 40;
    private static final Pattern VALUE =
            Pattern.compile("(?<!\\S)/\\S+|\\.[a-z0-9]{1,10}\\b|\\b[a-z]+/[a-z0-9.+-]+|\\b\\d+\\b");

    private final Texts texts;

    public ReasonWords(Texts texts) {
        this.texts = texts;
    }

    /** The whole sentence, for what was to lie at a path. */
    public String of(String path, String reason) {
        return texts.text("refusal", path, of(reason));
    }

    /** The reason alone. */
    public String of(String reason) {
        return known(reason).orElse(reason);
    }

    /** Of something in a list: the reason begins with a name and a colon, or follows the name that stands beside it. */
    public String inList(String reason) {
        int colon = reason.indexOf(": ");
        return texts.retold(reason)
                .or(() -> known("it " + reason))
                .or(() -> colon < 0
                        ? Optional.empty()
                        : known(reason.substring(colon + 2))
                                .map(told -> texts.text("refusal", reason.substring(0, colon), told)))
                .orElse(reason);
    }

    private Optional<String> known(String reason) {
        return texts.optional("refusal." + key(reason))
                .or(() -> withValues(reason))
                .or(() -> texts.retold(reason));
    }

    /** A sentence with paths, extensions, media types and numbers in it is kept with gaps for them. */
    private Optional<String> withValues(String reason) {
        List<String> values = new ArrayList<>();
        String gapped = VALUE.matcher(reason).replaceAll(found -> {
            values.add(found.group());
            return " ";
        });
        String key = "refusal." + key(gapped);
        return texts.optional(key).map(known -> texts.text(key, values.toArray()));
    }

    /** The beginning of the sentence, as it can stand in a bundle. */
    private static String key(String reason) {
        String words =
                reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-", "");
        String key = words.substring(0, Math.min(LONGEST_KEY, words.length()));
        return key.endsWith("-") ? key.substring(0, key.length() - 1) : key;
    }
}
