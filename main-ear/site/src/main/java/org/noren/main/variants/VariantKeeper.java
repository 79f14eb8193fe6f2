package org.noren.main.variants;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.noren.shared.page.PagePath;
import org.noren.site.content.ContentChanged;
import org.noren.site.content.VariantPath;
import org.noren.site.published.PublishedEdition;

/**
 * Takes down which variants changed, in the same transaction that publishes them, so that a partner's edition looks at those alone.
 */
@ApplicationScoped
public class VariantKeeper {
    /** After the edition was changed: that holds its row and has counted, so numbers come one after the other here too. */
    private static final int AFTER_THE_EDITION = 3_000;

    @Inject
    VariantChanges changes;

    @Inject
    PublishedEdition published;

    void onContent(@Observes @Priority(AFTER_THE_EDITION) ContentChanged content) {
        Set<PagePath> paths = new HashSet<>(content.published());
        paths.addAll(content.withdrawn());
        paths.removeIf(path -> !VariantPath.isOne(path));
        if (paths.isEmpty()) {
            return;
        }
        long sequence = published.now().sequence();
        for (PagePath path : paths) {
            VariantPath.of(path)
                    .ifPresent(variant -> changes.find(variant)
                            .ifPresentOrElse(
                                    known -> known.at(sequence),
                                    () -> changes.add(new VariantChange(variant, sequence))));
        }
    }
}
