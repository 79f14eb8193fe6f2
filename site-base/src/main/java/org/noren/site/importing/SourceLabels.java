package org.noren.site.importing;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.noren.site.content.Label;

/** The labels that pages of an import bring, as far as whoever imports may set them; what is not set is told. */
final class SourceLabels {
    private final ImportTarget target;
    private final boolean publish;

    SourceLabels(ImportTarget target, boolean publish) {
        this.target = target;
        this.publish = publish;
    }

    /** @param notes gets what is not set, and why */
    Set<Label> of(SourcePage source, List<String> notes) {
        SortedSet<Label> labels = new TreeSet<>();
        for (String word : source.labels().orElse("").split("[,、，]")) {
            if (word.isBlank()) continue;
            Label.of(word)
                    .ifPresentOrElse(
                            labels::add,
                            () -> notes.add("does not get the label " + shortened(word.strip())
                                    + ", which has more than " + Label.LONGEST + " characters or a control character"));
        }
        labels.removeIf(label -> isKept(label, notes));
        return labels;
    }

    private boolean isKept(Label label, List<String> notes) {
        boolean kept = !publish && target.decides(label);
        if (kept)
            notes.add("does not get the label " + label
                    + ", which decides what partners get; import with publishing, or let a manager set it");
        return kept;
    }

    private static String shortened(String word) {
        return word.length() > Label.LONGEST ? word.substring(0, Label.LONGEST) + "…" : word;
    }
}
