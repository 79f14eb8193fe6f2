package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.noren.main.publishing.Bell;
import org.noren.main.publishing.Foresight.Moment;
import org.noren.main.scheduling.Month.Mark;
import org.noren.main.scheduling.Month.Mark.Turn;
import org.noren.main.scheduling.PlannedBeside;
import org.noren.main.scheduling.Telling;
import org.noren.main.slots.SlotDesk.Result;
import org.noren.shared.seal.Digest;
import org.noren.site.office.Audit;

/** What people do about slots, each with its line in the audit, and what time does. */
@ApplicationScoped
public class Slots implements PlannedBeside {
    private static final Logger LOG = System.getLogger(Slots.class.getName());
    private static final String FORM = "/office/slot.xhtml?id=";
    private static final String BOARD = "/office/slots.xhtml";

    @Inject
    SlotDesk desk;

    @Inject
    SlotTurn turn;

    @Inject
    SlotNews news;

    @Inject
    SlotForesight foresight;

    @Inject
    Bell bell;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private final Telling telling = new Telling("the plan of a slot with number");

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
            bell.everybody();
        }
        return result;
    }

    /** @return whether it failed or was missed, and nobody had noted that yet */
    public boolean seen(long id, String by) {
        Optional<Filling> noted = news.seen(id, by);
        noted.ifPresent(filling -> audit.did("slot-seen", filling.path() + " " + filling.title()));
        return noted.isPresent();
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
                bell.lookThroughAgain();
                bell.everybody();
            }
        }
        telling.all(clock.instant(), news::untold, news::tell);
    }

    @Override
    public List<Mark.Beside> between(Instant from, Instant until) {
        return desk.between(from, until).stream()
                .flatMap(Slots::marks)
                .filter(mark -> !mark.at().isBefore(from) && mark.at().isBefore(until))
                .toList();
    }

    @Override
    public Optional<Moment> nextTogether(Instant after) {
        return foresight.next(after);
    }

    @Override
    public boolean overdue(Instant now) {
        return foresight.overdue(now);
    }

    @Override
    public <T> Optional<T> at(Moment moment, Function<Digest, T> look) {
        return Optional.of(foresight.at(moment.at(), look));
    }

    /** What was never shown stands at the moment at which it was to begin. */
    private static Stream<Mark.Beside> marks(Filling filling) {
        Instant from = filling.span().from();
        if (filling.isTrouble() && !filling.isLeftStanding()) {
            return Stream.of(mark(filling, from, filling.state() == Filling.State.MISSED ? Turn.MISSED : Turn.FAILED));
        }
        Turn last = filling.isLeftStanding() ? Turn.FAILED : Turn.ENDS;
        return Stream.concat(
                Stream.of(mark(filling, from, Turn.BEGINS)),
                filling.span().until().map(end -> mark(filling, end, last)).stream());
    }

    private static Mark.Beside mark(Filling filling, Instant at, Turn turn) {
        String name = filling.slot() + " (" + filling.locale() + ") " + filling.title();
        Optional<String> address = filling.isOpen()
                ? Optional.of(FORM + filling.id())
                : Optional.of(BOARD).filter(board -> filling.isTrouble());
        return new Mark.Beside(at, name, turn, address);
    }
}
