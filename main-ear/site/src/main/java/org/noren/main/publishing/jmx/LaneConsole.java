package org.noren.main.publishing.jmx;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Steering;
import org.noren.shared.peer.SiteName;

/** Gives the console's threads, which the server did not start, what the application's beans need around them. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LaneConsole {
    @Inject
    Board board;

    @Inject
    Steering steering;

    @Inject
    KeysThatEnd ending;

    public Optional<Standing> standing(SiteName partner) {
        return board.of(partner);
    }

    public List<Standing> standings() {
        return board.all();
    }

    public Optional<Instant> certificateUntil(SiteName partner) {
        return ending.certificateUntil(partner);
    }

    public void updateNow(SiteName partner) {
        steering.updateNow(partner);
    }

    public void suspend(SiteName partner) {
        steering.suspend(partner);
    }

    public void resume(SiteName partner) {
        steering.resume(partner);
    }
}
