package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.noren.main.scheduling.Month.Mark;
import org.noren.main.scheduling.PlannedBeside;
import org.noren.main.slots.SlotDesk.Result;
import org.noren.site.office.Audit;

/** What people do about slots, each with its line in the audit, and what time does. */
@ApplicationScoped
public class Slots implements PlannedBeside {
    private static final Logger LOG = System.getLogger(Slots.class.getName());
    private static final String FORM = "/office/slot.xhtml?id=";

    @Inject
    SlotDesk desk;

    @Inject
    SlotTurn turn;

    @Inject
    Audit audit;

    /** One that begins now is shown at once. */
    public Result plan(String slot, String locale, Plan plan, String by) {
        Result result = told("slot-plan", desk.plan(slot, locale, plan, by));
        keepTimes();
        return result;
    }

    public Result change(long id, long seen, Plan plan, String by) {
        Result result = told("slot-change", desk.change(id, seen, plan, by));
        keepTimes();
        return result;
    }

    public Result takeAway(long id, long seen, String by) {
        return told("slot-take-away", desk.takeAway(id, seen, by));
    }

    private Result told(String what, Result result) {
        if (result instanceof Result.Done done) {
            audit.did(
                    what,
                    desk.find(done.id())
                            .map(filling -> filling.path() + " " + filling.title())
                            .orElse(""));
        }
        return result;
    }

    @Override
    public void keepTimes() {
        for (Fillings.Due due : desk.due()) {
            try {
                turn.keepTime(due.slot(), due.locale());
                LOG.log(Level.INFO, "the slot {0} ({1}) has got what is planned for now", due.slot(), due.locale());
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "the slot " + due.slot() + " could not be filled", fault);
                turn.failed(due.slot(), due.locale(), String.valueOf(fault.getMessage()));
            }
        }
    }

    @Override
    public List<Mark.Beside> between(Instant from, Instant until) {
        return desk.between(from, until).stream()
                .flatMap(filling -> Stream.concat(
                        Stream.of(mark(filling, filling.span().from(), true)),
                        filling.span().until().map(end -> mark(filling, end, false)).stream()))
                .filter(mark -> !mark.at().isBefore(from) && mark.at().isBefore(until))
                .toList();
    }

    private static Mark.Beside mark(Filling filling, Instant at, boolean begins) {
        String name = filling.slot() + " (" + filling.locale() + ") " + filling.title();
        return new Mark.Beside(
                at, name, begins, filling.isOpen() ? Optional.of(FORM + filling.id()) : Optional.empty());
    }
}
