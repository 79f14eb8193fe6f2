package org.noren.shared.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A partner's values as the main site gives them, and what of them the contract leaves to the partner. Both travel in the
 * release's {@code values}, signed with it: what is the partner's to set stands there under the name
 * {@value #OPEN}, which names no value, and how far it may arrange the menu under {@value #MENU}. So a partner sets
 * nothing that the main site has not signed as the partner's own, and one that does not know these names yet loses nothing. M0.
 *
 * @param given text by name; what a page shows if the partner sets nothing
 * @param open names of the values that the partner sets itself
 * @param arranging what it may do with the menu
 */
public record SiteValues(Map<String, String> given, Set<String> open, Arranging arranging) {
    private static final String OPEN = "*open";
    private static final String MENU = "*menu";
    private static final String NAME = "[a-z][a-z0-9-]{0,59}";

    /** How far the partner may arrange a menu that has inherited entries. */
    public enum Arranging {
        /** Inherited entries stand first and as the main site has them; the partner arranges its own below. */
        OWN,
        /** All entries in any order, and own ones in or out. */
        ORDER,
        /** Inherited entries may be left out too. */
        HIDE;

        /** As it stands in a release. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if a name is not possible; says which */
    public SiteValues {
        given = Map.copyOf(given);
        open = Set.copyOf(open);
        given.keySet().forEach(SiteValues::checkName);
        open.forEach(SiteValues::checkName);
    }

    /** Whether something of this name may stand in the values of a release. */
    public static boolean isName(String name) {
        return name.matches(NAME) || name.equals(OPEN) || name.equals(MENU);
    }

    /** From the values of a release. What is not understood in it is left to nobody. */
    public static SiteValues of(Map<String, String> values) {
        Map<String, String> given = new HashMap<>(values);
        Set<String> open = new TreeSet<>(Set.of(given.getOrDefault(OPEN, "").split(" ")));
        String arranging = given.getOrDefault(MENU, "");
        given.keySet().removeIf(name -> !name.matches(NAME));
        open.removeIf(name -> !name.matches(NAME));
        for (Arranging each : Arranging.values()) {
            if (each.word().equals(arranging)) {
                return new SiteValues(given, open, each);
            }
        }
        return new SiteValues(given, open, Arranging.OWN);
    }

    /** As they stand in a release; the same always give the same. */
    public Map<String, String> travelling() {
        Map<String, String> values = new HashMap<>(given);
        if (!open.isEmpty()) {
            values.put(OPEN, String.join(" ", new TreeSet<>(open)));
        }
        if (arranging != Arranging.OWN) {
            values.put(MENU, arranging.word());
        }
        return values;
    }

    /**
     * What pages show.
     *
     * @param own what the partner has set; counts where it is the partner's to set and says something
     */
    public Map<String, String> with(Map<String, String> own) {
        Map<String, String> shown = new HashMap<>(given);
        own.forEach((name, text) -> {
            if (open.contains(name) && !text.isBlank()) {
                shown.put(name, text);
            }
        });
        return shown;
    }

    private static void checkName(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot name a value; names have lower-case letters, digits and hyphens");
        }
    }
}
