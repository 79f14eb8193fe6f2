package org.noren.site.doors;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which port is which door. Read once from the settings when the site starts; a port that stands in none of them is no
 * door at all, and everything is refused there.
 */
public final class Doors {
    private final Map<Door, Set<Integer>> ports = new EnumMap<>(Door.class);

    /**
     * @param shop,office,link port numbers, comma-separated, as in the settings {@code noren.ports.*}
     * @throws IllegalArgumentException when a port is no number, or belongs to two doors
     */
    public Doors(String shop, String office, String link) {
        ports.put(Door.SHOP, parse("noren.ports.shop", shop));
        ports.put(Door.OFFICE, parse("noren.ports.office", office));
        ports.put(Door.LINK, parse("noren.ports.link", link));
        long all = ports.values().stream().mapToLong(Set::size).sum();
        long different = ports.values().stream().flatMap(Set::stream).distinct().count();
        if (all != different)
            throw new IllegalArgumentException(
                    "A port can be one door only, but noren.ports.shop=" + shop + ", noren.ports.office=" + office
                            + " and noren.ports.link=" + link + " share one; give each its own");
    }

    public Optional<Door> at(int port) {
        return ports.entrySet().stream()
                .filter(door -> door.getValue().contains(port))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Set<Integer> parse(String setting, String list) {
        try {
            return Arrays.stream(list.split(","))
                    .map(String::strip)
                    .filter(port -> !port.isEmpty())
                    .map(Integer::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (NumberFormatException notPorts) {
            throw new IllegalArgumentException(
                    "The setting " + setting + "=" + list + " is no list of port numbers such as 8080,8443", notPorts);
        }
    }
}
