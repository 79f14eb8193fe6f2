package org.noren.partner.intake.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.noren.partner.intake.CatchUp;

/**
 * Lets intake ask for the current release when it should. Rings every few seconds from the moment the site is up; whether
 * there is anything to ask is {@link CatchUp}'s to say. A timer that waits for the main site holds no transaction.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class CatchUpTimer {
    @Inject
    CatchUp catchUp;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void ring() {
        catchUp.whenDue();
    }
}
