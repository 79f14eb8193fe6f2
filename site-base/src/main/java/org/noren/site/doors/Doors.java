package org.noren.site.doors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which port is which door. Made once from the settings when the site starts; a port that stands in none of them is no
 * door at all, and everything is refused there.
 */
public final class Doors {
    private final Map<Door, Set<Integer>> ports;

    /** @throws IllegalArgumentException when a port belongs to two doors */
    public Doors(Set<Integer> shop, Set<Integer> office, Set<Integer> link) {
        ports = Map.of(Door.SHOP, Set.copyOf(shop), Door.OFFICE, Set.copyOf(office), Door.LINK, Set.copyOf(link));
        long all = ports.values().stream().mapToLong(Set::size).sum();
        long different = ports.values().stream().flatMap(Set::stream).distinct().count();
        if (all != different)
            throw new IllegalArgumentException("A port can be one door only, but noren.ports.shop=" + shop
                    + ", noren.ports.office=" + office + " and noren.ports.link=" + link
                    + " share one; give each its own");
    }

    public Optional<Door> at(int port) {
        return ports.entrySet().stream()
                .filter(door -> door.getValue().contains(port))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
