package org.noren.main.rings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.noren.main.publishing.Turns;
import org.noren.shared.peer.SiteName;

/** Publishing asks here whether a partner's ring is open. */
@ApplicationScoped
public class RingTurns implements Turns {
    @Inject
    RollOuts rollOuts;

    @Override
    public boolean waits(SiteName partner) {
        return rollOuts.current().filter(rollOut -> rollOut.holdsBack(partner)).isPresent();
    }
}
