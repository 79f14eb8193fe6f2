package org.noren.main.rings;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.noren.main.partnership.Partners;
import org.noren.main.publishing.Progress;
import org.noren.main.publishing.Turns;
import org.noren.main.rings.RollOutDesk.Result;
import org.noren.main.rings.jpa.TestRollOuts;
import org.noren.shared.peer.SiteName;
import org.noren.site.testing.TestSite;

/** Roll-outs over a real database; each call is a transaction of its own, and nothing is kept in memory between them. */
public final class TestRings {
    private final TestSite site;
    private final Partners partners;
    private final Progress progress;
    private final Clock clock;

    private TestRings(TestSite site, Partners partners, Progress progress, Clock clock) {
        this.site = site;
        this.partners = partners;
        this.progress = progress;
        this.clock = clock;
    }

    public static TestRings of(TestSite site, Partners partners, Progress progress, Clock clock) {
        return new TestRings(site, partners, progress, clock);
    }

    /** As after a restart. */
    private RollOutDesk desk() {
        RollOutDesk desk = new RollOutDesk();
        desk.rollOuts = TestRollOuts.of(site);
        desk.partners = partners;
        desk.progress = progress;
        desk.clock = clock;
        return desk;
    }

    public Turns turns() {
        RingTurns turns = new RingTurns();
        turns.rollOuts = TestRollOuts.of(site);
        return turns;
    }

    public Result begin(String rings, boolean byHand, Duration pause) {
        return site.inTransaction(() -> desk().begin(Rings.parse(rings), byHand, pause, "hanako"));
    }

    public boolean look() {
        return site.inTransaction(() -> desk().look());
    }

    public Result openNext(int seen) {
        return site.inTransaction(() -> desk().openNext(seen));
    }

    public Set<SiteName> resume(int seen) {
        return site.inTransaction(() -> desk().resume(seen));
    }

    public Result end(int seen) {
        return site.inTransaction(() -> desk().end(seen, "hanako"));
    }

    public RollOut current() {
        return site.inTransaction(() -> desk().current().orElseThrow());
    }

    public boolean none() {
        return site.inTransaction(() -> desk().current().isEmpty());
    }
}
