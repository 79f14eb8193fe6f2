package org.noren.site.content;

import java.util.Optional;
import org.noren.shared.edition.Kind;

/**
 * Which contents to list, in the order of their paths. Deleted items are listed only when they are asked for.
 *
 * @param prefix of the path, {@code /} for all; the site's own paths (layouts, slots) start with {@code /.}
 * @param apart whether the site's own paths are left out
 * @param label that an item must have
 * @param words anywhere in title, path or text, without regard to case; empty for any
 * @param first of the lines to return, from 0
 * @param most lines to return, from 1 to {@value #MOST}
 */
public record Search(
        String prefix,
        boolean apart,
        Optional<Kind> kind,
        Optional<String> locale,
        Optional<State> state,
        Optional<Label> label,
        String words,
        int first,
        int most) {
    public static final int MOST = 500;

    public Search {
        if (first < 0 || most < 1 || most > MOST) {
            throw new IllegalArgumentException("A list starts at 0 or later and has 1 to " + MOST + " lines");
        }
    }

    public static Search all() {
        return new Search(
                "/", false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", 0, MOST);
    }

    public Search under(String newPrefix) {
        return new Search(newPrefix, apart, kind, locale, state, label, words, first, most);
    }

    public Search withoutOwnPaths() {
        return new Search(prefix, true, kind, locale, state, label, words, first, most);
    }

    public Search of(Kind newKind) {
        return new Search(prefix, apart, Optional.of(newKind), locale, state, label, words, first, most);
    }

    public Search in(String newLocale) {
        return new Search(prefix, apart, kind, Optional.of(newLocale), state, label, words, first, most);
    }

    public Search being(State newState) {
        return new Search(prefix, apart, kind, locale, Optional.of(newState), label, words, first, most);
    }

    public Search labelled(Label newLabel) {
        return new Search(prefix, apart, kind, locale, state, Optional.of(newLabel), words, first, most);
    }

    public Search saying(String newWords) {
        return new Search(prefix, apart, kind, locale, state, label, newWords, first, most);
    }

    public Search lines(int newFirst, int newMost) {
        return new Search(prefix, apart, kind, locale, state, label, words, newFirst, newMost);
    }
}
