package org.noren.partner.sisters.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.noren.partner.sisters.Presence;

/** Rings every few seconds; whether there is anything to tell is {@link Presence}'s to say. Holds no transaction meanwhile. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class PresenceTimer {
    @Inject
    Presence presence;

    @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
    void ring() {
        presence.whenDue();
    }
}
