package org.noren.main.rings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.main.publishing.Progress;
import org.noren.main.publishing.Progress.How;
import org.noren.shared.peer.SiteName;

/** Begins roll-outs, looks whether the next ring may be opened, and does what managers say; each call is one transaction. */
@ApplicationScoped
@Transactional
public class RollOutDesk {
    /** The longest that a ring is watched before the next one. */
    public static final Duration LONGEST_PAUSE = Duration.ofDays(30);

    private static final Logger LOG = System.getLogger("org.noren.rings");

    @Inject
    RollOuts rollOuts;

    @Inject
    Partners partners;

    @Inject
    Progress progress;

    @Inject
    Clock clock;

    /** What came of a wish. */
    public sealed interface Result {
        record Done() implements Result {}

        /** There is one under way, or there is none any more, or somebody else was quicker. */
        record Overtaken() implements Result {}

        /** Nobody knows partners of these names. */
        record Unknown(Set<SiteName> names) implements Result {}
    }

    /** @param pause how long each ring is watched at least; counts only if it goes on by time */
    public Result begin(Rings rings, boolean byHand, Duration pause, String by) {
        if (rollOuts.hold().isPresent()) {
            return new Result.Overtaken();
        }
        Set<SiteName> unknown = new HashSet<>(rings.all());
        partners.named(rings.all()).stream().map(Partner::name).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            return new Result.Unknown(unknown);
        }
        rollOuts.add(new RollOut(rings, byHand, pause, by, clock.instant()));
        return new Result.Done();
    }

    /**
     * Stops what goes wrong, and opens the next ring if it goes on by time. To be called every few seconds.
     *
     * @return whether a ring was opened, so that its partners are to be visited
     */
    public boolean look() {
        Optional<RollOut> running = rollOuts.hold().filter(rollOut -> rollOut.state() == RollOut.State.RUNNING);
        if (running.isEmpty()) {
            return false;
        }
        RollOut rollOut = running.get();
        Instant now = clock.instant();
        List<Progress.Line> lines = lines(rollOut);
        Optional<Progress.Line> wrong = lines.stream()
                .filter(line -> line.how() != How.ARRIVED && line.how() != How.ON_ITS_WAY)
                .findFirst();
        if (wrong.isPresent()) {
            rollOut.stop(
                    (wrong.get().partner() + " " + word(wrong.get().how()) + " "
                                    + wrong.get().why())
                            .strip(),
                    now);
            LOG.log(Level.WARNING, "roll-out stopped in ring {0}: {1}", rollOut.reached() + 1, rollOut.reason());
            return false;
        }
        boolean all = lines.stream().allMatch(line -> line.how() == How.ARRIVED);
        if (!all || rollOut.byHand() || !rollOut.pauseIsOver(now)) {
            return false;
        }
        open(rollOut, now);
        return true;
    }

    private static String word(How how) {
        return switch (how) {
            case DECLINED -> "declined";
            case SILENT -> "is silent";
            default -> "failed";
        };
    }

    private static void open(RollOut rollOut, Instant now) {
        rollOut.openNext(now);
        LOG.log(Level.INFO, "roll-out opens ring {0}", rollOut.reached() + 1);
    }

    /** @param seen the last ring that was open when somebody decided that */
    public Result openNext(int seen) {
        return with(seen, rollOut -> open(rollOut, clock.instant()));
    }

    /** Goes on from where it stopped. @return the partners that are to be tried again, with it */
    public Set<SiteName> resume(int seen) {
        Optional<RollOut> stopped = rollOuts.hold()
                .filter(rollOut -> rollOut.state() == RollOut.State.STOPPED && rollOut.reached() == seen);
        Set<SiteName> again = stopped.map(rollOut -> lines(rollOut).stream()
                        .filter(line -> line.how() != How.ARRIVED)
                        .map(Progress.Line::partner)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        stopped.ifPresent(rollOut -> rollOut.resume(clock.instant()));
        return again;
    }

    /** Lets everybody have what is published. */
    public Result end(int seen, String by) {
        return with(seen, rollOut -> rollOut.end(by, clock.instant()));
    }

    private Result with(int seen, java.util.function.Consumer<RollOut> deed) {
        Optional<RollOut> held = rollOuts.hold().filter(rollOut -> rollOut.reached() == seen);
        held.ifPresent(deed);
        return held.isPresent() ? new Result.Done() : new Result.Overtaken();
    }

    /** The one that has not ended. */
    public Optional<RollOut> current() {
        return rollOuts.current();
    }

    /** How far the partners are whose rings are open. */
    public List<Progress.Line> lines(RollOut rollOut) {
        Instant since = rollOut.state() == RollOut.State.STOPPED ? rollOut.enteredAt() : rollOut.since();
        return progress.of(rollOut.rings().upTo(rollOut.reached()), since);
    }

    /** The last first. */
    public List<RollOut> ended(int most) {
        return rollOuts.ended(most);
    }
}
