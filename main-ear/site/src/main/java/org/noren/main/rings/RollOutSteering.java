package org.noren.main.rings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.noren.main.publishing.Bell;
import org.noren.main.rings.RollOutDesk.Result;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.Audit;

/** What people do about roll-outs, each with its line in the audit, and the visits that follow it. */
@ApplicationScoped
public class RollOutSteering {
    @Inject
    RollOutDesk desk;

    @Inject
    Bell bell;

    @Inject
    Audit audit;

    public Result begin(Rings rings, boolean byHand, Duration pause, String by) {
        return told("rings-begin", rings.text().replace("\n", " | "), desk.begin(rings, byHand, pause, by));
    }

    public Result openNext(int seen) {
        return told("rings-next", "ring " + (seen + 2), desk.openNext(seen));
    }

    /** Those that were in its way are tried again at once. */
    public void resume(int seen) {
        Set<SiteName> again = desk.resume(seen);
        audit.did("rings-resume", "ring " + (seen + 1));
        again.forEach(bell::insist);
    }

    public Result end(int seen, String by) {
        return told("rings-end", "ring " + (seen + 1), desk.end(seen, by));
    }

    private Result told(String what, String about, Result result) {
        if (result instanceof Result.Done) {
            audit.did(what, about);
            bell.everybody();
        }
        return result;
    }

    /** To be called every few seconds. */
    public void look() {
        if (desk.look()) {
            bell.everybody();
        }
    }
}
