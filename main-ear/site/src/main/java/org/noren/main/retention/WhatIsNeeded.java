package org.noren.main.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Nodes;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Contents;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;
import org.noren.site.retention.Reachable;

/**
 * All that a main site needs: every kept revision, the published edition, the edition of every kept release, and those that variants
 * were laid over last. If one
 * of these is not here as a whole, that is a fault, and nothing is cleared.
 */
@ApplicationScoped
public class WhatIsNeeded implements Reachable {
    @Inject
    Contents contents;

    @Inject
    PublishedEdition published;

    @Inject
    NeededEditions editions;

    @Inject
    Nodes nodes;

    @Override
    @Transactional
    public Set<Digest> objects() {
        Set<Digest> needed = new HashSet<>(contents.objects());
        Published site = published.now();
        if (site.sequence() > 0) {
            needed.addAll(Delta.of(site.root(), Optional.empty(), nodes));
        }
        Optional<Digest> before = Optional.empty();
        List<Digest> all = new ArrayList<>(editions.released());
        all.addAll(editions.laid());
        for (Digest edition : all) {
            if (!before.equals(Optional.of(edition))) {
                needed.addAll(Delta.of(edition, before, nodes));
            }
            before = Optional.of(edition);
        }
        return needed;
    }
}
