package org.noren.partner.shopfront;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.page.Menu;
import org.noren.shared.page.PagePath;
import org.noren.site.serving.MenuOrder;

/**
 * Menus as the partner has arranged them, within what the contract leaves to it. What nobody has put anywhere comes after
 * the entry that it comes after in the main site's menu, or, if it is the partner's own, at the end; so an arrangement
 * outlives releases that bring or take pages.
 */
public final class MenuArrangement implements MenuOrder {
    private final List<Place> places;
    private final Arranging rights;

    public MenuArrangement(List<Place> places, Arranging rights) {
        this.places = List.copyOf(places);
        this.rights = rights;
    }

    /**
     * One entry of a menu as its arranger sees it.
     *
     * @param hidden whether shoppers do not see it
     * @param up whether it may change places with the one above
     * @param down whether it may change places with the one below
     * @param mayHide whether it may be left out
     */
    public record Line(Menu.Item item, boolean inherited, boolean hidden, boolean up, boolean down, boolean mayHide) {}

    @Override
    public List<Menu.Item> arrange(String locale, Parts parts) {
        return lines(locale, parts).stream()
                .filter(line -> !line.hidden())
                .map(Line::item)
                .toList();
    }

    /** Every entry there is, those left out too. */
    public List<Line> lines(String locale, Parts parts) {
        Map<PagePath, Menu.Item> items = new LinkedHashMap<>();
        parts.inherited().forEach(item -> items.putIfAbsent(item.path(), item));
        Set<PagePath> inherited = Set.copyOf(items.keySet());
        parts.own().forEach(item -> items.putIfAbsent(item.path(), item));
        Map<PagePath, Boolean> left = new HashMap<>();
        for (Place place : of(locale)) {
            left.put(place.path(), place.hidden());
            if (!place.hidden() && !items.containsKey(place.path()))
                parts.others().apply(place.path()).ifPresent(item -> items.put(item.path(), item));
        }
        List<PagePath> order = order(locale, items.keySet(), inherited);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            PagePath path = order.get(i);
            boolean theirs = inherited.contains(path);
            boolean mayHide = !theirs || rights == Arranging.HIDE;
            lines.add(new Line(
                    Objects.requireNonNull(items.get(path)),
                    theirs,
                    mayHide && left.getOrDefault(path, false),
                    i > 0 && mayChange(path, order.get(i - 1), inherited),
                    i + 1 < order.size() && mayChange(path, order.get(i + 1), inherited),
                    mayHide));
        }
        return lines;
    }

    private boolean mayChange(PagePath one, PagePath other, Set<PagePath> inherited) {
        return rights != Arranging.OWN || !inherited.contains(one) && !inherited.contains(other);
    }

    private List<PagePath> order(String locale, Collection<PagePath> all, Set<PagePath> inherited) {
        boolean fixed = rights == Arranging.OWN;
        List<PagePath> order = new ArrayList<>();
        for (Place place : of(locale))
            if (all.contains(place.path()) && !(fixed && inherited.contains(place.path()))) order.add(place.path());
        List<PagePath> theirs = all.stream().filter(inherited::contains).toList();
        if (fixed) order.addAll(0, theirs);
        else afterThoseBefore(order, theirs);
        for (PagePath own : all) if (!order.contains(own)) order.add(own);
        return order;
    }

    /** Puts what is missing in the order behind the one that it follows in the list; at the front if it follows none. */
    private static void afterThoseBefore(List<PagePath> order, List<PagePath> list) {
        int behind = 0;
        for (PagePath path : list) {
            int there = order.indexOf(path);
            if (there < 0) order.add(behind, path);
            behind = (there < 0 ? behind : there) + 1;
        }
    }

    /**
     * The places of the language when an entry has changed places with the one above or below.
     *
     * @param by -1 for up, 1 for down
     * @return the same as before if that may not be
     */
    public List<Place> moved(String locale, Parts parts, PagePath path, int by) {
        List<Line> lines = new ArrayList<>(lines(locale, parts));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.item().path().equals(path) && (by < 0 ? line.up() : line.down())) {
                lines.add(i + by, lines.remove(i));
                return places(locale, lines);
            }
        }
        return of(locale);
    }

    /** The places of the language when an entry is left out, or a page of one's own is let in; the same if it may not be. */
    public List<Place> shown(String locale, Parts parts, PagePath path, boolean hidden) {
        List<Line> lines = lines(locale, parts);
        boolean there = lines.stream().anyMatch(line -> line.item().path().equals(path));
        boolean may = there
                ? lines.stream().anyMatch(line -> line.item().path().equals(path) && line.mayHide())
                : parts.others().apply(path).isPresent();
        if (!may) return of(locale);
        List<Place> now = new ArrayList<>(places(locale, lines));
        now.replaceAll(place -> place.path().equals(path) ? new Place(locale, path, hidden) : place);
        if (!there) {
            now.removeIf(place -> place.path().equals(path));
            now.add(new Place(locale, path, hidden));
        }
        return now;
    }

    /** The lines as places; those whose pages are not there now keep theirs. */
    private List<Place> places(String locale, List<Line> lines) {
        List<Place> before = of(locale);
        Map<PagePath, Place> known = new HashMap<>();
        before.forEach(place -> known.put(place.path(), place));
        List<PagePath> order = new ArrayList<>();
        lines.forEach(line -> order.add(line.item().path()));
        afterThoseBefore(order, before.stream().map(Place::path).toList());
        Set<PagePath> seen = new HashSet<>();
        return order.stream()
                .filter(seen::add)
                .map(path -> known.getOrDefault(path, new Place(locale, path, false)))
                .toList();
    }

    private List<Place> of(String locale) {
        return places.stream().filter(place -> place.locale().equals(locale)).toList();
    }
}
