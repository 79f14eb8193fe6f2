package org.noren.main.variants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.site.content.VariantPath;

/** Where have variants been published, and what changed since? Answers within the caller's transaction. */
public interface VariantChanges {
    /** The newest change of any variant of theirs; 0 if they never had one. */
    long newest(Whose whose);

    /** The newest change of any variant, by whom it is for. */
    Map<String, Long> newest();

    /** All theirs, those that were taken back too. */
    List<VariantPath> all(Whose whose);

    /** Theirs of these pages, those that were taken back too. */
    List<VariantPath> of(Whose whose, Collection<PagePath> pages);

    /** Pages of which a variant of theirs changed after that. */
    Set<PagePath> changedSince(Whose whose, long sequence);

    /** Every variant of a page that is written, published or not; not what is in the bin. */
    List<VariantPath> written(PagePath page);

    Optional<VariantChange> find(VariantPath variant);

    void add(VariantChange change);
}
