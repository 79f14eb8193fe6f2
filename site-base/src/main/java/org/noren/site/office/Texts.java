package org.noren.site.office;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The office's words in the languages that it speaks. */
public final class Texts {
    /** The languages of the office; the first is that of visitors who want none of them. */
    public static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private static final String BUNDLE = "org.noren.site.office.Texts";

    private static final Retelling SAID = new Retelling("said.");

    private final Locale language;
    private final ResourceBundle bundle;

    private Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader());
    }

    public static Texts in(Locale language) {
        return new Texts(language);
    }

    /** A language that the office speaks, by its tag. */
    public static Optional<Locale> language(String tag) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(tag))
                .findFirst();
    }

    /** @param values fill {@code {0}}, {@code {1}} … of the text */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** What was said and kept in English, in this language; empty when it is none of the texts under {@code said.}. */
    public Optional<String> retold(String english) {
        return SAID.of(english, this);
    }

    String raw(String key) {
        return bundle.getString(key);
    }

    /** The ends of all keys that begin so, in order. */
    public List<String> ends(String beginning) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .sorted()
                .toList();
    }

    /** A text that need not be there. */
    public Optional<String> optional(String key) {
        return bundle.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }
}
