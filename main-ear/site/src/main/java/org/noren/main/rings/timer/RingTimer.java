package org.noren.main.rings.timer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.noren.main.rings.RollOutSteering;

/** Lets a roll-out go on or stop; not persistent, because how far it is stands in the database. */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RingTimer {
    @Inject
    RollOutSteering steering;

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void ring() {
        steering.look();
    }
}
