package org.noren.site.content;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noren.shared.page.PagePath;

/**
 * What became of many items that were to be changed at once.
 *
 * @param done what was changed; the rest had been so already
 * @param overtaken what somebody else changed meanwhile, and who; it was left as it is
 * @param refused what cannot be, and why
 * @param needed files that stay, each with what shows them or leads to them
 */
public record Handled(
        SortedSet<PagePath> done,
        SortedMap<PagePath, String> overtaken,
        List<Refusal> refused,
        SortedMap<PagePath, SortedSet<PagePath>> needed) {
    public Handled {
        done = Collections.unmodifiableSortedSet(new TreeSet<>(done));
        overtaken = Collections.unmodifiableSortedMap(new TreeMap<>(overtaken));
        refused = List.copyOf(refused);
        needed = Collections.unmodifiableSortedMap(new TreeMap<>(needed));
    }

    Handled leaving(Map<PagePath, String> overtaken) {
        return new Handled(done, new TreeMap<>(overtaken), refused, needed);
    }

    Handled needing(SortedMap<PagePath, SortedSet<PagePath>> needed) {
        return new Handled(done, overtaken, refused, needed);
    }

    static Handled of(Collection<PagePath> done, Map<PagePath, String> overtaken) {
        return new Handled(new TreeSet<>(done), new TreeMap<>(overtaken), List.of(), new TreeMap<>());
    }
}
