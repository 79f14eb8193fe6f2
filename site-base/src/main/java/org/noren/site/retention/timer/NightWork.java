package org.noren.site.retention.timer;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.noren.site.retention.Retention;

/** Clears by night, by this server's time. Not persistent: a night that was missed is made up for in the next. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NightWork {
    @Inject
    Retention retention;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void ring() {
        retention.clear();
    }
}
