package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.noren.main.partnership.Choosing;
import org.noren.main.partnership.Scope;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.edition.Packed;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.store.ObjectStore;

/**
 * Makes a partner's edition of the main site's own. It follows from the published pages and the contract's scope and
 * from nothing else: made again it has the same root. It is closed, or there is none (B10).
 */
@ApplicationScoped
public class EditionMaker {
    @Inject
    ObjectStore store;

    @Inject
    Nodes nodes;

    @Inject
    Needs needs;

    @Inject
    KeptNeeds keptNeeds;

    @Inject
    Choosing choosing;

    /** How the making ended. */
    public sealed interface Result {
        /** @param root of the partner's edition, whose nodes are in the store */
        record Closed(Digest root) implements Result {}

        /** Something would be missing at the partner; nothing is released. */
        record Open(List<Missing> missing) implements Result {
            private static final int SHOWN = 10;

            /** For people: what is missing where. */
            public String words() {
                String some =
                        missing.stream().limit(SHOWN).map(Missing::toString).collect(Collectors.joining("; "));
                return missing.size() > SHOWN ? some + "; and " + (missing.size() - SHOWN) + " more" : some;
            }
        }
    }

    /**
     * @param page what needs it
     * @param asset what is not published
     */
    public record Missing(PagePath page, PagePath asset) {
        @Override
        public String toString() {
            return page + " needs " + asset + ", which is not published";
        }
    }

    /**
     * @param site root of the main site's edition
     * @param kept what the partner keeps of what it has, told by what it would inherit
     * @param before root of this partner's last edition, known to be closed
     */
    public Result make(Digest site, Scope scope, Keeping kept, Optional<Digest> before) {
        Draft draft = draft(site, scope, kept);
        keep(draft.newNodes());
        Optional<Result.Open> open = open(draft, before);
        return open.isPresent() ? open.get() : new Result.Closed(draft.edition().root());
    }

    /** What a partner keeps of what it has. */
    public interface Keeping {
        Keeping NOTHING = inherited -> List.of();

        /** @param inherited what it would have without keeping anything */
        List<KeptPage> of(Edition inherited);
    }

    /**
     * An edition as it would be.
     *
     * @param nodes that read it, whether it was kept or not
     * @param newNodes that are not in the store
     * @param kept what of it the partner keeps of what it has
     */
    record Draft(Edition edition, Nodes nodes, Map<Digest, byte[]> newNodes, List<KeptPage> kept) {}

    /** What the partner's edition would be; nothing is written. */
    Draft draft(Digest site, Scope scope, Keeping kept) {
        Draft inherited = inherited(site, scope);
        return keeping(inherited, kept.of(inherited.edition()));
    }

    private Draft inherited(Digest site, Scope scope) {
        Edition whole = Edition.at(site, nodes);
        if (scope.all()) {
            return new Draft(whole, nodes, Map.of(), List.of());
        }
        Edition.Next part = part(whole, scope);
        Map<Digest, byte[]> fresh = new LinkedHashMap<>(part.newNodes());
        fresh.put(Digest.of(Edition.emptyRoot()), Edition.emptyRoot());
        Nodes both = new Nodes(new Beside(fresh, store));
        return new Draft(Edition.at(part.edition().root(), both), both, fresh, List.of());
    }

    /** That edition, but for what the partner keeps. */
    Draft keeping(Edition next, List<KeptPage> kept) {
        return keeping(new Draft(next, nodes, Map.of(), List.of()), kept);
    }

    private Draft keeping(Draft draft, List<KeptPage> kept) {
        if (kept.isEmpty()) {
            return draft;
        }
        List<Entry> put = kept.stream().flatMap(page -> page.entry().stream()).toList();
        List<PagePath> gone = kept.stream()
                .filter(page -> page.entry().isEmpty())
                .map(KeptPage::path)
                .toList();
        Edition.Next next = draft.edition().with(put, gone);
        Map<Digest, byte[]> fresh = new LinkedHashMap<>(draft.newNodes());
        fresh.putAll(next.newNodes());
        Nodes both = new Nodes(new Beside(fresh, store));
        return new Draft(Edition.at(next.edition().root(), both), both, fresh, kept);
    }

    /** Why there is none: what would be missing at the partner. */
    Optional<Result.Open> open(Draft draft, Optional<Digest> before) {
        List<Missing> missing = missing(draft.edition(), before);
        missing.addAll(keptNeeds.missing(draft.edition(), draft.kept()));
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Result.Open(missing));
    }

    private void keep(Map<Digest, byte[]> newNodes) {
        Map<Digest, Packed> packed = new LinkedHashMap<>();
        newNodes.forEach((digest, bytes) -> packed.put(digest, Packed.of(bytes)));
        store.putAll(packed);
    }

    private Edition.Next part(Edition whole, Scope scope) {
        Map<PagePath, Entry> chosen = new LinkedHashMap<>();
        Map<PagePath, Entry> others = new LinkedHashMap<>();
        Predicate<Entry> inherited = inherited(scope);
        whole.forEach(entry -> (inherited.test(entry) ? chosen : others).put(entry.path(), entry));
        Deque<Collection<PagePath>> open = new ArrayDeque<>(List.of(List.copyOf(chosen.keySet())));
        while (!open.isEmpty()) {
            Set<PagePath> next = new HashSet<>();
            needs.of(open.pop()).values().forEach(next::addAll);
            next.removeIf(path -> !others.containsKey(path));
            next.forEach(path -> chosen.put(path, whole.find(path).orElseThrow()));
            others.keySet().removeAll(next);
            if (!next.isEmpty()) {
                open.push(next);
            }
        }
        return Edition.empty(nodes).with(chosen.values(), List.of());
    }

    /** Nodes that are made, before those that are stored. */
    private record Beside(Map<Digest, byte[]> made, ObjectSource stored) implements ObjectSource {
        @Override
        public Optional<byte[]> find(Digest digest) {
            byte[] node = made.get(digest);
            return node == null ? stored.find(digest) : Optional.of(node);
        }

        @Override
        public Map<Digest, byte[]> find(Collection<Digest> digests) {
            Map<Digest, byte[]> found = new LinkedHashMap<>(stored.find(digests));
            digests.stream().filter(made::containsKey).forEach(digest -> found.put(digest, made.get(digest)));
            return found;
        }

        @Override
        public Set<Digest> missing(Collection<Digest> digests) {
            Set<Digest> missing = new HashSet<>(stored.missing(digests));
            missing.removeAll(made.keySet());
            return missing;
        }
    }

    /** Menus and fragments are small, belong to the layouts and come with any page. */
    Predicate<Entry> inherited(Scope scope) {
        Predicate<Entry> wanted = choosing.by(scope);
        return entry -> switch (entry.kind()) {
            case PAGE, MENU, REDIRECT -> wanted.test(entry);
            case LAYOUT -> scope.names(entry.path());
            case ASSET -> false;
        };
    }

    private List<Missing> missing(Edition edition, Optional<Digest> before) {
        List<Change> changes = before.map(root -> Edition.at(root, nodes))
                .orElseGet(() -> Edition.empty(nodes))
                .changesTo(edition);
        List<PagePath> arrived = new ArrayList<>();
        Set<PagePath> gone = new HashSet<>();
        for (Change change : changes) {
            if (change.after().isEmpty()) {
                gone.add(change.path());
            } else if (change.after().get().kind() != Kind.MENU) {
                arrived.add(change.path());
            }
        }
        List<Missing> missing = new ArrayList<>();
        needs.of(arrived)
                .forEach((page, wanted) -> wanted.stream()
                        .filter(asset -> edition.find(asset).isEmpty())
                        .forEach(asset -> missing.add(new Missing(page, asset))));
        needs.whoNeeds(gone)
                .forEach((asset, pages) -> pages.stream()
                        .filter(page -> edition.find(page).isPresent())
                        .map(page -> new Missing(page, asset))
                        .filter(found -> !missing.contains(found))
                        .forEach(missing::add));
        return missing;
    }
}
