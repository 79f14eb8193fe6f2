package org.noren.main.scheduling.timer;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Carries out what has come, every second; not persistent, because the database knows what waits. One that is busy is not rung
 * again, and on two servers the second finds nothing left to do.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleTimer {
    @Inject
    org.noren.main.scheduling.Schedule schedule;

    @Lock(LockType.WRITE)
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void ring() {
        schedule.keepTimes();
    }
}
