package org.noren.main.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Which scheduled changes failed or left something as it was: managers are written to once, and it stands before them until one of them
 * has noted it. The letters and the note that they are written are one transaction, so a fault or a kill in between leaves neither.
 */
@ApplicationScoped
@Transactional
public class ScheduleNews {
    private static final String BOARD = "/office/schedule.xhtml";

    @Inject
    ScheduledChanges changes;

    @Inject
    ManagersByLetter managers;

    @Inject
    Clock clock;

    public List<Long> untold() {
        return changes.untold();
    }

    /** Does nothing if somebody has told it meanwhile: another server, for example. */
    @Transactional(TxType.REQUIRES_NEW)
    public void tell(long id) {
        changes.hold(id).filter(ScheduledChange::isUntold).ifPresent(change -> {
            managers.write(reader -> letter(change, reader));
            change.told(clock.instant());
        });
    }

    private static ManagersByLetter.Letter letter(ScheduledChange change, ManagersByLetter.Reader reader) {
        ScheduleWords words = new ScheduleWords(reader.texts(), reader.language(), reader.zone());
        String kind = "schedule-" + ScheduleWords.trouble(change);
        return new ManagersByLetter.Letter(
                kind,
                reader.texts().text("letter." + kind + ".subject", reader.site(), words.name(change)),
                reader.texts()
                        .text(
                                "letter." + kind,
                                reader.called(),
                                reader.site(),
                                words.name(change),
                                words.when(change),
                                change.outcome(),
                                reader.office() + BOARD));
    }

    /** The last first. */
    public List<ScheduledChange> unseen(int most) {
        List<ScheduledChange> unseen = changes.unseen(most);
        unseen.forEach(ScheduledChange::items);
        return unseen;
    }

    /** @return what is noted now; nothing if it was already */
    public Optional<ScheduledChange> seen(long id, String by) {
        Optional<ScheduledChange> unseen = changes.hold(id).filter(ScheduledChange::isUnseen);
        unseen.ifPresent(change -> change.seen(by, clock.instant()));
        return unseen;
    }
}
