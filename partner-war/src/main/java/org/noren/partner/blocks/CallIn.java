package org.noren.partner.blocks;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import org.noren.partner.intake.CatchUp;

/** After a local change this site calls in at the main site, which then visits it at once and asks what differs. */
@ApplicationScoped
class CallIn {
    @Inject
    CatchUp main;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    Executor threads;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LocalChanged change) {
        threads.execute(main::now);
    }
}
