package org.noren.partner.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.serving.PartnerViews;
import org.noren.site.editing.Proposals;
import org.noren.site.serving.SiteView;

/** The site as it would be if the staged release were served, under the release's digest. */
@ApplicationScoped
class StagedView implements Proposals {
    @Inject
    IntakeBook book;

    @Inject
    PartnerViews views;

    @Override
    public Optional<SiteView> find(String name) {
        return book.standing()
                .staged()
                .filter(staged -> staged.digest().hex().equals(name))
                .map(views::with);
    }
}
