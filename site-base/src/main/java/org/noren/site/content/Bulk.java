package org.noren.site.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.site.content.Content.LayoutText;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Keeping.Fresh;
import org.noren.site.content.Preparation.Unfit;

/**
 * One walk over many drafts, a hundred at a time or as many as fit into memory, that tells what each of them would change. Whoever runs it may write
 * each hundred, as long as nothing was refused.
 */
final class Bulk {
    private static final int AT_ONCE = 100;
    private static final long CHARACTERS_AT_ONCE = 4_000_000;

    private final Function<Collection<PagePath>, Map<PagePath, Item>> lookUp;
    private final Items items;
    private final PathCheck paths;

    private final Set<PagePath> seen = new HashSet<>();
    private final List<PagePath> created = new ArrayList<>();
    private final List<PagePath> changed = new ArrayList<>();
    private final List<PagePath> unchanged = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Map<PagePath, List<Removed>> removed = new TreeMap<>();

    Bulk(Function<Collection<PagePath>, Map<PagePath, Item>> lookUp, Items items, PathCheck paths) {
        this.lookUp = lookUp;
        this.items = items;
        this.paths = paths;
    }

    Applied run(Iterable<Draft> drafts, Consumer<Group> write) {
        List<Draft> waiting = new ArrayList<>();
        var characters = 0L;
        for (var draft : drafts) {
            waiting.add(draft);
            characters += length(draft.content());
            if (waiting.size() == AT_ONCE || characters >= CHARACTERS_AT_ONCE) {
                take(waiting, write);
                waiting.clear();
                characters = 0;
            }
        }
        take(waiting, write);
        return new Applied(created, changed, unchanged, refused, removed);
    }

    /** Of a file nothing, for it is not in memory. */
    private static int length(Content content) {
        if (content instanceof PageText text) {
            return text.page().body().length();
        }
        return content instanceof LayoutText text ? text.layout().html().length() : 0;
    }

    private void take(List<Draft> drafts, Consumer<Group> write) {
        var prepared = prepare(drafts);
        var there = lookUp.apply(prepared.keySet());
        var newest = items.newest(prepared.keySet());
        List<Fresh> fresh = new ArrayList<>();
        prepared.forEach((path, ready) -> {
            var item = there.get(path);
            if (item != null && !item.takes(ready.clean().kind())) {
                refused.add(PathCheck.otherKind(path, item.kind()));
            } else if (item == null) {
                created.add(path);
            } else {
                sort(new Fresh(item, ready), Optional.ofNullable(newest.get(path)), fresh);
            }
        });
        if (refused.isEmpty()) {
            Map<PagePath, Set<Label>> labels = new TreeMap<>();
            drafts.forEach(draft -> labels.put(draft.path(), draft.labels()));
            write.accept(new Group(there, fresh, labels));
        }
    }

    private void sort(Fresh draft, Optional<Revision> newest, List<Fresh> fresh) {
        var path = draft.item().path();
        if (draft.addsNothingTo(newest)) {
            unchanged.add(path);
            return;
        }
        fresh.add(draft);
        var anew = newest.isEmpty() || draft.item().state() == State.DELETED;
        (anew ? created : changed).add(path);
    }

    private Map<PagePath, Prepared> prepare(List<Draft> drafts) {
        var misplaced = paths.refusals(drafts);
        refused.addAll(misplaced);
        Set<PagePath> out = new HashSet<>();
        misplaced.forEach(refusal -> out.add(refusal.path()));
        List<Asked> asked = new ArrayList<>();
        for (var draft : drafts) {
            if (!out.contains(draft.path())) {
                asked.add(new Asked(draft, seen.add(draft.path())));
            }
        }
        Map<PagePath, Prepared> prepared = new LinkedHashMap<>();
        // Sanitising is most of the work of an import, and no page needs another one for it
        for (var attempt : asked.parallelStream().map(Attempt::at).toList()) {
            take(attempt, prepared);
        }
        return prepared;
    }

    private void take(Attempt attempt, Map<PagePath, Prepared> prepared) {
        try {
            var ready = attempt.prepared();
            prepared.put(attempt.path(), ready);
            if (!ready.removed().isEmpty()) {
                removed.put(attempt.path(), ready.removed());
            }
        } catch (Unfit unfit) {
            refused.add(unfit.at(attempt.path()));
        }
    }

    /** @param first whether no draft before it wants to lie there too */
    private record Asked(Draft draft, boolean first) {}

    /** What became of preparing a draft; a fault is thrown when its turn has come. */
    private record Attempt(PagePath path, Optional<Prepared> ready, Optional<Exception> fault) {
        static Attempt at(Asked asked) {
            var path = asked.draft().path();
            try {
                if (!asked.first()) {
                    throw new Unfit("two drafts want to lie there");
                }
                return new Attempt(path, Optional.of(Preparation.of(asked.draft())), Optional.empty());
            } catch (Unfit | RuntimeException fault) {
                return new Attempt(path, Optional.empty(), Optional.of(fault));
            }
        }

        Prepared prepared() throws Unfit {
            if (fault.isPresent()) {
                if (fault.get() instanceof Unfit unfit) {
                    throw unfit;
                }
                throw (RuntimeException) fault.get();
            }
            return ready.orElseThrow();
        }
    }

    /**
     * Some drafts, looked at.
     *
     * @param items of all of them
     * @param fresh those that say something new
     * @param labels that they bring
     */
    record Group(Map<PagePath, Item> items, List<Fresh> fresh, Map<PagePath, Set<Label>> labels) {
        /** @return what of it is published and has other labels now */
        Set<PagePath> label() {
            Set<PagePath> shown = new HashSet<>();
            items.forEach((path, item) -> {
                Set<Label> brought = labels.getOrDefault(path, Set.of());
                if (!brought.isEmpty()
                        && item.label(brought, Set.of())
                        && item.published().isPresent()) {
                    shown.add(path);
                }
            });
            return shown;
        }
    }
}
