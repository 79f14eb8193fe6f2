package org.noren.site.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.noren.site.content.Content.PageText;

/** The words that something is found by, in the one form in which words are kept and asked for. */
public final class SearchWords {
    /** More of a page than this is not searched. */
    static final int LONGEST = 20_000;

    private SearchWords() {}

    /** Small letters, full and half width alike, one space between words. */
    public static String folded(String text) {
        return apart(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .strip();
    }

    private static String apart(String text) {
        var words = new StringBuilder(text.length());
        var after = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var space = isSpace(c);
            if (!space || !after) {
                words.append(space ? ' ' : c);
            }
            after = space;
        }
        return words.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u3000';
    }

    /** Of a page its title, description and text; nothing else has words. */
    static Optional<String> of(Content content) {
        if (!(content instanceof PageText text)) {
            return Optional.empty();
        }
        var page = text.page();
        var said = new Said(page.title() + " " + page.description());
        NodeTraversor.filter(said, Jsoup.parseBodyFragment(page.body()).body());
        var words = folded(said.text.toString());
        return Optional.of(words.length() <= LONGEST ? words : cut(words));
    }

    /** The text of a page from its beginning, until there is enough of it to be folded and cut. */
    private static final class Said implements NodeFilter {
        /** Folding makes text shorter, but not by so much unless it is no text. */
        private static final int ENOUGH = 2 * LONGEST;

        /** Where a word may be parted at a line's end, it is still one word. */
        private static final char SOFT_HYPHEN = '\u00ad';

        private static final char SPACE_WITHOUT_WIDTH = '\u200b';

        private static final char HARD_SPACE = '\u00a0';

        private final StringBuilder text;

        Said(String before) {
            text = new StringBuilder(before).append(' ');
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode part) {
                append(part.getWholeText());
            } else {
                apart(node);
            }
            return text.length() > ENOUGH ? FilterResult.STOP : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            apart(node);
            return FilterResult.CONTINUE;
        }

        /** Words of two blocks are two words, whatever stands between their tags. */
        private void apart(Node node) {
            if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                space();
            }
        }

        private void append(String part) {
            for (var i = 0; i < part.length(); i++) {
                var c = part.charAt(i);
                if (isSpace(c) || c == HARD_SPACE) {
                    space();
                } else if (c != SOFT_HYPHEN && c != SPACE_WITHOUT_WIDTH) {
                    text.append(c);
                }
            }
        }

        private void space() {
            if (text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    private static String cut(String words) {
        var end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end);
    }
}
