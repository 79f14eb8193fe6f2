package org.noren.main.rings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.shared.peer.SiteName;

/**
 * Which partners come first: ring after ring. All that are named in none come after the last.
 *
 * @param named each at least one partner, and none twice
 */
public record Rings(List<Set<SiteName>> named) {
    static final int MOST = 20;
    static final int LONGEST = 4_000;

    /** @throws IllegalArgumentException if there is none, one is empty, or a partner stands in two */
    public Rings {
        named = named.stream().map(Set::copyOf).toList();
        if (named.isEmpty() || named.size() > MOST || named.stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("1 to " + MOST + " rings are needed, each with a partner");
        }
        Set<SiteName> seen = new HashSet<>();
        for (Set<SiteName> ring : named) {
            for (SiteName partner : ring) {
                if (!seen.add(partner)) {
                    throw new IllegalArgumentException(partner + " stands in two rings");
                }
            }
        }
    }

    /**
     * @param text a ring a line, its partners' names separated by spaces or commas
     * @throws IllegalArgumentException if that names no rings; says why
     */
    public static Rings parse(String text) {
        List<Set<SiteName>> rings = new ArrayList<>();
        for (String line : text.strip().split("\\R", -1)) {
            Set<SiteName> ring = Arrays.stream(line.strip().split("[\\s,]+", -1))
                    .filter(name -> !name.isEmpty())
                    .map(SiteName::new)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!ring.isEmpty()) {
                rings.add(ring);
            }
        }
        return new Rings(rings);
    }

    /** As {@link #parse} reads it; the same always give the same. */
    public String text() {
        return named.stream()
                .map(ring -> ring.stream().map(SiteName::value).sorted().collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** From 0 on; those that are named nowhere stand in the one after the last. */
    public int of(SiteName partner) {
        for (int ring = 0; ring < named.size(); ring++) {
            if (named.get(ring).contains(partner)) {
                return ring;
            }
        }
        return named.size();
    }

    /** All up to that ring. */
    Set<SiteName> upTo(int ring) {
        return named.stream().limit(ring + 1L).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Everybody that is named. */
    Set<SiteName> all() {
        return upTo(named.size());
    }
}
