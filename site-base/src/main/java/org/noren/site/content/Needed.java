package org.noren.site.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noren.shared.page.PagePath;

/** Which files have to stay, because something that stays refers to them. What goes together holds up nobody. */
final class Needed {
    private Needed() {}

    /** @return each file that has to stay, with what refers to it and stays */
    static SortedMap<PagePath, SortedSet<PagePath>> of(Collection<PagePath> leaving, List<Use> uses) {
        Set<PagePath> going = new HashSet<>(leaving);
        // A style sheet that has to stay makes its pictures stay as well.
        while (going.removeAll(held(going, uses))) {}
        SortedMap<PagePath, SortedSet<PagePath>> needed = new TreeMap<>();
        for (var use : uses) {
            if (leaving.contains(use.file()) && !going.contains(use.file()) && !going.contains(use.user())) {
                needed.computeIfAbsent(use.file(), file -> new TreeSet<>()).add(use.user());
            }
        }
        return needed;
    }

    private static Set<PagePath> held(Set<PagePath> going, List<Use> uses) {
        Set<PagePath> held = new HashSet<>();
        for (var use : uses) {
            if (going.contains(use.file()) && !going.contains(use.user())) {
                held.add(use.file());
            }
        }
        return held;
    }
}
