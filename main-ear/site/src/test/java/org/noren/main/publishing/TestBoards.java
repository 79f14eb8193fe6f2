package org.noren.main.publishing;

import java.util.function.Consumer;
import org.noren.main.partnership.Partners;
import org.noren.main.publishing.jpa.TestLanes;
import org.noren.shared.peer.SiteName;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestSite;

/** The real board, for tests of whatever reads it, and lanes to stand on it. */
public final class TestBoards {
    private TestBoards() {}

    public static Board of(TestSite site, Partners partners) {
        Board board = new Board();
        board.partners = partners;
        board.lanes = TestLanes.lanes(site);
        board.releases = TestLanes.releases(site);
        board.finder = TestLanes.finder(site);
        return board;
    }

    /** A partner's lane; what moves it comes from another test of this package. */
    public static void lane(TestSite site, SiteName name, MovableClock clock, Consumer<Moves> moves) {
        Lane lane = new Lane(name, clock.instant());
        moves.accept(new Moves(lane, clock));
        TestLanes.lanes(site).add(lane);
    }

    /** What can happen on a lane. */
    public record Moves(Lane lane, MovableClock clock) {
        public void inStep() {
            lane.inStep(clock.instant());
        }

        public void asked() {
            lane.asked(clock.instant());
        }
    }
}
