package org.noren.main.teasers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;

/**
 * Which pages a list of links has: those that have a label, or picked ones in the order in which they were picked. One of the two.
 *
 * @param label that a page must have
 * @param picked where pages lie
 */
public record Choice(Optional<Label> label, List<PagePath> picked) {
    /** The most that one list has; of more with a label the first by path. */
    public static final int MOST = 100;

    /** @throws IllegalArgumentException if it is both or neither, or too many */
    public Choice {
        picked = List.copyOf(new LinkedHashSet<>(picked));
        if (label.isPresent() != picked.isEmpty()) {
            throw new IllegalArgumentException("a list has pages with a label, or picked ones");
        }
        if (picked.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " pages can be picked, not " + picked.size());
        }
    }

    public static Choice labelled(Label label) {
        return new Choice(Optional.of(label), List.of());
    }

    public static Choice of(List<PagePath> picked) {
        return new Choice(Optional.empty(), picked);
    }

    /** As somebody typed it. Each line that is no path is told. */
    public sealed interface Typed {
        record Fine(Choice choice) implements Typed {}

        /** Both were typed, or neither. */
        record NotOne() implements Typed {}

        record NoLabel(String word) implements Typed {}

        record NoPath(String line) implements Typed {}

        record TooMany(int lines) implements Typed {}
    }

    /** @param lines paths, each on a line of its own */
    public static Typed typed(String label, String lines) {
        List<String> paths =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (label.isBlank() == paths.isEmpty()) {
            return new Typed.NotOne();
        }
        if (paths.isEmpty()) {
            return Label.of(label)
                    .<Typed>map(word -> new Typed.Fine(labelled(word)))
                    .orElseGet(() -> new Typed.NoLabel(label.strip()));
        }
        List<PagePath> picked = new ArrayList<>();
        for (String path : paths) {
            Optional<PagePath> page = PagePath.refusal(path).isEmpty()
                    ? Optional.of(PagePath.of(path)).filter(found -> !found.isInternal())
                    : Optional.empty();
            if (page.isEmpty()) {
                return new Typed.NoPath(path);
            }
            picked.add(page.get());
        }
        Set<PagePath> each = new LinkedHashSet<>(picked);
        return each.size() > MOST ? new Typed.TooMany(each.size()) : new Typed.Fine(of(picked));
    }

    /** The picked paths as they are typed. */
    public String lines() {
        return picked.stream().map(PagePath::value).collect(Collectors.joining("\n"));
    }
}
