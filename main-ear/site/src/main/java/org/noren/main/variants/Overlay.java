package org.noren.main.variants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.main.variants.LaidEdition.Basis;
import org.noren.main.variants.LaidPages.Beneath;
import org.noren.main.variants.LaidPages.Laid;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

/**
 * Lays a partner's variants over a whole edition. For a partner that never had one this is a single question. For others the edition
 * that was laid last is taken, and only the paths are looked at where the site or a variant changed since; the trie's shape follows
 * from its entries alone, so the root is the one that laying all of them anew would give.
 */
@ApplicationScoped
public class Overlay {
    @Inject
    VariantChanges changes;

    @Inject
    LaidPages pages;

    @Inject
    LaidEditions laid;

    @Inject
    Nodes nodes;

    /**
     * An edition with variants.
     *
     * @param made nodes and pages that may not be in the store
     * @param basis of what; nothing if there is nothing to lay
     */
    public record Over(Edition edition, Map<Digest, byte[]> made, Optional<Basis> basis) {
        /** Without variants, or with those that it has already; it is in the store. */
        public static Over asItIs(Edition edition) {
            return new Over(edition, Map.of(), Optional.empty());
        }

        /** Of a part of a site, which is chosen anew each time. */
        public static Over ofPart(Edition.Next part) {
            return new Over(part.edition(), part.newNodes(), Optional.empty());
        }
    }

    /** What a partner's edition depends on beside the site: as long as it is the same, so are the variants. */
    public Digest mark(Digest site, Whose whose) {
        long newest = changes.newest(whose);
        return newest == 0
                ? site
                : Digest.of((site.hex() + " " + whose + " " + newest).getBytes(StandardCharsets.UTF_8));
    }

    /** @param inherited all of the site, whose nodes are in the store */
    public Over over(SiteName partner, Whose whose, Edition inherited) {
        long newest = changes.newest(whose);
        if (newest == 0) {
            return Over.asItIs(inherited);
        }
        Basis basis = new Basis(whose, SanitisingPolicy.CURRENT.version(), newest, inherited.root());
        Beneath beneath = new Beneath(inherited::find, fragment -> true);
        return laid.find(partner)
                .filter(last -> last.isBefore(basis))
                .flatMap(last -> since(last, basis, inherited, beneath))
                .orElseGet(() -> anew(basis, inherited, beneath));
    }

    private Over anew(Basis basis, Edition inherited, Beneath beneath) {
        Map<PagePath, Laid> all = pages.all(basis.whose(), beneath);
        return over(inherited, all, all.values().stream().map(Laid::entry).toList(), List.of(), basis);
    }

    /** @return nothing if what it was made of is not kept any more */
    private Optional<Over> since(LaidEdition last, Basis basis, Edition inherited, Beneath beneath) {
        Set<PagePath> touched = new HashSet<>(changes.changedSince(basis.whose(), last.sequence()));
        try {
            Edition.at(last.inherited(), nodes).changesTo(inherited).forEach(change -> touched.add(change.path()));
            Map<PagePath, Laid> now = pages.over(basis.whose(), touched, beneath);
            List<Entry> put = new ArrayList<>();
            List<PagePath> gone = new ArrayList<>();
            for (PagePath path : touched) {
                Optional.ofNullable(now.get(path))
                        .map(Laid::entry)
                        .or(() -> inherited.find(path))
                        .ifPresentOrElse(put::add, () -> gone.add(path));
            }
            return Optional.of(over(Edition.at(last.edition(), nodes), now, put, gone, basis));
        } catch (MissingObject cleared) {
            return Optional.empty();
        }
    }

    private static Over over(
            Edition before, Map<PagePath, Laid> laid, List<Entry> put, List<PagePath> gone, Basis basis) {
        Edition.Next next = before.with(put, gone);
        Map<Digest, byte[]> made = new LinkedHashMap<>();
        laid.values()
                .forEach(page ->
                        page.object().ifPresent(bytes -> made.put(page.entry().object(), bytes)));
        made.putAll(next.newNodes());
        return new Over(next.edition(), made, Optional.of(basis));
    }

    /** What was made is stored; the next edition is made of it. */
    public void remember(SiteName partner, Over over) {
        Optional<LaidEdition> known = laid.find(partner);
        if (over.basis().isEmpty()) {
            known.ifPresent(laid::remove);
            return;
        }
        LaidEdition row = known.orElseGet(() -> {
            LaidEdition fresh = new LaidEdition(partner);
            laid.add(fresh);
            return fresh;
        });
        row.become(over.basis().get(), over.edition().root());
    }
}
