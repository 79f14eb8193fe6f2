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
import org.noren.site.content.Keeping.Fresh;
import org.noren.site.content.Preparation.Unfit;

/**
 * One walk over many drafts, a hundred at a time, that tells what each of them would change. Whoever runs it may write
 * each hundred, as long as nothing was refused.
 */
final class Bulk {
    private static final int AT_ONCE = 100;

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
        for (var draft : drafts) {
            waiting.add(draft);
            if (waiting.size() == AT_ONCE) {
                take(waiting, write);
                waiting.clear();
            }
        }
        take(waiting, write);
        return new Applied(created, changed, unchanged, refused, removed);
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
            write.accept(new Group(there, fresh));
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
        Map<PagePath, Prepared> prepared = new LinkedHashMap<>();
        for (var draft : drafts) {
            if (!out.contains(draft.path())) {
                prepare(draft, prepared);
            }
        }
        return prepared;
    }

    private void prepare(Draft draft, Map<PagePath, Prepared> prepared) {
        var path = draft.path();
        if (!seen.add(path)) {
            refused.add(new Refusal(path, "two drafts want to lie there"));
            return;
        }
        try {
            var ready = Preparation.of(draft);
            prepared.put(path, ready);
            if (!ready.removed().isEmpty()) {
                removed.put(path, ready.removed());
            }
        } catch (Unfit unfit) {
            refused.add(unfit.at(path));
        }
    }

    /**
     * Some drafts, looked at.
     *
     * @param items of all of them
     * @param fresh those that say something new
     */
    record Group(Map<PagePath, Item> items, List<Fresh> fresh) {}
}
