package org.noren.partner.intake.timer;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.noren.partner.intake.Answer;
import org.noren.partner.intake.Intake;
import org.noren.shared.link.Code;

/**
 * Serves a release at the moment that it names, though nobody calls. It looks every second, which a restart and a moment that
 * passed meanwhile need, and sets an alarm for what is due within the next one, because seconds are too coarse for shoppers who
 * look at two sites.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SwitchTimer {
    private static final Logger LOG = System.getLogger(SwitchTimer.class.getName());

    /** A little more than the time between two rings. */
    private static final Duration CLOSE = Duration.ofMillis(1_500);

    /** Long enough to check thousands of pages after a restart. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Intake intake;

    @Resource
    ManagedScheduledExecutorService threads;

    private final AtomicBoolean alarmIsSet = new AtomicBoolean();
    private final AtomicBoolean switching = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void ring() {
        intake.untilSwitch().ifPresent(this::prepare);
    }

    private void prepare(Duration left) {
        if (left.compareTo(Duration.ZERO) <= 0) {
            switchIfDue();
        } else if (left.compareTo(CLOSE) < 0) {
            setAlarm(left);
        } else if (left.compareTo(SOON) < 0) {
            intake.lookAhead();
        }
    }

    private void setAlarm(Duration left) {
        if (alarmIsSet.compareAndSet(false, true)) {
            threads.schedule(this::alarm, left.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }

    private void alarm() {
        alarmIsSet.set(false);
        switchIfDue();
    }

    private void switchIfDue() {
        if (switching.compareAndSet(false, true)) {
            try {
                intake.switchWhenDue().ifPresent(SwitchTimer::tell);
            } finally {
                switching.set(false);
            }
        }
    }

    /** What waits for a person's yes is nothing to worry about each second. */
    private static void tell(Answer<?> answer) {
        if (answer instanceof Answer.Refused<?> refused && refused.refusal().code() != Code.CONFIRMATION_AWAITED) {
            LOG.log(
                    Level.WARNING,
                    "what was to be served by now is not: {0}, {1}",
                    refused.refusal().code().wire(),
                    refused.refusal().detail());
        }
    }
}
