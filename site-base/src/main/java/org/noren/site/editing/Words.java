package org.noren.site.editing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** A text taken apart into words and tags. Where a word ends is the language's question: Japanese has no spaces. */
final class Words {
    private static final Pattern TAG = Pattern.compile("<[/!]?[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern NAME = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9-]*)");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "br",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private Words() {}

    /** @param block whether it is a tag that begins or ends a line for the reader */
    record Word(String text, boolean tag, boolean block) {}

    static List<Word> ofPlain(String text, Locale language) {
        List<Word> words = new ArrayList<>();
        split(text, language, words);
        return words;
    }

    static List<Word> ofHtml(String html, Locale language) {
        List<Word> words = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            split(Parser.unescapeEntities(html.substring(from, tag.start()), false), language, words);
            words.add(tag(tag.group()));
            from = tag.end();
        }
        split(Parser.unescapeEntities(html.substring(from), false), language, words);
        return withoutLayout(words);
    }

    /** The same with every character: put together again, they are the HTML. */
    static List<Word> exact(String html, Locale language) {
        List<Word> words = new ArrayList<>();
        BreakIterator ends = BreakIterator.getWordInstance(language);
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            pieces(html.substring(from, tag.start()), ends, words);
            words.add(tag(tag.group()));
            from = tag.end();
        }
        pieces(html.substring(from), ends, words);
        return words;
    }

    private static Word tag(String tag) {
        Matcher name = NAME.matcher(tag);
        boolean block = name.find() && BLOCKS.contains(name.group(1).toLowerCase(Locale.ROOT));
        return new Word(tag, true, block);
    }

    /** Spaces beside a block are for who reads the source, and shown nowhere. */
    private static List<Word> withoutLayout(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean edge = i == 0
                    || i == words.size() - 1
                    || words.get(i - 1).block()
                    || words.get(i + 1).block();
            if (!edge || !words.get(i).text().isBlank()) kept.add(words.get(i));
        }
        return kept;
    }

    /** White space of any length is one space: HTML shows it so. */
    private static void split(String text, Locale language, List<Word> words) {
        String even = text.replaceAll("\\s+", " ");
        pieces(even, BreakIterator.getWordInstance(language), words);
    }

    private static void pieces(String text, BreakIterator ends, List<Word> words) {
        ends.setText(text);
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            words.add(new Word(text.substring(from, to), false, false));
            from = to;
        }
    }
}
