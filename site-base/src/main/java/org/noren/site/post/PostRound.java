package org.noren.site.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries the letters that are due to the mail server, one after the other. No transaction is open while the mail server
 * is spoken to. When it is down, the first letter finds that out and the others wait for the next round.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class PostRound {
    private static final Logger LOG = Logger.getLogger(PostRound.class.getName());
    private static final int MOST_AT_ONCE = 100;

    private final PostOffice office;
    private final Mailer mailer;

    @Inject
    public PostRound(PostOffice office, Mailer mailer) {
        this.office = office;
        this.mailer = mailer;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PostRound() {
        this(null, null);
    }

    public void walk() {
        if (!office.isOpen()) return;
        List<Long> due = office.due(MOST_AT_ONCE);
        for (long id : due) {
            Optional<Outgoing> letter = office.take(id);
            if (letter.isPresent() && !carry(letter.get())) return;
        }
    }

    /** False when the mail server is not there for any letter. */
    private boolean carry(Outgoing letter) {
        Handed handed = mailer.hand(letter);
        office.note(letter, handed);
        if (handed instanceof Handed.Later later) {
            LOG.log(
                    Level.WARNING,
                    () -> "letter waits id=" + letter.id() + " attempt=" + letter.attempt() + " because "
                            + later.why());
            return false;
        } else if (handed instanceof Handed.Never never) {
            LOG.log(Level.WARNING, () -> "letter failed id=" + letter.id() + " because " + never.why());
        } else {
            LOG.log(Level.INFO, () -> "letter sent id=" + letter.id() + " attempt=" + letter.attempt());
        }
        return true;
    }
}
