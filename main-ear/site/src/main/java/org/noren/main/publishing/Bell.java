package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.main.partnership.PartnershipChanged;
import org.noren.main.partnership.ScheduledUpdate;
import org.noren.shared.peer.SiteName;
import org.noren.site.published.EditionChanged;

/**
 * Wakes the lanes: on a change, at the contracts' times, when a person wishes, and on every sweep those that are due. A
 * lost ring loses nothing, since what a partner should serve is known from the database alone (B12).
 */
@ApplicationScoped
public class Bell {
    private static final int MOST_AT_ONCE = 500;

    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    LaneRunner runner;

    @Inject
    LaneOrders orders;

    @Inject
    Visit visit;

    @Inject
    Clock clock;

    /** A page, layout or asset was published or taken back: partners that want every change are visited now (S25). */
    @Transactional(TxType.REQUIRES_NEW)
    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) EditionChanged changed) {
        partners.all().stream()
                .filter(partner -> partner.active() && partner.contract().onChange())
                .map(Partner::name)
                .forEach(runner::visit);
    }

    /** A partner that was added gets its lane in the same transaction. */
    public void onPartnership(@Observes PartnershipChanged changed) {
        Instant now = clock.instant();
        lanes.hold(changed.partner())
                .ifPresentOrElse(lane -> lane.ring(now, false), () -> lanes.add(new Lane(changed.partner(), now)));
    }

    public void afterPartnership(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnershipChanged changed) {
        runner.visit(changed.partner());
    }

    /** Brings the partner up to date now, whatever its hours and whatever it refused before. */
    public void insist(SiteName partner) {
        orders.insist(partner);
        runner.visit(partner);
    }

    /** Takes the partner back to an earlier release at once; see {@link LaneOrders#goBack}. */
    public Optional<GoingBack> goBack(SiteName partner, long number, String reason, boolean recall) {
        Optional<GoingBack> refused = orders.goBack(partner, number, reason, recall);
        if (refused.isEmpty()) {
            runner.visit(partner);
        }
        return refused;
    }

    /** Lets the partner follow this site again, at once. */
    public void goOn(SiteName partner) {
        orders.goOn(partner);
        runner.visit(partner);
    }

    /** Has all that the partner serves looked at again, and sent if it is lacking there. */
    public void again(SiteName partner) {
        orders.sendAgain(partner);
        runner.visit(partner);
    }

    /** What all partners are to switch to together has changed, or when: each is visited now. */
    @Transactional(TxType.REQUIRES_NEW)
    public void everybody() {
        partners.all().stream().filter(Partner::active).map(Partner::name).forEach(runner::visit);
    }

    /** What partners may have switched to cannot be published here: what they should serve is worked out anew for each. */
    @Transactional(TxType.REQUIRES_NEW)
    public void lookThroughAgain() {
        lanes.all()
                .forEach(lane ->
                        lanes.hold(lane.partner()).ifPresent(held -> held.look().again()));
    }

    /** At the start: the visits that this server was paying when it went down hold no lane any longer. */
    @Transactional
    public void wake() {
        lanes.giveBack(visit.owner());
    }

    /** Visits all that are due: retries, heartbeats, and what a crash left behind. */
    @Transactional
    public void sweep() {
        lanes.due(clock.instant(), MOST_AT_ONCE).forEach(runner::visit);
    }

    /**
     * Carries out the contracts' times that have come since they were last carried out, once however many they were.
     * Called at each of these times, and at the start for those that passed while this server was down (S24).
     *
     * @return the partners whose time had come
     */
    @Transactional
    public List<SiteName> keepTimes() {
        Instant now = clock.instant();
        List<SiteName> due = partners.all().stream()
                .filter(Partner::active)
                .filter(partner -> takeDue(partner, now))
                .map(Partner::name)
                .toList();
        due.forEach(partner -> lanes.hold(partner).ifPresent(lane -> lane.ring(now, true)));
        return due;
    }

    private static boolean takeDue(Partner partner, Instant now) {
        boolean any = false;
        for (ScheduledUpdate update : partner.updateTimes()) {
            any |= update.takeDue(now);
        }
        return any;
    }
}
