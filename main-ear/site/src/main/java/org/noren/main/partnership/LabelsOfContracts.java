package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.noren.site.content.DecidingLabels;
import org.noren.site.content.Label;

/** A label that a contract names decides what its partner gets. */
@ApplicationScoped
@Transactional
public class LabelsOfContracts implements DecidingLabels {
    @Inject
    Partners partners;

    @Override
    public boolean decides(Label label) {
        return partners.all().stream()
                .filter(partner -> partner.status() != PartnerStatus.ENDED)
                .anyMatch(partner -> partner.contract().scope().marks().words().contains(label.word()));
    }
}
