package org.noren.partner.blocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.noren.partner.intake.SealedRelease;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Release.Way;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.StrictJson;
import org.noren.site.store.ObjectStore;

/** Pages of a release, as the main site has signed them. */
@ApplicationScoped
class InheritedPages {
    private final Nodes nodes;
    private final ObjectStore objects;

    @Inject
    InheritedPages(Nodes nodes, ObjectStore objects) {
        this.nodes = nodes;
        this.objects = objects;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected InheritedPages() {
        this(null, null);
    }

    /** Nothing if it is not here, because it is not in the release or lies at the main site alone. */
    Optional<Page> find(SealedRelease release, PagePath path) {
        if (path.isInternal() || release.header().way() == Way.DIRECT) return Optional.empty();
        return Edition.at(release.header().edition(), nodes)
                .find(path)
                .filter(entry -> entry.kind() == Kind.PAGE)
                .flatMap(entry -> objects.find(entry.object()))
                .map(InheritedPages::page);
    }

    private static Page page(byte[] object) {
        try {
            return Page.read(object);
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("a page of a release was checked, and cannot be read now", e);
        }
    }
}
