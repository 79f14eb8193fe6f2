package org.noren.site.searching;

import java.text.Normalizer;
import org.noren.shared.page.SearchForm;

/**
 * What a shopper looks for. Anything can be typed, so everything has a limit here: the rest is cut off, and what is no
 * text at all is left out. V1, V4.
 *
 * @param words as typed, in Unicode's composed form
 * @param language of the pages looked for, such as {@code ja}
 * @param page of the answer, from 1
 */
public record Question(String words, String language, int page) {
    public static final int PER_PAGE = 10;
    public static final int LAST_PAGE = 50;

    public Question {
        String clean = Normalizer.normalize(cut(words), Normalizer.Form.NFC);
        words = cut(clean.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\\s\u3000]+", " "))
                .strip();
        page = Math.max(1, Math.min(page, LAST_PAGE));
    }

    public boolean none() {
        return words.isEmpty();
    }

    public int first() {
        return (page - 1) * PER_PAGE;
    }

    public Question in(String otherLanguage) {
        return new Question(words, otherLanguage, 1);
    }

    public Question at(int otherPage) {
        return new Question(words, language, otherPage);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SearchForm.LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SearchForm.LONGEST));
    }
}
