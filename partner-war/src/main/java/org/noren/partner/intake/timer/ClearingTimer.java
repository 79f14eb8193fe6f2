package org.noren.partner.intake.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.noren.partner.intake.Clearing;
import org.noren.partner.intake.Readers;

/** Lets what was served before go when its time is over, after a restart too. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ClearingTimer {
    @Inject
    Readers readers;

    @Inject
    Clearing clearing;

    @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
    void ring() {
        readers.lookAgain();
        clearing.whenDue();
    }
}
