package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.Delivery.Outcome;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.Packed;
import org.noren.shared.link.Code;
import org.noren.shared.link.Confirmation;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Release;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.ObjectStore;
import org.noren.site.trace.Trace;
import org.noren.site.trace.TraceId;

/**
 * One look after one partner: take its lane, bring it up to date or greet it, write down how it went. Whatever goes
 * wrong in between, the lane is given back or its lease runs out.
 */
@ApplicationScoped
public class Visit {
    private static final Logger LOG = System.getLogger("org.noren.lane");

    @Inject
    LaneDesk desk;

    @Inject
    LocalDesk local;

    @Inject
    Lines lines;

    @Inject
    ObjectStore store;

    @Inject
    Nodes nodes;

    @Inject
    Signer publishingKey;

    @Inject
    SiteSettings settings;

    @Inject
    VisitCounts counts;

    @Inject
    Greetings greetings;

    @Inject
    Clock clock;

    @Inject
    Config config;

    /**
     * How a visit ended.
     *
     * @param again whether the partner should be visited again at once
     * @param troubled whether nothing could be done
     */
    public record Ended(boolean again, boolean troubled) {}

    public Ended pay(SiteName partner) {
        try (Trace trace = Trace.begin(TraceId.fresh())) {
            return payTraced(partner);
        }
    }

    private Ended payTraced(SiteName partner) {
        Optional<LaneDesk.Plan> begun = desk.begin(partner, owner());
        if (begun.isEmpty()) {
            return new Ended(false, false);
        }
        LaneDesk.Plan plan = begun.get();
        Instant start = clock.instant();
        Outcome outcome;
        try {
            outcome = talk(plan);
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "the visit of " + partner + " broke off", fault);
            outcome = new Outcome.Failed("a fault in this server: " + fault);
        }
        counts.ended(outcome);
        boolean again = desk.end(plan, outcome, Duration.between(start, clock.instant()));
        return new Ended(
                again,
                !(outcome instanceof Outcome.Heard
                        || outcome instanceof Outcome.Asked
                        || outcome instanceof Outcome.Ready));
    }

    /** Whose leases this server's visits hold: its name in the cluster, so that it knows them again after a crash. */
    String owner() {
        String node = config.getOptionalValue("jboss.node.name", String.class).orElse("unnamed");
        return node.length() > Lease.LONGEST_OWNER ? node.substring(0, Lease.LONGEST_OWNER) : node;
    }

    private Outcome talk(LaneDesk.Plan plan) {
        SiteName main = new SiteName(settings.name());
        Delivery.Partner partner =
                new Delivery.Partner(plan.partner(), lines.to(plan.partner(), plan.address()), plan.receiptKeys());
        Delivery delivery = new Delivery(partner, main, clock);
        try {
            Outcome outcome = talk(plan, delivery);
            boolean idle = outcome instanceof Outcome.Asked || outcome instanceof Outcome.Heard && !plan.send();
            if (idle) {
                differences(plan.partner(), LocalQuestion.put(partner, main));
            }
            return outcome;
        } finally {
            counts.sent(delivery.objects(), delivery.bytes());
        }
    }

    private Outcome talk(LaneDesk.Plan plan, Delivery delivery) {
        SiteName main = new SiteName(settings.name());
        if (!plan.send()) {
            return delivery.heartbeat(heartbeat(main, plan));
        }
        PublishedRelease release = plan.latest().orElseThrow();
        Outcome outcome = delivery.deliver(
                release.signed(),
                new Delivery.Asking(() -> question(plan, release), plan.asks()),
                plan.waitsUntil(clock.instant()).isEmpty(),
                new Parcel(release, plan.served()));
        delivery.answered().ifPresent(answered -> desk.replied(plan.partner(), answered.reply(), answered.signed()));
        if (outcome instanceof Outcome.Refused refused
                && refused.problem().known().equals(Optional.of(Code.RELEASE_REPLAYED))) {
            // Its receipt says which number it has seen; the next visit goes on from there.
            desk.outnumbered(plan.partner());
            return delivery.greeted(outcome, heartbeat(main, plan));
        }
        if ((outcome instanceof Outcome.Asked || outcome instanceof Outcome.Ready) && greetings.due(plan.partner())) {
            delivery.heartbeat(heartbeat(main, plan));
            return outcome;
        }
        return outcome instanceof Outcome.Heard && greetings.due(plan.partner())
                ? delivery.greeted(outcome, heartbeat(main, plan))
                : outcome;
    }

    private void differences(SiteName partner, LocalQuestion.Answer answer) {
        if (answer instanceof LocalQuestion.Answer.Told told) {
            local.told(partner, Optional.of(told.signed()));
        } else if (answer instanceof LocalQuestion.Answer.DoesNotTell) {
            local.told(partner, Optional.empty());
        } else if (answer instanceof LocalQuestion.Answer.Unknown unknown) {
            LOG.log(
                    Level.INFO,
                    "partner={0} does not say what it shows otherwise: {1}",
                    partner,
                    Problem.printable(unknown.reason()));
        }
    }

    private Signed question(LaneDesk.Plan plan, PublishedRelease release) {
        return Signed.by(
                publishingKey,
                new Confirmation(
                        Release.VERSION,
                        new SiteName(settings.name()),
                        plan.partner(),
                        release.number(),
                        release.digest(),
                        plan.question().round(),
                        plan.question().note(),
                        clock.instant()));
    }

    /** Signed when it is sent, because the partner reads the difference of the clocks from it. */
    private Signed heartbeat(SiteName main, LaneDesk.Plan plan) {
        greetings.sent(plan.partner());
        return Delivery.heartbeat(
                main, plan.partner(), plan.inForce(), clock, message -> Signed.by(publishingKey, message));
    }

    /** What may travel: what the partner lacks by its last receipt, or all of the edition if it lost more. */
    private final class Parcel implements Delivery.Objects {
        private final Digest edition;
        private final Optional<Digest> served;
        /** Nothing is sent ahead of being asked for where the partner does not hold pages. */
        private final boolean pagesToo;

        private @Nullable Delta allowed;

        Parcel(PublishedRelease release, Optional<Digest> served) {
            this.edition = release.edition();
            this.pagesToo = release.release().way() != Release.Way.DIRECT;
            this.served = served;
        }

        @Override
        public Map<Digest, Packed> packed(Collection<Digest> digests) {
            return store.packed(digests);
        }

        @Override
        public boolean allows(Collection<Digest> wanted) {
            boolean all = delta().lengths().keySet().containsAll(wanted);
            if (!all && served.isPresent()) {
                allowed = Delta.between(edition, Optional.empty(), nodes);
            }
            return delta().lengths().keySet().containsAll(wanted);
        }

        private Delta delta() {
            Delta known = allowed;
            if (known == null) {
                known = Delta.between(edition, served, nodes);
                allowed = known;
            }
            return known;
        }

        @Override
        public Collection<Digest> all() {
            return pagesToo ? delta().lengths().keySet() : List.of();
        }

        @Override
        public Collection<Digest> tree() {
            return delta().tree();
        }

        @Override
        public int longest(Digest digest) {
            return delta().lengths().getOrDefault(digest, Chunks.LONGEST_OBJECT);
        }
    }
}
