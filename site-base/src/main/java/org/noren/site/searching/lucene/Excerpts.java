package org.noren.site.searching.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.noren.site.searching.Found.Piece;
import org.noren.site.searching.lucene.Languages.Token;

/** The part of a text that says most about the words that were looked for, with these words marked. */
final class Excerpts {
    private static final int LOOKED_THROUGH = 20_000;
    private static final int MOST_TOKENS = 10_000;
    private static final String SENTENCE_ENDS = "。！？.!?";
    private static final int BEFORE = 40;

    private final Languages languages;
    private final String language;
    private final Set<String> words;
    private final int length;

    Excerpts(Languages languages, String language, Set<String> words) {
        this.languages = languages;
        this.language = language;
        this.words = words;
        this.length = language.equals("ja") ? 110 : 220;
    }

    /** All of a text, marked. */
    List<Piece> whole(String text) {
        return pieces(text, 0, text.length(), marks(text));
    }

    List<Piece> best(String whole) {
        String text = whole.length() <= LOOKED_THROUGH ? whole : whole.substring(0, LOOKED_THROUGH);
        List<Token> marks = marks(text);
        int start = marks.isEmpty() ? 0 : beginning(text, richest(marks));
        int end = Math.min(text.length(), start + length);
        if (end < text.length()) end = ending(text, start, end);
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) pieces.add(new Piece("… ", false));
        pieces.addAll(pieces(text, start, end, marks));
        if (end < whole.length()) pieces.add(new Piece(" …", false));
        return pieces;
    }

    private List<Token> marks(String text) {
        return languages.tokens(language, text, MOST_TOKENS).stream()
                .filter(token -> words.contains(token.word()))
                .toList();
    }

    /** Where the stretch begins that has the most different words. */
    private int richest(List<Token> marks) {
        int best = marks.get(0).start();
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            Set<String> seen = new HashSet<>();
            for (int j = i;
                    j < marks.size() && marks.get(j).end() <= marks.get(i).start() + length - BEFORE;
                    j++) seen.add(marks.get(j).word());
            if (seen.size() > most) {
                most = seen.size();
                best = marks.get(i).start();
            }
            if (most == words.size()) break;
        }
        return best;
    }

    /** The beginning of the sentence if it is near, else of a word. */
    private int beginning(String text, int mark) {
        int from = Math.max(0, mark - BEFORE);
        if (from == 0) return 0;
        for (int i = mark - 1; i >= from; i--)
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) return skipSpaces(text, i + 1);
        return language.equals("ja") ? whole(text, from) : afterSpace(text, from, mark);
    }

    private static int skipSpaces(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') i++;
        return i;
    }

    private static int afterSpace(String text, int from, int mark) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= mark ? whole(text, from) : space + 1;
    }

    private int ending(String text, int start, int end) {
        if (language.equals("ja")) return whole(text, end);
        int space = text.lastIndexOf(' ', end);
        return space <= start ? whole(text, end) : space;
    }

    /** Never between the halves of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Token> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Token mark : marks) {
            if (mark.start() < at || mark.end() > end) continue;
            if (mark.start() > at) pieces.add(new Piece(text.substring(at, mark.start()), false));
            pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < end) pieces.add(new Piece(text.substring(at, end), false));
        return pieces;
    }
}
