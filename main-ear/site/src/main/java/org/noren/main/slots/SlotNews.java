package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What of the plans failed or was missed: managers are written to once, and it stands before them until one of them has noted it.
 * The letters and the note that they are written are one transaction, so a fault or a kill in between leaves neither.
 */
@ApplicationScoped
@Transactional
public class SlotNews {
    @Inject
    Fillings fillings;

    @Inject
    Managers managers;

    @Inject
    Clock clock;

    public List<Long> untold() {
        return fillings.untold();
    }

    /** Does nothing if somebody has told it meanwhile: another server, for example. */
    @Transactional(TxType.REQUIRES_NEW)
    public void tell(long id) {
        fillings.hold(id).filter(Filling::isUntold).ifPresent(filling -> {
            managers.tell(filling);
            filling.told(clock.instant());
        });
    }

    /** The last first. */
    public List<Filling> unseen(int most) {
        return fillings.unseen(most);
    }

    /** @return what is noted now; nothing if it was already */
    public Optional<Filling> seen(long id, String by) {
        Optional<Filling> unseen = fillings.hold(id).filter(Filling::isUnseen);
        unseen.ifPresent(filling -> filling.seen(by, clock.instant()));
        return unseen;
    }
}
