package org.noren.partner.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.noren.partner.intake.Clearing;

/** Has the objects of what was overwritten taken away, as those of an overwritten release are. */
@ApplicationScoped
class Overwriting {
    @Inject
    Clearing clearing;

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) Overwritten overwritten) {
        if (!overwritten.objects().isEmpty()) clearing.leftOver(overwritten.objects());
    }
}
