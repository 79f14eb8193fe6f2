package org.noren.site.content;

import java.text.Normalizer;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A small word that people stick on items to find them again, or to say which other sites get them; shoppers never see it. It is
 * no part of a text: it counts at once, and is not published.
 *
 * @param word at most {@value #LONGEST} characters, no comma, composed (NFC)
 */
public record Label(String word) implements Comparable<Label> {
    public static final int LONGEST = 40;

    /** @throws IllegalArgumentException when {@link #of} would give none */
    public Label {
        if (!fits(word)) {
            throw new IllegalArgumentException("Not a label: " + word.length() + " characters");
        }
    }

    /** The label that somebody typed; empty when it is none. */
    public static Optional<Label> of(String typed) {
        var word = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        return fits(word) ? Optional.of(new Label(word)) : Optional.empty();
    }

    /**
     * The labels that somebody typed with commas or new lines between them.
     *
     * @throws IllegalArgumentException with what is none
     */
    public static SortedSet<Label> several(String typed) {
        var labels = new TreeSet<Label>();
        for (var word : typed.split("[,、，\\n]")) {
            if (!word.isBlank()) {
                labels.add(of(word).orElseThrow(() -> new IllegalArgumentException(word.strip())));
            }
        }
        return labels;
    }

    private static boolean fits(String word) {
        return !word.isEmpty()
                && word.length() <= LONGEST
                && word.equals(word.strip())
                && Normalizer.isNormalized(word, Normalizer.Form.NFC)
                && word.codePoints()
                        .noneMatch(c -> c == ',' || c == '、' || c == '，' || Character.getType(c) == Character.CONTROL);
    }

    @Override
    public int compareTo(Label other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
