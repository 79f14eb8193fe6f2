package org.noren.site.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.noren.shared.page.PagePath;

/**
 * What is done from a list, to many items at once: each call is one transaction and leaves alone what somebody else
 * changed since the list was looked at (S31).
 */
@ApplicationScoped
@Transactional
public class BulkDesk {
    private final ContentDesk desk;
    private final Items items;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected BulkDesk() {
        this.desk = null;
        this.items = null;
    }

    @Inject
    BulkDesk(ContentDesk desk, Items items) {
        this.desk = desk;
        this.items = items;
    }

    public Handled publish(Collection<PagePath> chosen, Seen seen) {
        return handle(chosen, seen, free -> Handled.of(desk.publish(free, seen.by()), Map.of()));
    }

    public Handled unpublish(Collection<PagePath> chosen, Seen seen) {
        return handle(chosen, seen, free -> desk.unpublish(free, seen.by()));
    }

    public Handled delete(Collection<PagePath> chosen, Seen seen) {
        return handle(chosen, seen, free -> desk.delete(free, seen.by()));
    }

    /**
     * Labels are nobody's text: whoever comes second loses nothing, so nobody is held up. Those of what is published may
     * decide which other site gets it, so it counts as changed.
     */
    public Handled label(Collection<PagePath> chosen, Collection<Label> add, Collection<Label> remove) {
        Set<PagePath> changed = new TreeSet<>();
        Set<PagePath> shown = new TreeSet<>();
        for (var item : items.hold(chosen).values()) {
            if (item.label(add, remove)) {
                changed.add(item.path());
                item.published().ifPresent(number -> shown.add(item.path()));
            }
        }
        desk.relabelled(shown);
        return Handled.of(changed, Map.of());
    }

    private Handled handle(Collection<PagePath> chosen, Seen seen, Function<Collection<PagePath>, Handled> action) {
        var held = items.hold(chosen);
        SortedMap<PagePath, String> overtaken = seen.overtaken(held, items.newest(chosen));
        var free = new TreeMap<>(held);
        free.keySet().removeAll(overtaken.keySet());
        return action.apply(free.keySet()).leaving(overtaken);
    }
}
