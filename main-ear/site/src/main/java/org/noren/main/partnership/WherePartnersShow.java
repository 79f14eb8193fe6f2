package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.noren.site.editing.OtherSites;

/** The partners of this moment as sites at which an editor can look at a page before it is published (S14, S22). */
@ApplicationScoped
@Transactional
public class WherePartnersShow implements OtherSites {
    @Inject
    Partners partners;

    @Inject
    Choosing choosing;

    @Override
    public List<OtherSite> all() {
        return partners.all().stream()
                .filter(partner -> partner.status() != PartnerStatus.ENDED)
                .map(this::site)
                .toList();
    }

    private OtherSite site(Partner partner) {
        Contract contract = partner.contract();
        return new OtherSite(
                partner.name().value(),
                partner.title(),
                partner.shopAddress().toString(),
                contract.values(),
                choosing.byPath(contract.scope()));
    }
}
