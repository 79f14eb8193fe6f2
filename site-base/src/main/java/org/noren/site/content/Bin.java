package org.noren.site.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.settings.SiteSettings;

/**
 * What was deleted and can still be had back. It comes in by {@link ContentDesk#delete}, with its history and labels; it
 * goes out by being restored, as a draft that shoppers do not see, by a new draft at its path, or for good: when somebody
 * says so, and by itself when its time is over (S32).
 */
@ApplicationScoped
@Transactional
public class Bin {
    /** So many are cleared in one transaction. */
    static final int AT_ONCE = 200;

    private final Items items;
    private final PathCheck paths;
    private final Redirects redirects;
    private final Event<ContentChanged> changes;
    private final SiteSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Bin() {
        this.items = null;
        this.paths = null;
        this.redirects = null;
        this.changes = null;
        this.settings = null;
        this.clock = null;
    }

    @Inject
    Bin(
            Items items,
            PathCheck paths,
            Redirects redirects,
            Event<ContentChanged> changes,
            SiteSettings settings,
            Clock clock) {
        this.items = items;
        this.paths = paths;
        this.redirects = redirects;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** How long something stays. */
    public Duration patience() {
        return settings.binKeep();
    }

    /** Those that may not lie at their paths any more stay in the bin. */
    public Handled restore(Collection<PagePath> chosen, String author) {
        var held = new TreeMap<>(items.hold(chosen));
        held.values().removeIf(item -> item.state() != State.DELETED);
        var refused = paths.refusals(kinds(held));
        refused.forEach(refusal -> held.remove(refusal.path()));
        Set<PagePath> restored = new TreeSet<>();
        held.forEach((path, item) -> {
            if (item.restore(author, clock.instant())) {
                restored.add(path);
            }
        });
        return new Handled(new TreeSet<>(restored), new TreeMap<>(), refused, new TreeMap<>());
    }

    /** For good, with history, labels, and the redirects that led there. */
    public Set<PagePath> clear(Collection<PagePath> chosen) {
        List<Item> deleted = new ArrayList<>(items.hold(chosen).values());
        deleted.removeIf(item -> item.state() != State.DELETED);
        return erase(deleted);
    }

    /** What has been here too long; at most {@value #AT_ONCE}, so call again while it clears any. */
    public Set<PagePath> clearOld() {
        return clear(items.deletedBefore(clock.instant().minus(patience()), AT_ONCE));
    }

    private Set<PagePath> erase(List<Item> deleted) {
        Set<PagePath> gone = new TreeSet<>();
        deleted.forEach(item -> gone.add(item.path()));
        var withdrawn = redirects.eraseLeadingTo(gone);
        items.erase(deleted);
        if (!withdrawn.isEmpty()) {
            changes.fire(new ContentChanged(Set.of(), withdrawn));
        }
        return gone;
    }

    /** When something deleted at this moment goes for good. */
    public Instant until(Instant deleted) {
        return deleted.plus(patience());
    }

    private static Map<PagePath, Kind> kinds(Map<PagePath, Item> held) {
        Map<PagePath, Kind> kinds = new TreeMap<>();
        held.forEach((path, item) -> kinds.put(path, item.kind()));
        return kinds;
    }
}
