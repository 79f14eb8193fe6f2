package org.noren.main.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.main.publishing.LaneDesk.Plan;
import org.noren.main.publishing.LaneEvent.What;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Receipt;
import org.noren.shared.seal.StrictJson;

/**
 * Writes down what a visit's outcome means for the partner's lane and its history: how it stands now, when to look again, and
 * whether a person is needed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Aftermath {
    /** By then a partner has switched by itself; one of an earlier version is told to. */
    static final Duration AFTER_THE_MOMENT = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger("org.noren.lane");

    @Inject
    Lanes lanes;

    @Inject
    ReleaseDesk releases;

    @Inject
    Pace pace;

    @Inject
    Nodes nodes;

    @Inject
    Clock clock;

    /**
     * @param lane held by the caller's transaction, and by the visit's lease
     * @return true if the partner is to be visited again at once
     */
    boolean write(Plan plan, Lane lane, Outcome outcome, Duration took) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Heard heard) {
            return heard(plan, lane, heard, now, took);
        }
        if (outcome instanceof Outcome.Asked) {
            lane.lookAgain(now.plus(pace.regular()));
            return lane.look().isWanted() && lane.hold().held().isEmpty();
        }
        if (outcome instanceof Outcome.Ready) {
            ready(plan, lane, now);
        } else if (outcome instanceof Outcome.Failed failed) {
            failed(plan, lane, failed, now);
        } else {
            trouble(plan, lane, outcome, now);
        }
        return false;
    }

    private boolean heard(Plan plan, Lane lane, Outcome.Heard heard, Instant now, Duration took) {
        Receipt receipt = heard.receipt();
        boolean troubled = lane.troubled();
        lane.heard(receipt, new String(StrictJson.write(heard.signed()), UTF_8), now);
        lane.lookAgain(nextLook(plan, now));
        boolean due = plan.latest().isPresent()
                && !receipt.release().equals(plan.latest().map(PublishedRelease::digest));
        if (due && plan.send()) {
            return outnumbered(plan, lane, receipt, now);
        }
        if (due) {
            return !lane.blocks(plan.latest().get().digest(), now);
        }
        lane.inStep(now);
        if (plan.send()) {
            PublishedRelease release = plan.latest().orElseThrow();
            lanes.record(LaneEvent.delivered(
                    release, now, heard, took, Difference.between(plan.served(), release.edition(), nodes)));
            LOG.log(
                    Level.INFO,
                    () -> "release delivered partner=" + plan.partner() + " number=" + release.number() + " objects="
                            + heard.objects() + " bytes=" + heard.bytes() + " ms=" + took.toMillis());
        } else if (troubled) {
            lanes.record(
                    LaneEvent.trouble(plan.partner(), now, What.RECOVERED, receipt.number(), null, "is heard again"));
        }
        return lane.fromScratch();
    }

    /** The partner serves what it should, and holds what comes next; it is looked at when that has come. */
    private void ready(Plan plan, Lane lane, Instant now) {
        PublishedRelease coming = plan.latest().orElseThrow();
        releases.prepared(coming);
        lane.inStep(now);
        lane.lookAgain(nextLook(plan, now));
        LOG.log(
                Level.INFO,
                "release prepared partner={0} number={1} at={2}",
                plan.partner(),
                coming.number(),
                coming.switchAt().orElse(now));
    }

    /** Not long after what lies ready there was to be served, if that comes before the next heartbeat. */
    private Instant nextLook(Plan plan, Instant now) {
        Instant regular = now.plus(pace.regular());
        return plan.moment()
                .map(at -> at.plus(AFTER_THE_MOMENT))
                .filter(at -> at.isAfter(now) && at.isBefore(regular))
                .orElse(regular);
    }

    /** Going on from the partner's number is done at once, but not for ever: each time costs a release. */
    private boolean outnumbered(Plan plan, Lane lane, Receipt receipt, Instant now) {
        boolean first = !lane.troubled();
        Duration pause = first ? Duration.ZERO : pace.afterFailure(lane.attempts());
        String reason = "it has seen number " + receipt.highest() + " and does not take in release "
                + plan.latest().map(PublishedRelease::number).orElse(0L);
        lane.waiting(now, reason, pause);
        LOG.log(Level.INFO, "partner={0} pause={1}: {2}", plan.partner(), pause, reason);
        return first;
    }

    private void failed(Plan plan, Lane lane, Outcome.Failed failed, Instant now) {
        Duration pause = pace.afterFailure(lane.attempts());
        boolean news = !lane.troubled();
        lane.waiting(now, failed.reason(), pause);
        if (news) {
            record(plan, What.FAILED, null, failed.reason(), now);
        }
        LOG.log(
                Level.INFO,
                "visit failed partner={0} pause={1}: {2}",
                plan.partner(),
                pause,
                Problem.printable(failed.reason()));
    }

    private void trouble(Plan plan, Lane lane, Outcome outcome, Instant now) {
        What what;
        String code;
        String reason;
        if (outcome instanceof Outcome.Refused refused) {
            what = What.REFUSED;
            code = refused.problem().code();
            reason = refused.problem().detail() + " " + refused.problem().title() + " (their log: "
                    + refused.problem().reference() + ")";
        } else {
            Outcome.Distrusted distrusted = (Outcome.Distrusted) outcome;
            what = What.NEEDS_PERSON;
            code = distrusted.code();
            reason = distrusted.reason();
        }
        boolean news = !lane.hasTrouble(code);
        if (what == What.REFUSED && plan.send()) {
            lane.refused(now, code, reason, plan.latest().orElseThrow().digest(), now.plus(pace.afterRefusal()));
        } else {
            lane.needsPerson(now, code, reason);
        }
        lane.lookAgain(now.plus(pace.regular()));
        if (news) {
            record(plan, what, code, reason, now);
            LOG.log(Level.WARNING, "partner={0} code={1}: {2}", plan.partner(), code, Problem.printable(reason));
        }
    }

    private void record(Plan plan, What what, @Nullable String code, String reason, Instant now) {
        long number = plan.latest().map(PublishedRelease::number).orElse(0L);
        lanes.record(LaneEvent.trouble(plan.partner(), now, what, number, code, reason));
    }
}
