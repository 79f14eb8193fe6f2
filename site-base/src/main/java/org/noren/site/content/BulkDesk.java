package org.noren.site.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.noren.shared.edition.Kind;
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
    private final Contents contents;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected BulkDesk() {
        this.desk = null;
        this.items = null;
        this.contents = null;
    }

    @Inject
    BulkDesk(ContentDesk desk, Items items, Contents contents) {
        this.desk = desk;
        this.items = items;
        this.contents = contents;
    }

    public Handled publish(Collection<PagePath> chosen, Seen seen) {
        return handle(chosen, seen, paths -> desk.publish(paths, seen.by()));
    }

    /** But shoppers go on getting a file while they are shown something that shows it or leads to it. */
    public Handled unpublish(Collection<PagePath> chosen, Seen seen) {
        return unlessNeeded(chosen, seen, Use::shown, free -> desk.unpublish(free, seen.by()));
    }

    /** Into the bin; but a file stays while something that stays shows it or leads to it. */
    public Handled delete(Collection<PagePath> chosen, Seen seen) {
        return unlessNeeded(chosen, seen, use -> true, free -> desk.delete(free, seen.by()));
    }

    private Handled unlessNeeded(
            Collection<PagePath> chosen,
            Seen seen,
            Predicate<Use> counts,
            Function<Collection<PagePath>, Set<PagePath>> action) {
        var needed = new TreeMap<PagePath, SortedSet<PagePath>>();
        var handled = handle(chosen, seen, free -> {
            var uses = contents.uses(files(free)).stream().filter(counts).toList();
            needed.putAll(Needed.of(free, uses));
            return action.apply(without(free, needed.keySet()));
        });
        return new Handled(handled.done(), handled.overtaken(), handled.refused(), needed);
    }

    private List<PagePath> files(Collection<PagePath> paths) {
        return items.find(paths).values().stream()
                .filter(item -> item.kind() == Kind.ASSET)
                .map(Item::path)
                .toList();
    }

    private static Set<PagePath> without(Collection<PagePath> all, Set<PagePath> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Labels are nobody's text: whoever comes second loses nothing, so nobody is held up. */
    public Handled label(Collection<PagePath> chosen, Collection<Label> add, Collection<Label> remove) {
        Set<PagePath> changed = new TreeSet<>();
        for (var item : items.hold(chosen).values()) {
            if (item.label(add, remove)) {
                changed.add(item.path());
            }
        }
        return Handled.of(changed, Map.of());
    }

    private Handled handle(
            Collection<PagePath> chosen, Seen seen, Function<Collection<PagePath>, Set<PagePath>> action) {
        var held = items.hold(chosen);
        SortedMap<PagePath, String> overtaken = seen.overtaken(held, items.newest(chosen));
        var free = new TreeMap<>(held);
        free.keySet().removeAll(overtaken.keySet());
        return Handled.of(action.apply(free.keySet()), overtaken);
    }
}
