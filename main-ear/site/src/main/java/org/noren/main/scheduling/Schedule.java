package org.noren.main.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import org.noren.main.publishing.Bell;
import org.noren.main.scheduling.ScheduleDesk.Result;
import org.noren.shared.page.PagePath;
import org.noren.site.office.Audit;

/**
 * What people do about scheduled changes, each with its line in the audit, and what time does: whoever has to know is told
 * after the transaction.
 */
@ApplicationScoped
public class Schedule {
    private static final Logger LOG = System.getLogger(Schedule.class.getName());

    @Inject
    ScheduleDesk desk;

    @Inject
    ScheduleNews news;

    @Inject
    Clock clock;

    @Inject
    Bell bell;

    @Inject
    Audit audit;

    @Inject
    @Any
    Instance<PlannedBeside> beside;

    private final Telling telling = new Telling("the scheduled change");

    public Result plan(
            ScheduleDesk.When when,
            String title,
            Collection<PagePath> publish,
            Collection<PagePath> takeDown,
            String by) {
        return told("schedule-plan", when.at(), desk.plan(when, title, publish, takeDown, by));
    }

    public Result back(long id, ScheduleDesk.When when, String by) {
        return told("schedule-back", when.at(), desk.back(id, when, by));
    }

    public Result move(long id, long seen, Instant to, ZoneId zone) {
        return told("schedule-move", to, desk.move(id, seen, to, zone));
    }

    public Result callOff(long id, long seen, String by) {
        return told("schedule-call-off", Instant.EPOCH, desk.callOff(id, seen, by));
    }

    private Result told(String what, Instant at, Result result) {
        if (result instanceof Result.Done done) {
            audit.did(what, done.id() + (at.equals(Instant.EPOCH) ? "" : " " + at));
            bell.everybody();
        }
        return result;
    }

    /** @return whether it failed or left something as it was, and nobody had noted that yet */
    public boolean seen(long id, String by) {
        boolean noted = news.seen(id, by).isPresent();
        if (noted) {
            audit.did("schedule-seen", String.valueOf(id));
        }
        return noted;
    }

    /** To be called every second, and at the start for what passed while this server was down. */
    public void keepTimes() {
        for (long id : desk.due()) {
            try {
                desk.carryOut(id);
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "scheduled change " + id + " could not be carried out", fault);
                desk.failed(id, String.valueOf(fault.getMessage()));
                bell.lookThroughAgain();
            }
            bell.everybody();
        }
        beside.forEach(PlannedBeside::keepTimes);
        telling.all(clock.instant(), news::untold, news::tell);
    }
}
