package org.noren.main.slots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.noren.shared.page.Advert;
import org.noren.shared.page.Layout;

/**
 * A slot that fragments fill, wherever it stands: one fragment in a language fills the slots of that name in all layouts. Slots that
 * rendering fills itself, such as the page's content, are none.
 *
 * @param layouts names of those that have it, in their order
 */
public record Place(String slot, List<String> layouts) {
    public Place {
        layouts = List.copyOf(layouts);
    }

    /** Whose advertisements it holds, if it holds any. */
    public Optional<Advert.Owner> advertOf() {
        return Advert.ofSlot(slot).map(Advert::owner);
    }

    /** Whether the main site decides what stands there. */
    public boolean ours() {
        return advertOf().filter(owner -> owner == Advert.Owner.PARTNER).isEmpty();
    }

    /** All that these layouts have, by name. */
    public static List<Place> of(Collection<Layout> layouts) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Layout layout : layouts) {
            layout.slots().stream()
                    .distinct()
                    .filter(slot -> !Layout.FILLED_BY_RENDERING.contains(slot))
                    .forEach(slot -> found.computeIfAbsent(slot, name -> new ArrayList<>())
                            .add(layout.name()));
        }
        return found.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), entry.getValue()))
                .toList();
    }
}
