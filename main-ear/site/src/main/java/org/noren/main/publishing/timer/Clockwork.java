package org.noren.main.publishing.timer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.noren.main.partnership.PartnershipChanged;
import org.noren.main.partnership.UpdateTime;
import org.noren.main.publishing.Bell;
import org.noren.main.publishing.BoardKeeper;

/**
 * The EJB timers: a sweep every second, which also sends the heartbeats that are due, and one calendar timer per
 * prescribed time of a contract (S24). None of them is persistent, because nothing hangs on them: each asks the database
 * what is due, so a time that passed while the server was down is made up for, once, at the start.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clockwork {
    private static final Duration BOARD = Duration.ofSeconds(20);

    @Inject
    Bell bell;

    @Inject
    ContractTimes contractTimes;

    @Inject
    BoardKeeper board;

    @Resource
    TimerService timers;

    @PostConstruct
    void start() {
        setCalendar();
        bell.wake();
        bell.keepTimes();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sweep() {
        bell.sweep();
    }

    /** For as long as others may wait for their turn at the database. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void keepBoard() {
        board.catchUp(BOARD);
    }

    @Timeout
    void timeHasCome(Timer timer) {
        keepTimes();
    }

    /** A time whose timer came a moment too early, or fell into the hour that the clocks skip, is not lost. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void keepTimes() {
        if (!bell.keepTimes().isEmpty()) {
            bell.sweep();
        }
    }

    /** Contracts change rarely: all calendar timers are made anew. */
    public void onPartnership(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnershipChanged changed) {
        setCalendar();
    }

    private synchronized void setCalendar() {
        timers.getTimers().stream()
                .filter(timer -> timer.getInfo() instanceof String)
                .forEach(Timer::cancel);
        contractTimes
                .all()
                .forEach(time -> timers.createCalendarTimer(
                        expression(time),
                        new TimerConfig(time.at() + " " + time.daysText() + " " + time.zone(), false)));
    }

    private static ScheduleExpression expression(UpdateTime time) {
        return new ScheduleExpression()
                .hour(time.at().getHour())
                .minute(time.at().getMinute())
                .second(0)
                .dayOfWeek(time.days().stream().map(Clockwork::shortName).collect(Collectors.joining(",")))
                .timezone(time.zone().getId());
    }

    private static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT);
    }
}
