package org.noren.partner.shopfront;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shop front as the partner has made it: one row with its values and places. It is there and empty from
 * the beginning, each change raises its number, and it stays as long as the site; what the contract takes back is kept and not shown.
 */
@Entity
@Table(name = "shopfront")
public class Shopfront {
    public static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "changes")
    private long number;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "own_value", joinColumns = @JoinColumn(name = "shopfront"))
    @MapKeyColumn(name = "name")
    @Column(name = "text")
    private Map<String, String> values = new HashMap<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "menu_place", joinColumns = @JoinColumn(name = "shopfront"))
    @OrderColumn(name = "position")
    private List<MenuPlace> places = new ArrayList<>();

    /** For the database only. */
    protected Shopfront() {}

    /**
     * The shop front at one moment.
     *
     * @param number rises with every change; 0 before the first
     * @param values by name
     * @param places of all languages, in order
     */
    public record State(long number, Map<String, String> values, List<Place> places) {
        public static final State EMPTY = new State(0, Map.of(), List.of());

        public State {
            values = Map.copyOf(values);
            places = List.copyOf(places);
        }
    }

    public State state() {
        return new State(number, values, places.stream().map(MenuPlace::place).toList());
    }

    /** Sets these and leaves the others; an empty text takes a value away. */
    void set(Map<String, String> texts) {
        values.putAll(texts);
        values.values().removeIf(String::isEmpty);
        number++;
    }

    /** Replaces the places of one language. */
    void place(String locale, List<Place> ofLocale) {
        places.removeIf(place -> place.place().locale().equals(locale));
        ofLocale.forEach(place -> places.add(new MenuPlace(place)));
        number++;
    }
}
