package org.noren.site.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.Content.Moved;
import org.noren.site.content.Preparation.Unfit;

/**
 * Where everything that a site says is written, at the main site and for a partner's original pages alike (S31, S32).
 * A draft is sanitised when it is written, so nothing unclean is ever kept; shoppers see it once it is published. Each
 * call is one transaction. What shoppers see changes with a {@link ContentChanged}.
 */
@ApplicationScoped
@Transactional
public class ContentDesk {
    private final Items items;
    private final Contents contents;
    private final ContentReader reader;
    private final Keeping keeping;
    private final PathCheck paths;
    private final Redirects redirects;
    private final Showing showing;
    private final Rollback rollback;
    private final Event<ContentChanged> changes;
    private final Clock clock;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ContentDesk() {
        this.items = null;
        this.contents = null;
        this.reader = null;
        this.keeping = null;
        this.paths = null;
        this.redirects = null;
        this.showing = null;
        this.rollback = null;
        this.changes = null;
        this.clock = null;
    }

    @Inject
    ContentDesk(
            Items items,
            Contents contents,
            ContentReader reader,
            Keeping keeping,
            PathCheck paths,
            Redirects redirects,
            Showing showing,
            Rollback rollback,
            Event<ContentChanged> changes,
            Clock clock) {
        this.items = items;
        this.contents = contents;
        this.reader = reader;
        this.keeping = keeping;
        this.paths = paths;
        this.redirects = redirects;
        this.showing = showing;
        this.rollback = rollback;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Keeps a draft as the item's newest revision. Where a redirect lies the author is stale, whatever they started from:
     * a page that was moved away, or a path at which nothing lay.
     *
     * @param basedOn number of the revision that the author started from; 0 for a new item
     */
    public Saved save(Draft draft, int basedOn, String author) {
        return save(draft, basedOn, Optional.empty(), author);
    }

    /** The same as something new in the place of a redirect that the author has seen; stale if it leads elsewhere now. */
    public Saved saveInsteadOf(Redirect seen, Draft draft, String author) {
        return save(draft, 0, Optional.of(seen), author);
    }

    private Saved save(Draft draft, int basedOn, Optional<Redirect> seen, String author) {
        var misplaced = paths.refusals(List.of(draft));
        if (!misplaced.isEmpty()) {
            return new Saved.Refused(misplaced.get(0));
        }
        try {
            return save(draft.path(), Preparation.of(draft), basedOn, seen, author);
        } catch (Unfit unfit) {
            return new Saved.Refused(unfit.at(draft.path()));
        }
    }

    private Saved save(PagePath path, Prepared prepared, int basedOn, Optional<Redirect> seen, String author) {
        var key = Set.of(path);
        var held = basedOn == 0 ? items.make(key) : items.hold(key);
        if (held.isEmpty()) {
            // whoever waited until a move had ended sees what it left when they look again
            held = items.hold(key);
        }
        var item = held.get(path);
        if (item == null) {
            return new Saved.Refused(new Refusal(path, "nothing was ever written there; save it as new"));
        }
        if (!item.takes(prepared.clean().kind())) {
            return new Saved.Refused(PathCheck.otherKind(path, item.kind()));
        }
        var newest = items.newest(key).get(path);
        if (newest == null || follows(item, newest, basedOn, seen)) {
            return keeping.keep(item, Optional.ofNullable(newest), prepared, author);
        }
        return new Saved.Stale(
                prepared.clean(), reader.read(newest), newest.number(), newest.author(), newest.writtenAt());
    }

    /** Whether the author has seen what the draft is to replace. */
    private boolean follows(Item item, Revision newest, int basedOn, Optional<Redirect> seen) {
        if (item.kind() == Kind.REDIRECT) {
            return seen.map(Moved::new).filter(reader.read(newest)::equals).isPresent();
        }
        return newest.number() == basedOn || basedOn == 0 && item.isFree();
    }

    /**
     * Keeps many drafts, all or none: an import of thousands of files, in one transaction. Whoever edited one of them
     * meanwhile finds the import's text as the newest revision, and their own in the history.
     *
     * @param drafts read once, some at a time; each path once
     * @param publish whether shoppers see them at once
     */
    public Applied apply(Iterable<Draft> drafts, boolean publish, String author) {
        Set<PagePath> published = new TreeSet<>();
        var applied = new Bulk(items::make, items, paths).run(drafts, group -> {
            keeping.keepAll(group.fresh(), author);
            if (publish) {
                published.addAll(publishHeld(group.items().values(), author));
            }
            published.addAll(group.label());
            items.settle();
        });
        if (applied.done()) {
            tell(published, Set.of());
        } else {
            rollback.mark();
        }
        return applied;
    }

    /** What {@link #apply} would do, changing nothing. */
    public Applied preview(Iterable<Draft> drafts) {
        return new Bulk(items::find, items, paths).run(drafts, group -> {});
    }

    /** Whether something new is shown only after somebody has said yes to it; without that, publishing leaves it a draft. */
    public boolean asksFirst() {
        return showing.asksFirst();
    }

    /**
     * @return those of the paths that show something new now; others were published already, are not there, or wait for
     *     somebody's yes
     */
    public Set<PagePath> publish(Collection<PagePath> chosen, String author) {
        var published = publishHeld(items.hold(chosen).values(), author);
        tell(published, Set.of());
        return published;
    }

    /**
     * Shows revisions that somebody decided on earlier; newer drafts stay drafts.
     *
     * @param chosen numbers of revisions, by path
     * @return those of the paths that show something else now
     */
    public Set<PagePath> publish(Map<PagePath, Integer> chosen, String author) {
        Set<PagePath> published = new TreeSet<>();
        for (var item : items.hold(chosen.keySet()).values()) {
            var revision = Objects.requireNonNull(chosen.get(item.path()));
            if (showing.revision(item, revision, author)) {
                published.add(item.path());
            }
        }
        tell(published, Set.of());
        return published;
    }

    private Set<PagePath> publishHeld(Iterable<Item> held, String author) {
        Set<PagePath> published = new TreeSet<>();
        for (var item : held) {
            if (showing.newest(item, author)) {
                published.add(item.path());
            }
        }
        return published;
    }

    /**
     * But shoppers go on getting a file while they are shown something that shows it or leads to it.
     *
     * @return with those of the paths done that showed something until now
     */
    public Handled unpublish(Collection<PagePath> chosen, String author) {
        var needed = needed(chosen, Use::shown);
        var free = without(chosen, needed.keySet());
        Set<PagePath> withdrawn = new TreeSet<>(redirects.erase(free));
        for (var item : items.hold(free).values()) {
            if (item.unpublish(author, clock.instant())) {
                withdrawn.add(item.path());
            }
        }
        withdraw(withdrawn);
        return Handled.of(withdrawn, Map.of()).needing(needed);
    }

    /**
     * Into the {@link Bin}; only a redirect is gone at once. But a file stays while something that stays shows it or
     * leads to it.
     *
     * @return with those of the paths done where something lay until now
     */
    public Handled delete(Collection<PagePath> chosen, String author) {
        var needed = needed(chosen, use -> true);
        var free = without(chosen, needed.keySet());
        Set<PagePath> deleted = new TreeSet<>(redirects.erase(free));
        Set<PagePath> withdrawn = new TreeSet<>(deleted);
        for (var item : items.hold(free).values()) {
            var seen = item.published().isPresent();
            if (item.delete(author, clock.instant())) {
                deleted.add(item.path());
                if (seen) {
                    withdrawn.add(item.path());
                }
            }
        }
        withdraw(withdrawn);
        return Handled.of(deleted, Map.of()).needing(needed);
    }

    /** Which files of these stay, because of what. */
    private SortedMap<PagePath, SortedSet<PagePath>> needed(Collection<PagePath> chosen, Predicate<Use> counts) {
        var held = items.hold(chosen);
        var files = held.values().stream()
                .filter(item -> item.kind() == Kind.ASSET)
                .map(Item::path)
                .toList();
        var uses = contents.uses(files).stream().filter(counts).toList();
        return Needed.of(held.keySet(), uses);
    }

    private static Set<PagePath> without(Collection<PagePath> all, Set<PagePath> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** A file takes the redirects along that led to it. */
    private void withdraw(Set<PagePath> withdrawn) {
        Set<PagePath> all = new TreeSet<>(withdrawn);
        all.addAll(redirects.eraseLeadingToFiles(withdrawn));
        tell(Set.of(), all);
    }

    /** What is published there has other labels now. */
    void relabelled(Set<PagePath> published) {
        tell(published, Set.of());
    }

    private void tell(Set<PagePath> published, Set<PagePath> withdrawn) {
        var change = new ContentChanged(published, withdrawn);
        if (!change.none()) {
            changes.fire(change);
        }
    }
}
