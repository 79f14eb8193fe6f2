package org.noren.site.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.noren.site.editing.Words.Word;

/**
 * What changed from one text to another, word by word, as somebody reads it: what stayed is told as far as it helps to
 * find the place. Texts of any length are compared in bounded time: what differs at great length is told as replaced.
 */
public final class WordDifference {
    /** More words than that are first compared by paragraphs. */
    private static final int FINE = 1_500;

    /** More paragraphs than that which stand in one text only: the whole is told as replaced. */
    private static final int COARSE = 1_000;
    /** Words that stay around a change, so that one sees where it is. */
    private static final int AROUND = 12;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Word> same = new ArrayList<>();
    private final List<Word> gone = new ArrayList<>();
    private final List<Word> come = new ArrayList<>();

    private WordDifference() {}

    /** @param tag whether it is markup, shown as code and not as text */
    public record Piece(Kind kind, String text, boolean tag) {}

    /** What became of a piece. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        /** A new line for the reader. */
        LINE,
        /** More that stayed is left out. */
        GAP
    }

    static List<Piece> ofPlain(String before, String after, Locale language) {
        return of(Words.ofPlain(before, language), Words.ofPlain(after, language));
    }

    static List<Piece> ofHtml(String before, String after, Locale language) {
        return of(Words.ofHtml(before, language), Words.ofHtml(after, language));
    }

    /** @return nothing when the two read the same */
    private static List<Piece> of(List<Word> before, List<Word> after) {
        if (before.equals(after)) return List.of();
        var difference = new WordDifference();
        difference.compare(before, after);
        difference.tellChange();
        difference.settle(true);
        return List.copyOf(difference.pieces);
    }

    private void compare(List<Word> before, List<Word> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) start++;
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end)))
            end++;
        stays(before.subList(0, start));
        differ(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        stays(before.subList(before.size() - end, before.size()));
    }

    private void differ(List<Word> before, List<Word> after) {
        if (before.size() + after.size() <= FINE) fine(before, after);
        else coarse(before, after);
    }

    private void fine(List<Word> before, List<Word> after) {
        int from = 0;
        for (AbstractDelta<Word> delta : deltas(before, after)) {
            stays(before.subList(from, delta.getSource().getPosition()));
            changes(delta.getSource().getLines(), delta.getTarget().getLines());
            from = delta.getSource().getPosition() + delta.getSource().size();
        }
        stays(before.subList(from, before.size()));
    }

    /** By paragraphs first; within those that differ by words, if they are short enough. */
    private void coarse(List<Word> before, List<Word> after) {
        List<List<Word>> old = paragraphs(before);
        List<List<Word>> young = paragraphs(after);
        Map<List<Word>, Integer> names = new HashMap<>();
        List<Integer> oldNames = named(old, names);
        List<Integer> youngNames = named(young, names);
        if (alone(oldNames, youngNames) > COARSE) {
            changes(before, after);
            return;
        }
        int from = 0;
        for (AbstractDelta<Integer> delta : deltas(oldNames, youngNames)) {
            old.subList(from, delta.getSource().getPosition()).forEach(this::stays);
            from = delta.getSource().getPosition() + delta.getSource().size();
            List<Word> less = joined(old.subList(delta.getSource().getPosition(), from));
            int at = delta.getTarget().getPosition();
            List<Word> more = joined(young.subList(at, at + delta.getTarget().size()));
            if (less.size() + more.size() <= FINE) fine(less, more);
            else changes(less, more);
        }
        old.subList(from, old.size()).forEach(this::stays);
    }

    private static <T> List<AbstractDelta<T>> deltas(List<T> before, List<T> after) {
        return DiffUtils.diff(before, after).getDeltas();
    }

    private static List<Integer> named(List<List<Word>> paragraphs, Map<List<Word>, Integer> names) {
        return paragraphs.stream()
                .map(paragraph -> names.computeIfAbsent(paragraph, fresh -> names.size()))
                .toList();
    }

    private static long alone(List<Integer> some, List<Integer> others) {
        Set<Integer> left = Set.copyOf(some);
        Set<Integer> right = Set.copyOf(others);
        return some.stream().filter(one -> !right.contains(one)).count()
                + others.stream().filter(one -> !left.contains(one)).count();
    }

    private static List<Word> joined(List<List<Word>> paragraphs) {
        return paragraphs.stream().flatMap(List::stream).toList();
    }

    private static List<List<Word>> paragraphs(List<Word> words) {
        List<List<Word>> paragraphs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).block() || i == words.size() - 1) {
                paragraphs.add(words.subList(from, i + 1));
                from = i + 1;
            }
        }
        return paragraphs;
    }

    private void stays(List<Word> words) {
        if (words.isEmpty()) return;
        tellChange();
        same.addAll(words);
    }

    private void changes(List<Word> less, List<Word> more) {
        gone.addAll(less);
        come.addAll(more);
    }

    /** What went stands before what came. */
    private void tellChange() {
        if (gone.isEmpty() && come.isEmpty()) return;
        settle(false);
        gone.forEach(word -> add(Kind.REMOVED, word));
        come.forEach(word -> add(Kind.ADDED, word));
        gone.clear();
        come.clear();
    }

    /** Tells what stayed since the last change, without its middle when that is long. */
    private void settle(boolean last) {
        int head = pieces.isEmpty() ? 0 : Math.min(AROUND, same.size());
        int tail = last ? same.size() : Math.max(head, same.size() - AROUND);
        same.subList(0, head).forEach(word -> add(Kind.SAME, word));
        if (tail > head) {
            boolean little = !last && tail - head <= AROUND;
            if (little) same.subList(head, tail).forEach(word -> add(Kind.SAME, word));
            else pieces.add(new Piece(Kind.GAP, "", false));
        }
        same.subList(tail, same.size()).forEach(word -> add(Kind.SAME, word));
        same.clear();
    }

    private void add(Kind kind, Word word) {
        if (kind == Kind.SAME && word.tag()) {
            boolean line = word.block() && !pieces.isEmpty() && latest().kind() != Kind.LINE;
            if (line) pieces.add(new Piece(Kind.LINE, "", false));
        } else if (!word.tag()) {
            put(kind, word.text(), false);
        } else if (!word.text().startsWith("</")) {
            // Where a tag ends follows from where it begins; a paragraph has a sign that everybody knows.
            put(kind, word.text().matches("<(p|br)>") ? "¶" : word.text(), true);
        }
    }

    private void put(Kind kind, String text, boolean tag) {
        boolean goesOn = !pieces.isEmpty() && latest().kind() == kind && latest().tag() == tag;
        if (goesOn) pieces.set(pieces.size() - 1, new Piece(kind, latest().text() + text, tag));
        else pieces.add(new Piece(kind, text, tag));
    }

    private Piece latest() {
        return Objects.requireNonNull(pieces.get(pieces.size() - 1));
    }
}
