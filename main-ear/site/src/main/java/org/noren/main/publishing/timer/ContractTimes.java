package org.noren.main.publishing.timer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.main.partnership.ScheduledUpdate;
import org.noren.main.partnership.UpdateTime;

/** At which times is any active partner to be updated? */
@ApplicationScoped
class ContractTimes {
    @Inject
    Partners partners;

    @Transactional(TxType.REQUIRES_NEW)
    Set<UpdateTime> all() {
        return partners.all().stream()
                .filter(Partner::active)
                .flatMap(partner -> partner.updateTimes().stream())
                .map(ScheduledUpdate::time)
                .collect(Collectors.toSet());
    }
}
