package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.noren.main.variants.LaidPages;
import org.noren.main.variants.LaidPages.Beneath;
import org.noren.main.variants.LaidPages.Laid;
import org.noren.main.variants.Overlay;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.Packed;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.published.Published;
import org.noren.site.store.ObjectStore;

/**
 * Makes a partner's edition of the main site's own: the part that its contract chooses, with the variants for it laid over (S19). It
 * follows from what is published and agreed, and from nothing else: made again it has the same root. It is closed, or there is none
 * (B10).
 */
@ApplicationScoped
public class EditionMaker {
    @Inject
    ObjectStore store;

    @Inject
    Nodes nodes;

    @Inject
    Closing closing;

    @Inject
    Overlay overlay;

    @Inject
    LaidPages laidPages;

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
    public Result make(Digest site, Heir heir, Keeping kept, Optional<Digest> before) {
        Draft draft = draft(site, heir, kept);
        Result result = stored(draft, before);
        overlay.remember(heir.partner(), draft.over());
        return result;
    }

    /** The same in a transaction that is rolled back, while another one makes the partner's edition. */
    Result tryOut(Digest site, Heir heir, Keeping kept, Optional<Digest> before) {
        return stored(draft(site, heir, kept), before);
    }

    private Result stored(Draft draft, Optional<Digest> before) {
        keep(draft.made());
        Optional<Result.Open> open = open(draft, before);
        return open.isPresent() ? open.get() : new Result.Closed(draft.edition().root());
    }

    /** What a partner's edition depends on; as long as it is the same, so is the edition. */
    Digest mark(Published site, Heir heir) {
        return overlay.mark(Choosing.mark(site, heir.scope()), heir.whose());
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
     * @param made nodes, and pages with variants, that may not be in the store
     * @param kept what of it the partner keeps of what it has
     * @param over how variants came into it
     */
    record Draft(Edition edition, Nodes nodes, Map<Digest, byte[]> made, List<KeptPage> kept, Overlay.Over over) {}

    /** What the partner's edition would be; nothing is written. */
    Draft draft(Digest site, Heir heir, Keeping kept) {
        Draft inherited = inherited(site, heir);
        return keeping(inherited, kept.of(inherited.edition()));
    }

    private Draft inherited(Digest site, Heir heir) {
        Edition whole = Edition.at(site, nodes);
        if (heir.scope().all()) {
            return draft(overlay.over(heir.partner(), heir.whose(), whole));
        }
        return draft(Overlay.Over.ofPart(part(whole, heir)));
    }

    private Draft draft(Overlay.Over over) {
        Nodes both = over.made().isEmpty() ? nodes : new Nodes(new Beside(over.made(), store));
        return new Draft(Edition.at(over.edition().root(), both), both, over.made(), List.of(), over);
    }

    /** That edition, but for what the partner keeps. */
    Draft keeping(Edition next, List<KeptPage> kept) {
        return keeping(draft(Overlay.Over.asItIs(next)), kept);
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
        Map<Digest, byte[]> made = new LinkedHashMap<>(draft.made());
        made.putAll(next.newNodes());
        Nodes both = new Nodes(new Beside(made, store));
        return new Draft(Edition.at(next.edition().root(), both), both, made, kept, draft.over());
    }

    /** Why there is none: what would be missing at the partner. */
    Optional<Result.Open> open(Draft draft, Optional<Digest> before) {
        List<Missing> missing = closing.missing(draft, before);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Result.Open(missing));
    }

    private void keep(Map<Digest, byte[]> made) {
        Map<Digest, Packed> packed = new LinkedHashMap<>();
        made.forEach((digest, bytes) -> packed.put(digest, Packed.of(bytes)));
        store.putAll(packed);
    }

    private Edition.Next part(Edition whole, Heir heir) {
        Map<PagePath, Entry> chosen = new LinkedHashMap<>();
        Map<PagePath, Entry> others = new LinkedHashMap<>();
        Predicate<Entry> inherited = inherited(heir.scope());
        whole.forEach(entry -> (inherited.test(entry) ? chosen : others).put(entry.path(), entry));
        Map<PagePath, Laid> laid =
                laidPages.all(heir.whose(), new Beneath(path -> Optional.ofNullable(chosen.get(path)), inherited));
        Map<Digest, byte[]> made = new LinkedHashMap<>();
        made.put(Digest.of(Edition.emptyRoot()), Edition.emptyRoot());
        laid.forEach((path, page) -> {
            chosen.put(path, page.entry());
            page.object().ifPresent(bytes -> made.put(page.entry().object(), bytes));
        });
        Set<PagePath> own = new HashSet<>(laid.keySet());
        closing.close(chosen, others, own, new Beside(made, store));
        Edition.Next next = Edition.empty(nodes).with(chosen.values(), List.of());
        made.putAll(next.newNodes());
        return new Edition.Next(next.edition(), made);
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
}
