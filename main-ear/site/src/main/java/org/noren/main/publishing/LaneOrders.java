package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.noren.shared.link.Confirmation;
import org.noren.shared.peer.SiteName;

/** What people order of a partner's lane; the next visit does it. Each call is one transaction. */
@ApplicationScoped
@Transactional
public class LaneOrders {
    @Inject
    Lanes lanes;

    @Inject
    ReleaseDesk releases;

    @Inject
    Clock clock;

    /** A person wants this partner brought up to date now, by whatever its contract says of times (S24). */
    public void insist(SiteName name) {
        lanes.hold(name).ifPresent(lane -> lane.insist(clock.instant()));
    }

    /** A person wants all of it sent again. */
    public void sendAgain(SiteName name) {
        lanes.hold(name).ifPresent(lane -> lane.sendAgain(clock.instant()));
    }

    /**
     * Takes a partner back to what an earlier release brought, and keeps it there (B5).
     *
     * @param recall whether the site manager is passed by
     * @return why not; nothing if the partner is taken back
     */
    public Optional<GoingBack> goBack(SiteName name, long number, String reason, boolean recall) {
        Lane lane = lanes.hold(name).orElseThrow(() -> new IllegalArgumentException("there is no partner " + name));
        Optional<GoingBack> refused = releases.refuseGoingBack(name, number, recall);
        if (refused.isEmpty()) {
            Instant now = clock.instant();
            lane.hold().keep(releases.find(name, number), reason, recall, now);
            lane.insist(now);
        }
        return refused;
    }

    /** Lets a partner follow the main site again. */
    public void goOn(SiteName name) {
        lanes.hold(name).ifPresent(lane -> {
            lane.hold().letGo();
            lane.look().again();
            lane.ring(clock.instant(), true);
        });
    }

    /** What stands in each question to this partner's site manager; empty for nothing. */
    public String note(SiteName name) {
        return lanes.find(name).map(Lane::note).orElse("");
    }

    /** @param text what is to stand in the next questions; at most {@link Confirmation#LONGEST_NOTE} characters */
    public void write(SiteName name, String text) {
        lanes.hold(name).ifPresent(lane -> lane.note(text));
    }

    /** How a partner is held, if it is. */
    public Optional<Hold.Held> held(SiteName name) {
        return lanes.find(name).flatMap(lane -> lane.hold().held());
    }
}
