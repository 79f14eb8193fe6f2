package org.noren.partner.intake;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.noren.partner.intake.OldReleases.Departed;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Release;
import org.noren.shared.link.Release.Way;
import org.noren.shared.link.SiteValues;
import org.noren.shared.seal.Digest;

/**
 * Takes away what was served before. A release that was overwritten goes with every object that nothing else needs, once
 * the time is over in which readers may still ask for its assets; after a relink as many stay for undo as the contract says
 * (S27, S28). Objects of offers that never were switched to go too, more slowly. Nothing is taken away while a step of an
 * update is being done; what a staged offer would have needed of it is asked for again. What is to go is condemned at an
 * earlier look than it goes at, so that an editor who saves the very same bytes in between keeps them.
 */
public final class Clearing {
    /** Beyond the time of grace, because a reader may have asked in its last moment. */
    static final Duration MARGIN = Duration.ofSeconds(5);

    static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(Clearing.class.getName());

    private final Intake intake;
    private final IntakeBook book;
    private final OldReleases old;
    private final Originals originals;
    private final Nodes nodes;
    private final Duration grace;
    private final Clock clock;
    private final Set<Digest> condemned = new HashSet<>();
    private final Queue<Leftover> leftovers = new ConcurrentLinkedQueue<>();
    private Instant nextSweep = Instant.MIN;

    public Clearing(
            Intake intake,
            IntakeBook book,
            OldReleases old,
            Originals originals,
            Nodes nodes,
            Duration grace,
            Clock clock) {
        this.intake = intake;
        this.book = book;
        this.old = old;
        this.originals = originals;
        this.nodes = nodes;
        this.grace = grace;
        this.clock = clock;
    }

    /** To be called every few seconds. */
    public synchronized void whenDue() {
        Optional<SealedRelease> served = book.standing().serving().map(Standing.Serving::release);
        List<Departed> leaving = served.map(this::leaving).orElse(List.of());
        List<Departed> fresh = leaving.stream()
                .filter(departed -> !condemned.contains(departed.release()))
                .toList();
        List<Departed> due = leaving.stream()
                .filter(departed -> condemned.contains(departed.release()) && isOver(departed))
                .toList();
        boolean sweep = !clock.instant().isBefore(nextSweep);
        if (fresh.isEmpty() && due.isEmpty() && !sweep && leftovers.isEmpty()) {
            return;
        }
        intake.betweenSteps(() -> {
            if (!due.isEmpty() || sweep) {
                clear(due, sweep);
            }
            if (!fresh.isEmpty()) {
                condemn(fresh);
            }
            clearLeftovers();
        });
    }

    /**
     * What only overwritten pages of this site's own needed goes in the same two steps. After a restart nobody remembers, and
     * the next sweep takes it.
     */
    public void leftOver(Set<Digest> objects) {
        leftovers.add(new Leftover(objects, clock.instant(), false));
    }

    private void clearLeftovers() {
        List<Leftover> looked = List.copyOf(leftovers);
        if (looked.isEmpty()) {
            return;
        }
        Set<Digest> needed = needed(new HashSet<>(old.departed()));
        for (Leftover leftover : looked) {
            Set<Digest> going = new HashSet<>(leftover.objects());
            going.removeAll(needed);
            if (!leftover.condemned()) {
                old.condemn(going);
                leftovers.remove(leftover);
                leftovers.add(new Leftover(going, leftover.since(), true));
            } else if (isOver(leftover.since())) {
                old.remove(going);
                leftovers.remove(leftover);
            }
        }
    }

    private record Leftover(Set<Digest> objects, Instant since, boolean condemned) {}

    private List<Departed> leaving(SealedRelease served) {
        int kept = served.header().way() == Way.RELINK
                ? SiteValues.of(served.header().values()).keeps()
                : 0;
        return old.departed().stream().skip(kept).toList();
    }

    private boolean isOver(Departed departed) {
        return isOver(departed.left());
    }

    private boolean isOver(Instant left) {
        return !left.isAfter(clock.instant().minus(grace).minus(MARGIN));
    }

    /** What only they need, by looking at no more of each than what is different in the served one. */
    private void condemn(List<Departed> fresh) {
        Optional<Digest> served = whole();
        Set<Digest> staying = held();
        for (Departed departed : fresh) {
            Set<Digest> going = objects(Optional.of(departed.edition()), served);
            going.removeAll(staying);
            old.condemn(going);
            condemned.add(departed.release());
        }
    }

    private void clear(List<Departed> due, boolean sweep) {
        Set<Departed> staying = new HashSet<>(old.departed());
        due.forEach(staying::remove);
        Set<Digest> needed = needed(staying);
        for (Departed departed : due) {
            Set<Digest> gone = objects(Optional.of(departed.edition()), whole());
            gone.removeAll(needed);
            int removed = old.forget(departed.release(), gone);
            condemned.remove(departed.release());
            LOG.log(
                    Level.INFO,
                    "Release {0} is gone, with {1} objects",
                    departed.release().brief(),
                    removed);
        }
        if (sweep) {
            int swept = old.sweep(needed::contains);
            nextSweep = clock.instant().plus(BETWEEN_SWEEPS);
            LOG.log(Level.DEBUG, "{0} objects were needed by nothing and are gone", swept);
        }
    }

    private Set<Digest> needed(Set<Departed> staying) {
        Set<Digest> needed = new HashSet<>(originals.objects());
        Optional<Digest> served = whole();
        needed.addAll(held());
        book.standing()
                .staged()
                .ifPresent(staged ->
                        needed.addAll(objects(Optional.of(staged.header().edition()), served)));
        staying.forEach(departed -> needed.addAll(objects(Optional.of(departed.edition()), served)));
        return needed;
    }

    private Optional<Release> served() {
        return book.standing().serving().map(serving -> serving.release().header());
    }

    /** The served edition, if all of it is here: older ones need to be looked at only where they differ then. */
    private Optional<Digest> whole() {
        return served().filter(release -> release.way() != Way.DIRECT).map(Release::edition);
    }

    /** What of the served edition is to be here; what only leads to the main site is not. */
    private Set<Digest> held() {
        Set<Digest> held = objects(served().map(Release::edition), Optional.empty());
        served().filter(release -> release.way() == Way.DIRECT)
                .ifPresent(release -> Edition.at(release.edition(), nodes).forEach(entry -> {
                    if (!release.way().holds(entry)) {
                        held.remove(entry.object());
                    }
                }));
        return held;
    }

    /** What an edition has and the known one has not; of one that has not come whole, nothing: it is asked for again. */
    private Set<Digest> objects(Optional<Digest> edition, Optional<Digest> known) {
        try {
            return edition.map(root -> new HashSet<>(Delta.of(root, known, nodes)))
                    .orElseGet(HashSet::new);
        } catch (MissingObject e) {
            return new HashSet<>();
        }
    }
}
