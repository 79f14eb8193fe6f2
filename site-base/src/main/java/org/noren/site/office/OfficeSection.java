package org.noren.site.office;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the office that a feature brings along as a CDI bean: its entries in the navigation, and what it tells on the
 * start page. Who sees them follows from {@link Permissions} and the address.
 */
public interface OfficeSection {
    /** Sections stand in this order, the lowest first. */
    int order();

    List<Entry> navigation(Locale language);

    /** Figures of this moment for the start page; read each time the page is opened. */
    default List<Tile> tiles(Locale language) {
        return List.of();
    }

    /** What needs a person now, the worst first; read each time the start page is opened. */
    default List<Need> needs(Locale language) {
        return List.of();
    }

    /** What to do first, as long as this section has nothing; the start page shows the first of all sections. */
    default Optional<FirstStep> firstStep(Locale language) {
        return Optional.empty();
    }

    default List<Glance> glances(Locale language) {
        return List.of();
    }

    default List<Chart> charts(Locale language) {
        return List.of();
    }

    /**
     * One line of the navigation.
     *
     * @param address such as {@code /office/pages.xhtml}
     * @param below pages that one comes to from there, on which the line stays marked
     */
    record Entry(String address, String label, Set<String> below) {
        public Entry {
            below = Set.copyOf(below);
        }

        public Entry(String address, String label) {
            this(address, label, Set.of());
        }
    }

    /**
     * One figure of the start page.
     *
     * @param label what it counts or names
     * @param figure a number or a few words
     * @param note one sentence more; may be empty
     * @param address where to go from here
     */
    record Tile(String label, String figure, String note, Tone tone, Optional<String> address) {}

    /** How a tile or a badge wants to be taken. */
    enum Tone {
        CALM,
        GOOD,
        WARNING,
        BAD;

        /** The style class that shows it. */
        public String style() {
            return "tone-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
