package org.noren.shared.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A partner's values as the main site gives them, and what of them the contract leaves to the partner. Both travel in the
 * release's {@code values}, signed with it: what is the partner's to set stands there under the name
 * {@value #OPEN}, which names no value, how far it may arrange the menu under {@value #MENU}, how many releases it keeps under
 * {@value #KEEP}, and whether it is asked first as {@link Confirming} has it. So a partner sets nothing that the main site has
 * not signed as the partner's own, and one that does not know these names yet loses nothing. M0.
 *
 * @param given text by name; what a page shows if the partner sets nothing
 * @param open names of the values that the partner sets itself
 * @param arranging what it may do with the menu
 * @param confirming whether its site manager is asked before something is served
 * @param keeps how many earlier releases stay there after a relink, for going back
 */
public record SiteValues(
        Map<String, String> given, Set<String> open, Arranging arranging, Confirming confirming, int keeps) {
    /** How many earlier releases stay at a partner after a relink, if the contract names no other number. */
    public static final int USUALLY_KEPT = 5;
    /** The most that a contract can name. */
    public static final int MOST_KEPT = 50;

    private static final String OPEN = "*open";
    private static final String MENU = "*menu";
    private static final String KEEP = "*keep";
    private static final String RECALL = "*recall";
    private static final String MAIN_NAME = "main-name";
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

        /** What is not understood leaves the menu as the main site has it. */
        static Arranging of(String word) {
            for (Arranging each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            return OWN;
        }
    }

    /** @throws IllegalArgumentException if a name is not possible; says which */
    public SiteValues {
        given = Map.copyOf(given);
        open = Set.copyOf(open);
        given.keySet().forEach(SiteValues::checkName);
        open.forEach(SiteValues::checkName);
        if (keeps < 0 || keeps > MOST_KEPT) {
            throw new IllegalArgumentException("0 to " + MOST_KEPT + " releases can be kept, not " + keeps);
        }
    }

    /** Where nobody is asked, and as many releases are kept as usual. */
    public SiteValues(Map<String, String> given, Set<String> open, Arranging arranging) {
        this(given, open, arranging, Confirming.NONE, USUALLY_KEPT);
    }

    /** Whether something of this name may stand in the values of a release. */
    public static boolean isName(String name) {
        return name.matches(NAME)
                || Set.of(OPEN, MENU, KEEP, Confirming.NAME, LocalRights.NAME).contains(name);
    }

    /** From the values of a release. What is not understood in it is left to nobody. */
    public static SiteValues of(Map<String, String> values) {
        Map<String, String> given = new HashMap<>(values);
        Set<String> open = new TreeSet<>(Set.of(given.getOrDefault(OPEN, "").split(" ")));
        String arranging = given.getOrDefault(MENU, "");
        given.keySet().removeIf(name -> !name.matches(NAME));
        open.removeIf(name -> !name.matches(NAME));
        return new SiteValues(given, open, Arranging.of(arranging), Confirming.of(values), keeps(values));
    }

    private static int keeps(Map<String, String> values) {
        String text = values.getOrDefault(KEEP, "");
        return text.matches("[0-9]{1,2}") ? Math.min(MOST_KEPT, Integer.parseInt(text)) : USUALLY_KEPT;
    }

    /** The values with what shoppers call the main site, unless the contract has another name for it there. */
    public static Map<String, String> naming(Map<String, String> values, String mainTitle) {
        Map<String, String> naming = new HashMap<>(values);
        naming.putIfAbsent(MAIN_NAME, mainTitle);
        return naming;
    }

    /** What shoppers call the main site; an older main site does not say. */
    public static Optional<String> mainName(Map<String, String> values) {
        return Optional.ofNullable(values.get(MAIN_NAME)).filter(name -> !name.isBlank());
    }

    /** Why a release was made that passes over the site manager's yes, if it is one (B6). */
    public static Optional<String> recall(Map<String, String> values) {
        return Optional.ofNullable(values.get(RECALL)).filter(reason -> !reason.isBlank());
    }

    /** The values of a release that passes over the site manager's yes. */
    public static Map<String, String> recalling(Map<String, String> values, String reason) {
        Map<String, String> recalling = new HashMap<>(values);
        recalling.put(RECALL, reason);
        return recalling;
    }

    /** The values without what stands in one release only. */
    public static Map<String, String> lasting(Map<String, String> values) {
        Map<String, String> lasting = new HashMap<>(values);
        lasting.remove(RECALL);
        return lasting;
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
        confirming.travelling().ifPresent(terms -> values.put(Confirming.NAME, terms));
        if (keeps != USUALLY_KEPT) {
            values.put(KEEP, String.valueOf(keeps));
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
