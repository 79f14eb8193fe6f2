package org.noren.site.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.Content.Moved;

/**
 * Moves pages and files to other paths. History and labels go with them; where shoppers saw something, a redirect stays,
 * which is published at once and so travels to the partners; redirects that led to the old path lead to the new one, so
 * there is never a chain. What else leads there can be given a draft that leads to the new place. All of it is done in
 * one transaction, or nothing (S31, S32). Variants of a page go with it.
 */
@ApplicationScoped
@Transactional
public class Moving {
    private final Items items;
    private final Contents contents;
    private final MoveCheck check;
    private final Amending amending;
    private final Redirects redirects;
    private final Showing showing;
    private final Event<ContentChanged> changes;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Moving() {
        this.items = null;
        this.contents = null;
        this.check = null;
        this.amending = null;
        this.redirects = null;
        this.showing = null;
        this.changes = null;
    }

    @Inject
    Moving(
            Items items,
            Contents contents,
            MoveCheck check,
            Amending amending,
            Redirects redirects,
            Showing showing,
            Event<ContentChanged> changes) {
        this.items = items;
        this.contents = contents;
        this.check = check;
        this.amending = amending;
        this.redirects = redirects;
        this.showing = showing;
        this.changes = changes;
    }

    /** What {@link #move} would do. */
    public MovePlan plan(Relocation relocation) {
        var ways = relocation.ways();
        var there = items.find(both(ways));
        Map<PagePath, Item> leading = new TreeMap<>(items.leadingTo(ways.keySet()));
        leading.keySet().removeAll(ways.keySet());
        leading.values().removeIf(Moving::isRedirect);
        return new MovePlan(
                ways, published(ways.keySet(), there), new TreeSet<>(leading.keySet()), check.refusals(ways, there));
    }

    /** @param rewrite whether what else leads there gets a draft that leads to the new place */
    public MoveResult move(Relocation relocation, boolean rewrite, Seen seen) {
        var ways = relocation.ways();
        var variants = variants(ways);
        var leading = items.leadingTo(ways.keySet()).keySet();
        Set<PagePath> all = new HashSet<>(leading);
        all.addAll(both(ways));
        all.addAll(both(variants));
        var held = items.hold(all);
        var refused = check.refusals(ways, held);
        if (!refused.isEmpty()) {
            return new MoveResult.Refused(refused);
        }
        Map<PagePath, Item> moving = new TreeMap<>(held);
        moving.keySet().retainAll(ways.keySet());
        var overtaken = seen.overtaken(moving, items.newest(ways.keySet()));
        if (!overtaken.isEmpty()) {
            return new MoveResult.Overtaken(overtaken);
        }
        variants.values().removeIf(held::containsKey);
        variants.keySet().forEach(leading::remove);
        List<Along> along = new ArrayList<>();
        held.forEach((from, item) -> {
            var to = variants.get(from);
            if (to != null) {
                along.add(new Along(item, from, to));
            }
        });
        var going = new Going(ways, moving, along);
        return move(going, others(held, leading, ways), rewrite, seen.by());
    }

    /** Where the variants of moving pages go; one whose place is taken stays. */
    private Map<PagePath, PagePath> variants(Map<PagePath, PagePath> ways) {
        Map<PagePath, PagePath> variants = new TreeMap<>();
        for (var variant : items.variantsOf(ways.keySet())) {
            var page = ways.getOrDefault(variant.page(), variant.page());
            var there =
                    VariantPath.START + variant.whom() + "/" + variant.block().orElse(VariantPath.WHOLE) + page;
            if (PagePath.refusal(there).isEmpty()) {
                variants.put(variant.path(), PagePath.of(there));
            }
        }
        return variants;
    }

    /** What moves: things that shoppers find, and variants, which are found nowhere and leave nothing. */
    private record Going(Map<PagePath, PagePath> ways, Map<PagePath, Item> moving, List<Along> variants) {}

    private record Along(Item item, PagePath from, PagePath to) {}

    private MoveResult move(Going going, Collection<Item> others, boolean rewrite, String author) {
        var ways = going.ways();
        var moving = going.moving();
        var rewriting = new Rewriting(ways);
        var seenBefore = published(ways.keySet(), moving);
        Set<PagePath> published = new HashSet<>();
        makeWay(ways, moving.keySet());
        Map<Item, PagePath> places = new HashMap<>();
        moving.forEach((from, item) -> places.put(item, ways.getOrDefault(from, from)));
        going.variants().forEach(along -> places.put(along.item(), along.to()));
        items.rename(places);
        Set<PagePath> withdrawn = new HashSet<>();
        going.variants().forEach(along -> {
            amending.everywhere(along.item(), content -> rewriting.of(content, along.from(), along.to()), author);
            if (along.item().published().isPresent()) {
                published.add(along.to());
                withdrawn.add(along.from());
            }
        });
        moving.forEach((from, item) -> {
            amending.everywhere(item, content -> rewriting.of(content, from, item.path()), author);
            if (item.published().isPresent()) {
                published.add(item.path());
            }
        });
        SortedSet<PagePath> left = leaveRedirects(ways, seenBefore, author);
        published.addAll(left);
        SortedSet<PagePath> rewritten = new TreeSet<>();
        for (var other : others) {
            if (amending.redirect(other, content -> rewriting.of(content, other.path(), other.path()), author)) {
                published.add(other.path());
            } else if (rewrite
                    && amending.draft(other, content -> rewriting.of(content, other.path(), other.path()), author)) {
                rewritten.add(other.path());
            }
        }
        changes.fire(new ContentChanged(published, withdrawn));
        return new MoveResult.Done(Collections.unmodifiableSortedMap(new TreeMap<>(ways)), left, rewritten);
    }

    /** Redirects, and rows that never held anything, give way to what comes. */
    private void makeWay(Map<PagePath, PagePath> ways, Set<PagePath> moving) {
        Set<PagePath> targets = new HashSet<>(ways.values());
        targets.removeAll(moving);
        redirects.erase(targets);
        items.erase(items.hold(targets).values());
    }

    private SortedSet<PagePath> leaveRedirects(Map<PagePath, PagePath> ways, Set<PagePath> published, String author) {
        SortedSet<PagePath> left = new TreeSet<>(published);
        left.removeAll(Set.copyOf(ways.values()));
        items.make(left).forEach((path, item) -> {
            var to = ways.getOrDefault(path, path);
            amending.write(item, new Moved(new Redirect(to)), author);
            showing.goesOn(item, author);
        });
        return left;
    }

    /** Takes redirects away for good; their addresses are not found any more. */
    public Set<PagePath> forget(Collection<PagePath> paths) {
        var erased = redirects.erase(paths);
        if (!erased.isEmpty()) {
            changes.fire(new ContentChanged(Set.of(), erased));
        }
        return erased;
    }

    /** Where each of these redirects leads. */
    public Map<PagePath, PagePath> targets(Collection<PagePath> paths) {
        Map<PagePath, PagePath> targets = new TreeMap<>();
        contents.references(paths)
                .forEach((path, references) ->
                        references.stream().findFirst().ifPresent(reference -> targets.put(path, reference.path())));
        return targets;
    }

    private static List<Item> others(Map<PagePath, Item> held, Set<PagePath> leading, Map<PagePath, PagePath> ways) {
        List<Item> others = new ArrayList<>();
        held.forEach((path, item) -> {
            var givesWay = ways.containsValue(path) && isRedirect(item);
            if (leading.contains(path) && !ways.containsKey(path) && !givesWay) {
                others.add(item);
            }
        });
        return others;
    }

    private static SortedSet<PagePath> published(Set<PagePath> paths, Map<PagePath, Item> there) {
        SortedSet<PagePath> published = new TreeSet<>();
        there.forEach((path, item) -> {
            if (paths.contains(path) && item.published().isPresent()) {
                published.add(path);
            }
        });
        return published;
    }

    private static boolean isRedirect(Item item) {
        return item.kind() == Kind.REDIRECT;
    }

    private static Set<PagePath> both(Map<PagePath, PagePath> ways) {
        Set<PagePath> both = new HashSet<>(ways.keySet());
        both.addAll(ways.values());
        return both;
    }
}
