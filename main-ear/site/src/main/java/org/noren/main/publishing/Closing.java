package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.main.publishing.EditionMaker.Draft;
import org.noren.main.publishing.EditionMaker.Missing;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.VariantPath;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;
import org.noren.site.store.ObjectStore;

/**
 * Keeps partners' editions closed: what is chosen brings along what it cannot do without, and what would be missing is found by
 * looking at what changed alone (B10).
 */
@ApplicationScoped
public class Closing {
    @Inject
    Needs needs;

    @Inject
    PublishedEdition published;

    @Inject
    ObjectStore store;

    @Inject
    Nodes nodes;

    /**
     * Adds to {@code chosen} what that needs.
     *
     * @param others what may be added, by path
     * @param own of the chosen, what is another page than the published one; it needs what it says itself
     */
    void close(Map<PagePath, Entry> chosen, Map<PagePath, Entry> others, Set<PagePath> own, ObjectSource objects) {
        Set<PagePath> published = new HashSet<>(chosen.keySet());
        published.removeAll(own);
        Set<PagePath> asked = new HashSet<>();
        own.forEach(path -> asked.addAll(OwnNeeds.of(entry(chosen, path), objects)));
        Deque<Collection<PagePath>> open = new ArrayDeque<>();
        open.push(published);
        add(asked, chosen, others, open);
        while (!open.isEmpty()) {
            Set<PagePath> next = new HashSet<>();
            needs.of(open.pop()).values().forEach(next::addAll);
            add(next, chosen, others, open);
        }
    }

    private static void add(
            Set<PagePath> wanted,
            Map<PagePath, Entry> chosen,
            Map<PagePath, Entry> others,
            Deque<Collection<PagePath>> open) {
        wanted.removeIf(path -> !others.containsKey(path));
        wanted.forEach(path -> chosen.put(path, entry(others, path)));
        others.keySet().removeAll(wanted);
        if (!wanted.isEmpty()) {
            open.push(Set.copyOf(wanted));
        }
    }

    private static Entry entry(Map<PagePath, Entry> entries, PagePath path) {
        return Optional.ofNullable(entries.get(path)).orElseThrow();
    }

    /** What would be missing, if what was there before was closed. */
    List<Missing> missing(Draft draft, Optional<Digest> before) {
        Edition edition = draft.edition();
        ObjectSource objects = new Beside(draft.made(), store);
        Edition site = here();
        List<Change> changes = before.map(root -> Edition.at(root, nodes))
                .orElseGet(() -> Edition.empty(nodes))
                .changesTo(edition);
        List<PagePath> arrived = new ArrayList<>();
        List<Entry> own = new ArrayList<>();
        Set<PagePath> gone = new HashSet<>();
        for (Change change : changes) {
            if (change.after().isEmpty()) {
                gone.add(change.path());
            } else if (isOwn(change.after().get(), site)) {
                own.add(change.after().get());
            } else if (change.after().get().kind() != Kind.MENU) {
                arrived.add(change.path());
            }
        }
        draft.kept().forEach(page -> page.entry().ifPresent(own::add));
        List<Missing> missing = new ArrayList<>();
        needs.of(arrived).forEach((page, wanted) -> note(missing, edition, page, wanted));
        own.forEach(entry -> note(missing, edition, entry.path(), OwnNeeds.of(entry, objects)));
        needs.whoNeeds(gone).forEach((asset, pages) -> {
            for (PagePath page : pages) {
                edition.find(VariantPath.shownAt(page))
                        .filter(entry -> isOwn(entry, site)
                                ? OwnNeeds.of(entry, objects).contains(asset)
                                : entry.path().equals(page))
                        .map(entry -> new Missing(entry.path(), asset))
                        .filter(found -> !missing.contains(found))
                        .ifPresent(missing::add);
            }
        });
        return missing;
    }

    private static void note(List<Missing> missing, Edition edition, PagePath page, Set<PagePath> wanted) {
        wanted.stream()
                .filter(asset -> edition.find(asset).isEmpty())
                .map(asset -> new Missing(page, asset))
                .filter(found -> !missing.contains(found))
                .forEach(missing::add);
    }

    /** Whether it is another text than what is published at its path. */
    private static boolean isOwn(Entry entry, Edition site) {
        boolean text = entry.kind() == Kind.PAGE || entry.kind() == Kind.LAYOUT;
        return text && !site.find(entry.path()).map(Entry::object).equals(Optional.of(entry.object()));
    }

    private Edition here() {
        Published now = published.now();
        return now.sequence() == 0 ? Edition.empty(nodes) : Edition.at(now.root(), nodes);
    }
}
