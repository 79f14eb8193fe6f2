package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.noren.shared.peer.SiteName;

/**
 * Keeps the board behind what happens, one partner after the other: on each sweep as far as there is time, and a little when
 * somebody opens it. Updates never wait for it.
 */
@ApplicationScoped
public class BoardKeeper {
    private static final Logger LOG = System.getLogger("org.noren.lane");

    private final ReentrantLock one = new ReentrantLock();

    @Inject
    BoardPen pen;

    @Inject
    Clock clock;

    /**
     * @param most after so long no further partner is begun
     * @return how many partners the board is behind with
     */
    public int catchUp(Duration most) {
        if (!one.tryLock()) {
            return pen.behind().size();
        }
        try {
            Instant end = clock.instant().plus(most);
            if (pen.siteChanged()) {
                pen.followSite();
            }
            List<SiteName> behind = pen.behind();
            int left = behind.size();
            int looked = 0;
            for (SiteName name : behind) {
                if (looked > 0 && !clock.instant().isBefore(end)) {
                    return left;
                }
                looked++;
                left -= follows(name) ? 1 : 0;
            }
            if (looked > 0 && left == 0) {
                pen.clearGone();
            }
            return left;
        } finally {
            one.unlock();
        }
    }

    /** One that cannot be followed keeps no other from it; it is tried again on the next sweep. */
    private boolean follows(SiteName name) {
        try {
            pen.follow(name);
            return true;
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "the board cannot follow partner=" + name, fault);
            return false;
        }
    }
}
