package org.noren.site.searching;

import java.util.List;
import java.util.Map;
import org.noren.shared.page.PagePath;

/**
 * The pages that hold the words, the best first.
 *
 * @param hits of the page of answers that was asked for
 * @param total how many there are in the question's language
 * @param some whether no page has all the words, so that these have only some of them
 * @param elsewhere how many pages there are in other languages, by language; none of them zero
 */
public record Found(List<Hit> hits, long total, boolean some, Map<String, Integer> elsewhere) {
    public static final Found NOTHING = new Found(List.of(), 0, false, Map.of());

    public Found {
        hits = List.copyOf(hits);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** One page, with what it says about the words. */
    public record Hit(PagePath path, List<Piece> title, List<Piece> excerpt) {
        public Hit {
            title = List.copyOf(title);
            excerpt = List.copyOf(excerpt);
        }
    }

    /** @param looked whether this is one of the words that were looked for */
    public record Piece(String text, boolean looked) {}
}
