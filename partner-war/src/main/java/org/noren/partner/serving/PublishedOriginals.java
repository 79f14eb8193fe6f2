package org.noren.partner.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.partner.intake.Originals;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Contents;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;

/** The partner's own pages as an edition; which paths they have is worked out once per edition. */
@ApplicationScoped
public class PublishedOriginals implements Originals {
    private record Pages(Digest root, Set<PagePath> paths) {}

    @Inject
    PublishedEdition published;

    @Inject
    Contents contents;

    @Inject
    Nodes nodes;

    private volatile @Nullable Pages pages;

    /** Empty before the first original page is published. */
    public Edition edition() {
        Published now = published.now();
        return now.sequence() == 0 ? Edition.empty(nodes) : Edition.at(now.root(), nodes);
    }

    @Override
    public Set<PagePath> pages() {
        Edition edition = edition();
        Pages known = pages;
        if (known == null || !known.root().equals(edition.root())) {
            Set<PagePath> paths = new HashSet<>();
            edition.forEach(entry -> {
                if (entry.kind() == Kind.PAGE && !entry.path().isInternal()) {
                    paths.add(entry.path());
                }
            });
            known = new Pages(edition.root(), Set.copyOf(paths));
            pages = known;
        }
        return known.paths();
    }

    @Override
    public Set<Digest> objects() {
        Set<Digest> objects = new HashSet<>(contents.objects());
        Published now = published.now();
        if (now.sequence() > 0) {
            objects.addAll(Delta.of(now.root(), Optional.empty(), nodes));
        }
        return objects;
    }
}
