package org.noren.main.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.LaneEvent.What;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Reply;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.VerifyingKey;

/**
 * What a visit writes down before and after it talks to a partner: two short transactions, none of them open while the
 * network is waited for. A visit holds the lane by a lease with a fence; what a visit says whose fence has passed is not
 * written (decision 2).
 */
@ApplicationScoped
@Transactional
public class LaneDesk {
    /** Longer than any visit may take; a dead server's lanes are free after it. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = System.getLogger("org.noren.lane");

    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    ReleaseDesk releases;

    @Inject
    ReplyDesk replies;

    @Inject
    Aftermath aftermath;

    @Inject
    Clock clock;

    /**
     * What is to be done on one visit.
     *
     * @param latest what the partner should serve
     * @param send whether it has to be sent; else the partner is only greeted
     * @param asks whether the site manager is asked before it is served
     * @param question as it would be put
     * @param served root of the edition that the partner is known to have
     * @param inForce what the partner should serve now; what is sent may be for later
     * @param moment at which it is to switch by itself to what lies ready there, or will
     */
    public record Plan(
            SiteName partner,
            long fence,
            URI address,
            List<VerifyingKey> receiptKeys,
            Optional<PublishedRelease> latest,
            boolean send,
            boolean asks,
            Question question,
            Optional<Digest> served,
            Optional<PublishedRelease> inForce,
            Optional<Instant> moment) {
        /** Until when the partner must not switch to what is sent; nothing if it should now. */
        Optional<Instant> waitsUntil(Instant now) {
            return latest.flatMap(release -> release.release().waitsUntil(now));
        }
    }

    /** @param round which time it is that this is asked */
    public record Question(int round, String note) {}

    /** Takes the lane and says what to do; nothing if somebody else holds it or the partner is not active. */
    public Optional<Plan> begin(SiteName name, String owner) {
        Instant now = clock.instant();
        Optional<Partner> found = partners.find(name).filter(Partner::active);
        Optional<Lane> held = found.flatMap(partner -> lanes.hold(name))
                .filter(lane -> lane.lease().take(owner, now, LEASE));
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Partner partner = found.orElseThrow();
        Lane lane = held.get();
        ReleaseDesk.Result settled = releases.settle(partner, lane);
        Optional<PublishedRelease> inForce = latest(settled, lane, now);
        Optional<PublishedRelease> latest =
                inForce.flatMap(serving -> ahead(partner, lane, serving, now)).or(() -> inForce);
        latest.ifPresent(release -> lane.askAgainIfDue(release.digest(), now));
        boolean send = latest.isPresent()
                && !lane.said().served().equals(latest.map(PublishedRelease::digest))
                && !lane.blocks(latest.get().digest(), now);
        if (send) {
            lane.sending(now, "release " + latest.get().number());
        }
        return Optional.of(new Plan(
                name,
                lane.lease().fence(),
                partner.linkAddress(),
                partner.receiptKeys(now),
                latest,
                send,
                latest.filter(release -> releases.asks(release, lane)).isPresent(),
                new Question(lane.round(), lane.note()),
                lane.said().edition(),
                inForce,
                releases.moment(name, now)));
    }

    /** What is to be brought there for a later moment, if the partner serves what it should now and has not got that yet. */
    private Optional<PublishedRelease> ahead(Partner partner, Lane lane, PublishedRelease serving, Instant now) {
        return lane.said().served().equals(Optional.of(serving.digest()))
                ? releases.ahead(partner, lane, serving, now)
                        .flatMap(made -> latest(made, lane, now))
                        .filter(release -> !releases.isPrepared(release))
                : Optional.empty();
    }

    private Optional<PublishedRelease> latest(ReleaseDesk.Result settled, Lane lane, Instant now) {
        if (settled instanceof ReleaseDesk.Result.Cut cut) {
            lanes.record(LaneEvent.cut(cut.release(), now));
            return Optional.of(cut.release());
        }
        if (settled instanceof ReleaseDesk.Result.Stopped stopped) {
            String why = stopped.why().words();
            long number = stopped.latest().map(PublishedRelease::number).orElse(0L);
            lanes.record(LaneEvent.trouble(lane.partner(), now, What.NEEDS_PERSON, number, Lane.EDITION_OPEN, why));
            LOG.log(Level.WARNING, "release stopped partner={0}: {1}", lane.partner(), why);
            return stopped.latest();
        }
        return ((ReleaseDesk.Result.Settled) settled).latest();
    }

    /** @return true if the partner is to be visited again at once */
    public boolean end(Plan plan, Outcome outcome, Duration took) {
        Optional<Lane> held =
                lanes.hold(plan.partner()).filter(lane -> lane.lease().fence() == plan.fence());
        if (held.isEmpty()) {
            LOG.log(Level.WARNING, "visit of {0} lost its lease; its outcome is not written down", plan.partner());
            return false;
        }
        Lane lane = held.get();
        boolean again = aftermath.write(plan, lane, outcome, took);
        lane.lease().release();
        return again;
    }

    /** The partner knows the number of the latest release as another release's: we were restored from a backup. */
    public void outnumbered(SiteName name) {
        lanes.hold(name).ifPresent(lane -> lane.reissue().outnumbered());
    }

    /** What the partner should serve at this moment. */
    public Optional<PublishedRelease> inForce(SiteName name) {
        return releases.inForce(name);
    }

    /** A site manager's answer has come. */
    public ReplyDesk.Result replied(SiteName name, Reply reply, Signed signed) {
        return lanes.hold(name)
                .map(lane -> replies.take(lane, reply, signed))
                .orElseGet(() -> new ReplyDesk.Result.NotAskedAbout("there is no partner " + name));
    }

    /** The partner was heard from on its own account; it is worth trying again at once. */
    public void calledIn(SiteName name, Receipt receipt, Signed signed) {
        lanes.hold(name).ifPresent(lane -> {
            Instant now = clock.instant();
            lane.heard(receipt, new String(StrictJson.write(signed), UTF_8), now);
            lane.ring(now, false);
        });
    }
}
