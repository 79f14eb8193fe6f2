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

    private final Locale language;
    private final ResourceBundle bundle;

    private Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader());
    }

    public static Texts in(Locale language) {
        return new Texts(language);
    }

    /** @param values fill {@code {0}}, {@code {1}} … of the text */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** A text that need not be there. */
    public Optional<String> optional(String key) {
        return bundle.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }
}
