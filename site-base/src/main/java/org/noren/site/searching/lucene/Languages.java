package org.noren.site.searching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What a word is, by language: Japanese by dictionary, in its plain form; English without its endings; others as they
 * stand. A language is a suffix of the fields that are written in it.
 */
final class Languages {
    private static final String OTHERS = "any";
    private final Analyzer japanese = new JapaneseAnalyzer();
    private final Analyzer english = new EnglishAnalyzer();
    private final Analyzer others = new StandardAnalyzer();

    /** A word of a text and where it stands. */
    record Token(String word, int start, int end) {}

    static String field(String part, String language) {
        return part + "_" + (language.equals("ja") || language.equals("en") ? language : OTHERS);
    }

    /** Takes the right one by the field's suffix. */
    Analyzer byField() {
        Map<String, Analyzer> fields = new HashMap<>();
        for (String part : List.of("title", "headings", "text")) {
            fields.put(field(part, "ja"), japanese);
            fields.put(field(part, "en"), english);
        }
        return new PerFieldAnalyzerWrapper(others, fields);
    }

    private Analyzer of(String language) {
        return switch (language) {
            case "ja" -> japanese;
            case "en" -> english;
            default -> others;
        };
    }

    /** @param most words looked at */
    List<Token> tokens(String language, String text, int most) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = of(language).tokenStream("text", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (tokens.size() < most && stream.incrementToken())
                tokens.add(new Token(word.toString(), place.startOffset(), place.endOffset()));
            return tokens;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
