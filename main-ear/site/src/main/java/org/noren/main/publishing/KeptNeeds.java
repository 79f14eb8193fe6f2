package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.noren.main.publishing.EditionMaker.Missing;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.References;
import org.noren.shared.seal.StrictJson;
import org.noren.site.store.ObjectStore;

/**
 * What is kept of an older state needs what it needed then, which the present pages' references do not tell: it is read from
 * the kept objects themselves, so that a partner never keeps a page whose picture goes (B10).
 */
@ApplicationScoped
class KeptNeeds {
    @Inject
    ObjectStore store;

    /** What would be missing beside what is kept. */
    List<Missing> missing(Edition edition, List<KeptPage> kept) {
        List<Missing> missing = new ArrayList<>();
        for (KeptPage page : kept) {
            page.entry()
                    .ifPresent(entry -> needs(entry).stream()
                            .filter(needed -> edition.find(needed).isEmpty())
                            .forEach(needed -> missing.add(new Missing(entry.path(), needed))));
        }
        return missing;
    }

    private Set<PagePath> needs(Entry entry) {
        Optional<byte[]> object = store.find(entry.object());
        if (object.isEmpty()) {
            throw new IllegalStateException("what is kept at " + entry.path() + " is not in the store any more");
        }
        try {
            Set<PagePath> needs = new TreeSet<>();
            if (entry.kind() == Kind.PAGE) {
                Page page = Page.read(object.get());
                needs.addAll(References.of(page, entry.path()).assets());
                needs.add(Layout.path(page.layout()));
            } else if (entry.kind() == Kind.LAYOUT) {
                needs.addAll(References.of(Layout.read(object.get())).assets());
            }
            return needs;
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("what is kept at " + entry.path() + " is damaged in the store", e);
        }
    }
}
