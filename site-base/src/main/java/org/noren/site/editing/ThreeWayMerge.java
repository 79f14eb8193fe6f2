package org.noren.site.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.noren.site.editing.TextEdits.Edit;
import org.noren.site.editing.Words.Word;

/**
 * Two changes of one text, made at two places: where they do not touch, both are kept; where they do, a person decides, and
 * nothing of either is lost (B7). Words beside each other touch. A change that one side alone made, or both made alike, is
 * kept as it is. What would be no sound HTML any more is not put together but decided as a whole.
 */
public final class ThreeWayMerge {
    private ThreeWayMerge() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Both are kept. @param html the text with both changes */
        record Merged(String html) implements Outcome {}

        /** Somebody has to decide. @param touches at least one place */
        record Clash(List<Touch> touches) implements Outcome {
            public Clash {
                touches = List.copyOf(touches);
            }
        }
    }

    /** One place that both have changed, in different ways. */
    public record Touch(String base, String theirs, String mine) {}

    /** @param sound whether a text may stand where the three stand */
    public static Outcome of(String base, String theirs, String mine, Locale language, Predicate<String> sound) {
        if (theirs.equals(base) || theirs.equals(mine)) return new Outcome.Merged(mine);
        if (mine.equals(base)) return new Outcome.Merged(theirs);
        List<Word> words = Words.exact(base, language);
        var merge = new Merging(
                words,
                TextEdits.between(words, Words.exact(theirs, language)),
                TextEdits.between(words, Words.exact(mine, language)));
        merge.run();
        if (!merge.touches.isEmpty()) return new Outcome.Clash(merge.touches);
        String merged = merge.text.toString();
        return sound.test(merged)
                ? new Outcome.Merged(merged)
                : new Outcome.Clash(List.of(new Touch(base, theirs, mine)));
    }

    private static final class Merging {
        private final List<Word> base;
        private final List<Edit> theirs;
        private final List<Edit> mine;
        private final StringBuilder text = new StringBuilder();
        private final List<Touch> touches = new ArrayList<>();
        private int nextOfTheirs;
        private int nextOfMine;

        Merging(List<Word> base, List<Edit> theirs, List<Edit> mine) {
            this.base = base;
            this.theirs = theirs;
            this.mine = mine;
        }

        void run() {
            int at = 0;
            while (nextOfTheirs < theirs.size() || nextOfMine < mine.size()) {
                int start = Math.min(start(theirs, nextOfTheirs), start(mine, nextOfMine));
                text.append(written(base.subList(at, start)));
                at = region(start);
            }
            text.append(written(base.subList(at, base.size())));
        }

        /** All edits that touch each other from here on. @return where they end */
        private int region(int start) {
            int firstOfTheirs = nextOfTheirs;
            int firstOfMine = nextOfMine;
            int end = start;
            boolean more = true;
            while (more) {
                more = false;
                if (start(theirs, nextOfTheirs) <= end) {
                    end = Math.max(end, theirs.get(nextOfTheirs++).end());
                    more = true;
                }
                if (start(mine, nextOfMine) <= end) {
                    end = Math.max(end, mine.get(nextOfMine++).end());
                    more = true;
                }
            }
            List<Edit> ofTheirs = theirs.subList(firstOfTheirs, nextOfTheirs);
            List<Edit> ofMine = mine.subList(firstOfMine, nextOfMine);
            String their = changed(start, end, ofTheirs);
            String my = changed(start, end, ofMine);
            if (ofMine.isEmpty() || their.equals(my)) text.append(their);
            else if (ofTheirs.isEmpty()) text.append(my);
            else touches.add(new Touch(written(base.subList(start, end)), their, my));
            return end;
        }

        private static int start(List<Edit> edits, int next) {
            return next < edits.size() ? edits.get(next).start() : Integer.MAX_VALUE;
        }

        private String changed(int start, int end, List<Edit> edits) {
            var changed = new StringBuilder();
            int at = start;
            for (Edit edit : edits) {
                changed.append(written(base.subList(at, edit.start()))).append(written(edit.words()));
                at = edit.end();
            }
            return changed.append(written(base.subList(at, end))).toString();
        }

        private static String written(List<Word> words) {
            var text = new StringBuilder();
            words.forEach(word -> text.append(word.text()));
            return text.toString();
        }
    }
}
