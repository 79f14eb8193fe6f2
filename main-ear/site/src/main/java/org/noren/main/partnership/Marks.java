package org.noren.main.partnership;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.noren.site.content.Label;

/**
 * What a page that a partner inherits must be, beside lying where the contract says: in one of these languages, with one of these
 * labels and none of those. Where nothing is named, everything is good. {@code en} is every English, {@code en-GB} the one.
 *
 * @param languages tags such as {@code ja}
 * @param labels of which a page must have one
 * @param exceptLabels of which it must have none
 */
public record Marks(Set<String> languages, Set<Label> labels, Set<Label> exceptLabels) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final int MOST = 50;

    /** Pages in any language with any labels or none. */
    public static final Marks ANY = new Marks(Set.of(), Set.of(), Set.of());

    /** @throws IllegalArgumentException if a language is none, or there are too many of something */
    public Marks {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        exceptLabels = Collections.unmodifiableSortedSet(new TreeSet<>(exceptLabels));
        for (Set<?> some : List.of(languages, labels, exceptLabels)) {
            if (some.size() > MOST) {
                throw new IllegalArgumentException(
                        some.size() + " languages or labels in one field; at most " + MOST + " are possible");
            }
        }
        for (String language : languages) {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new IllegalArgumentException(
                        "\"" + language + "\" is no language; write it as ja, en or zh-Hant");
            }
        }
    }

    public boolean any() {
        return languages.isEmpty() && !byLabel();
    }

    /** Whether a page's labels make a difference. */
    public boolean byLabel() {
        return !labels.isEmpty() || !exceptLabels.isEmpty();
    }

    /** All labels that make a difference, as words. */
    public SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>();
        labels.forEach(label -> words.add(label.word()));
        exceptLabels.forEach(label -> words.add(label.word()));
        return words;
    }

    /** What has no language is good for everybody. */
    public boolean speak(Optional<String> language) {
        return languages.isEmpty()
                || language.isEmpty()
                || languages.stream()
                        .anyMatch(tag ->
                                language.get().equals(tag) || language.get().startsWith(tag + "-"));
    }

    /** @param words those of the page's labels that are among {@link #words}, at least */
    public boolean take(Set<String> words) {
        Set<String> wanted = new HashSet<>();
        labels.forEach(label -> wanted.add(label.word()));
        return (wanted.isEmpty() || !Collections.disjoint(wanted, words))
                && exceptLabels.stream().map(Label::word).noneMatch(words::contains);
    }
}
