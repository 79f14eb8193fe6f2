package org.noren.site.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.noren.site.editing.Words.Word;

/**
 * What has to be done to one sequence of words to get another: by lines first, and within lines that differ by words, in
 * bounded time. What differs at great length is one edit.
 */
final class TextEdits {
    /** More words than that are not compared word by word. */
    private static final int FINE = 1_500;
    /** More lines than that are not compared line by line. */
    private static final int COARSE = 2_000;

    private final List<Edit> edits = new ArrayList<>();

    private TextEdits() {}

    /** The words from start to end (without it) become these. */
    record Edit(int start, int end, List<Word> words) {}

    /** In the order of their places; none overlaps another. */
    static List<Edit> between(List<Word> before, List<Word> after) {
        var found = new TextEdits();
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) start++;
        int tail = 0;
        while (tail < shorter - start
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) tail++;
        found.differ(start, before.subList(start, before.size() - tail), after.subList(start, after.size() - tail));
        return found.edits;
    }

    private void differ(int at, List<Word> before, List<Word> after) {
        if (before.size() + after.size() <= FINE) fine(at, before, after);
        else coarse(at, before, after);
    }

    private void fine(int at, List<Word> before, List<Word> after) {
        for (AbstractDelta<Word> delta : DiffUtils.diff(before, after).getDeltas()) {
            int start = at + delta.getSource().getPosition();
            edits.add(new Edit(
                    start,
                    start + delta.getSource().size(),
                    List.copyOf(delta.getTarget().getLines())));
        }
    }

    private void coarse(int at, List<Word> before, List<Word> after) {
        List<List<Word>> old = lines(before);
        List<List<Word>> young = lines(after);
        if (old.size() + young.size() > COARSE) {
            edits.add(new Edit(at, at + before.size(), List.copyOf(after)));
            return;
        }
        for (AbstractDelta<List<Word>> delta : DiffUtils.diff(old, young).getDeltas()) {
            int line = delta.getSource().getPosition();
            int start = at + words(old.subList(0, line));
            List<Word> less = joined(old.subList(line, line + delta.getSource().size()));
            List<Word> more = joined(delta.getTarget().getLines());
            if (less.size() + more.size() <= FINE) fine(start, less, more);
            else edits.add(new Edit(start, start + less.size(), more));
        }
    }

    private static int words(List<List<Word>> lines) {
        return lines.stream().mapToInt(List::size).sum();
    }

    private static List<Word> joined(List<List<Word>> lines) {
        return lines.stream().flatMap(List::stream).toList();
    }

    private static List<List<Word>> lines(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).block() || i == words.size() - 1) {
                lines.add(words.subList(from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }
}
