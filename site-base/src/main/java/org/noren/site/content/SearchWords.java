package org.noren.site.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.noren.site.content.Content.PageText;

/** The words that something is found by, in the one form in which words are kept and asked for. */
public final class SearchWords {
    /** More of a page than this is not searched. */
    static final int LONGEST = 20_000;

    private SearchWords() {}

    /** Small letters, full and half width alike, one space between words. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000]+", " ")
                .strip();
    }

    /** Of a page its title, description and text; nothing else has words. */
    static Optional<String> of(Content content) {
        if (!(content instanceof PageText text)) {
            return Optional.empty();
        }
        var page = text.page();
        var words = folded(page.title() + " " + page.description() + " "
                + Jsoup.parseBodyFragment(page.body()).text());
        return Optional.of(words.length() <= LONGEST ? words : cut(words));
    }

    private static String cut(String words) {
        var end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end);
    }
}
