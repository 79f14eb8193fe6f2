package org.noren.partner.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.noren.site.office.Audit;

/** Where the site manager says how own pages go on line. */
@ApplicationScoped
@Transactional
public class WayDesk {
    private final OwnWays ways;
    private final Audit audit;

    @Inject
    WayDesk(OwnWays ways, Audit audit) {
        this.ways = ways;
        this.audit = audit;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected WayDesk() {
        this(null, null);
    }

    public OwnWay.State now() {
        return ways.now();
    }

    /**
     * @param seen number of the state that was shown
     * @return whether it holds now; not if somebody else has set something since
     */
    public boolean settle(OwnWay.Wanted wanted, long seen) {
        OwnWay row = ways.hold();
        if (row.state().number() != seen) return false;
        if (row.become(wanted))
            audit.did("own-way-set", wanted.way() + " " + wanted.keeps() + (wanted.asks() ? " +" : " -"));
        return true;
    }
}
