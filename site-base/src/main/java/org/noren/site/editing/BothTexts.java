package org.noren.site.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What two people made of one text, put together: block by block, where they changed different ones. Where their changes
 * meet, or stand side by side, there is no answer; only a person knows what was meant.
 */
final class BothTexts {
    /** More blocks than that are nobody's few changes; and comparing them would take long. */
    private static final int MOST = 4_000;

    /** Behind each block and each line; what lies between two such places changes as a whole. */
    private static final String BLOCK_ENDS =
            "(?<=\\n)|(?<=</(?:p|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|blockquote|pre|div|section|figure)>)";

    private BothTexts() {}

    /** One change: blocks of the common text that give way to others. */
    private record Change(int from, int to, List<String> blocks) {
        static Change of(AbstractDelta<String> delta) {
            int from = delta.getSource().getPosition();
            return new Change(
                    from,
                    from + delta.getSource().size(),
                    List.copyOf(delta.getTarget().getLines()));
        }

        /** The next change has to leave a block between, or nobody can say which of the two comes first. */
        boolean meets(Change next) {
            return next.from <= to;
        }
    }

    /** @return empty where both changed the same place */
    static Optional<String> of(String common, String mine, String theirs) {
        if (mine.equals(common) || mine.equals(theirs)) return Optional.of(theirs);
        if (theirs.equals(common)) return Optional.of(mine);
        List<String> blocks = blocks(common);
        List<String> myBlocks = blocks(mine);
        List<String> theirBlocks = blocks(theirs);
        if (blocks.size() + myBlocks.size() + theirBlocks.size() > MOST) return Optional.empty();
        List<Change> changes = Stream.concat(changes(blocks, myBlocks), changes(blocks, theirBlocks))
                .distinct()
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to))
                .toList();
        for (int i = 1; i < changes.size(); i++) if (changes.get(i - 1).meets(changes.get(i))) return Optional.empty();
        return Optional.of(String.join("", changed(blocks, changes)));
    }

    private static Stream<Change> changes(List<String> common, List<String> changed) {
        return DiffUtils.diff(common, changed).getDeltas().stream().map(Change::of);
    }

    private static List<String> changed(List<String> common, List<Change> changes) {
        List<String> together = new ArrayList<>();
        int from = 0;
        for (Change change : changes) {
            together.addAll(common.subList(from, change.from()));
            together.addAll(change.blocks());
            from = change.to();
        }
        together.addAll(common.subList(from, common.size()));
        return together;
    }

    private static List<String> blocks(String text) {
        return List.of(text.split(BLOCK_ENDS, -1));
    }
}
