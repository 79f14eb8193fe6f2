package org.noren.partner.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.noren.partner.blocks.LocalDesk;
import org.noren.site.editing.Proposals;
import org.noren.site.serving.SiteView;

/** The site as it would be with a text for a block that somebody is trying out. */
@ApplicationScoped
class TriedBlock implements Proposals {
    @Inject
    LocalDesk local;

    @Inject
    PartnerViews views;

    @Override
    public Optional<SiteView> find(String name) {
        return local.state().trying(name).map(views::with);
    }
}
