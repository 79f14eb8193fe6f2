package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Confirming;
import org.noren.shared.link.Release;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;

/**
 * Decides whether a partner needs a new release, and has it made (S25, B10, B13). What the partner should serve follows
 * from the published pages and its contract; a release is made if the last one says something else, if the partner has
 * seen a higher number than we know (we were restored from a backup), or if it would soon expire undelivered.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReleaseDesk {
    /** One that was not taken in by then is signed again. */
    static final Duration RENEW_BEFORE = Duration.ofDays(2);

    @Inject
    Releases releases;

    @Inject
    ReleaseMaker maker;

    @Inject
    EditionMaker editions;

    @Inject
    ReplyDesk replies;

    @Inject
    Nodes nodes;

    @Inject
    PublishedEdition published;

    @Inject
    SwitchDesk switching;

    @Inject
    Turns turns;

    @Inject
    Clock clock;

    /** What came of it. */
    public sealed interface Result {
        /** @param latest what the partner should serve, if there is anything yet */
        record Settled(Optional<PublishedRelease> latest) implements Result {}

        /** A release was made just now. */
        record Cut(PublishedRelease release) implements Result {}

        /** What is published cannot be released; the one before stays in force. */
        record Stopped(Optional<PublishedRelease> latest, EditionMaker.Result.Open why) implements Result {}
    }

    /** @param lane held by the caller's transaction */
    public Result settle(Partner partner, Lane lane) {
        Optional<PublishedRelease> latest = switching.inForce(partner.name());
        Published site = published.now();
        if (site.sequence() == 0) {
            return new Result.Settled(latest);
        }
        Optional<Digest> held = lane.hold().edition();
        if (held.isPresent()) {
            return held(partner, lane, latest, held.get());
        }
        if (switching.overdue() || latest.isPresent() && turns.waits(partner.name())) {
            return renewed(partner, lane, latest);
        }
        if (replies.isTimeToAskAgain(partner)) {
            lane.look().again();
        }
        if (lane.look().isWanted()) {
            switching.lookThroughAgain(partner.name());
        }
        boolean mayChange = partner.contract().onChange()
                || lane.look().cutRequested()
                || lane.look().isWanted()
                || latest.isEmpty();
        Digest looked = editions.mark(site, Heir.of(partner));
        if (mayChange && !lane.look().isOf(looked, partner.revision())) {
            Optional<Digest> before = latest.map(PublishedRelease::edition);
            EditionMaker.Result made = editions.make(
                    site.root(),
                    Heir.of(partner),
                    inherited -> replies.kept(
                            partner.name(),
                            inherited,
                            latest.map(PublishedRelease::number).orElse(0L)),
                    before);
            lane.look().keep(looked, partner.revision());
            if (made instanceof EditionMaker.Result.Open open) {
                lane.stop(open.words());
                return new Result.Stopped(latest, open);
            }
            lane.goOn();
            Digest edition = ((EditionMaker.Result.Closed) made).root();
            if (latest.isEmpty() || maker.differs(latest.get().release(), edition, partner.contract())) {
                return cut(
                        partner,
                        lane,
                        latest,
                        edition,
                        latest.isEmpty() ? "first release" : "content or contract changed");
            }
        }
        return renewed(partner, lane, latest);
    }

    /** A partner that is held gets what it is held at, and nothing else. */
    private Result held(Partner partner, Lane lane, Optional<PublishedRelease> latest, Digest edition) {
        boolean same = latest.isPresent() && !maker.differs(latest.get().release(), edition, partner.contract());
        return same
                ? renewed(partner, lane, latest)
                : cut(
                        partner,
                        lane,
                        latest,
                        edition,
                        "back to release "
                                + lane.hold().held().map(Hold.Held::number).orElse(0L));
    }

    /** What should be served is the same; it may have to be signed anew under a higher number. */
    private Result renewed(Partner partner, Lane lane, Optional<PublishedRelease> latest) {
        if (latest.isPresent() && !lane.said().served().equals(latest.map(PublishedRelease::digest))) {
            if (lane.reissue().needsHigherNumber()
                    || lane.said().highest() > latest.get().number()) {
                return cut(
                        partner,
                        lane,
                        latest,
                        latest.get().edition(),
                        "the partner has seen number " + lane.said().highest());
            }
            if (clock.instant().plus(RENEW_BEFORE).isAfter(latest.get().expires())) {
                return cut(partner, lane, latest, latest.get().edition(), "the last one was about to expire");
            }
        }
        if (latest.isPresent()
                && lane.fromScratch()
                && lane.said().served().equals(latest.map(PublishedRelease::digest))) {
            lane.reissue().fromScratch(false);
            return cut(partner, lane, latest, latest.get().edition(), "sent again from scratch");
        }
        return new Result.Settled(latest);
    }

    /**
     * What is to lie at the partner before the moment comes at which all sites switch, once it serves what it should until then
     * (S23, S24).
     *
     * @param inForce what the partner serves
     * @return a release that is made now, or was; nothing if there is nothing to prepare
     */
    Optional<Result> ahead(Partner partner, Lane lane, PublishedRelease inForce, Instant now) {
        Optional<PublishedRelease> coming = switching.coming(partner.name(), now);
        Optional<SwitchDesk.Wanted> wanted = lane.hold().edition().isPresent() || turns.waits(partner.name())
                ? Optional.empty()
                : switching.wanted(partner, inForce, now);
        Optional<PublishedRelease> latest = releases.latest(partner.name());
        if (wanted.isEmpty()) {
            return coming.map(made -> cut(
                    partner,
                    lane,
                    Optional.of(inForce),
                    inForce.edition(),
                    "the switch at " + made.switchAt().orElseThrow() + " was called off"));
        }
        Foresight.Moment moment = wanted.get().moment();
        boolean made = coming.filter(release -> release.switchAt().equals(Optional.of(moment.at())))
                .filter(release ->
                        !maker.differs(release.release(), wanted.get().edition(), partner.contract()))
                .isPresent();
        return Optional.of(
                made
                        ? new Result.Settled(latest)
                        : new Result.Cut(maker.make(
                                partner,
                                lane,
                                Optional.of(inForce),
                                wanted.get().edition(),
                                "to be served from " + moment.at(),
                                Optional.of(moment.at()))));
    }

    private Result cut(Partner partner, Lane lane, Optional<PublishedRelease> latest, Digest edition, String cause) {
        return new Result.Cut(maker.make(partner, lane, latest, edition, cause, Optional.empty()));
    }

    /** Whether the site manager is asked before that release is served, as far as is known here of what is served (M3). */
    boolean asks(PublishedRelease release, Lane lane) {
        return Confirming.asks(served(lane), release.release());
    }

    private Optional<Release> served(Lane lane) {
        return releases.find(lane.partner(), lane.said().number())
                .filter(known -> lane.said().served().equals(Optional.of(known.digest())))
                .map(PublishedRelease::release);
    }

    /** What was agreed with the partner about asking: as what it serves has it, or else what it is to serve. */
    Confirming terms(Lane lane) {
        return releases.latest(lane.partner())
                .map(latest -> Confirming.between(served(lane), latest.release()))
                .orElse(Confirming.NONE);
    }

    /** @return nothing if the partner can be taken back to that */
    Optional<GoingBack> refuseGoingBack(SiteName name, long number, boolean recall) {
        Optional<PublishedRelease> latest = switching.inForce(name);
        Optional<PublishedRelease> back = releases.find(name, number);
        if (back.isEmpty() || !isHere(back.get())) {
            return Optional.of(GoingBack.NOT_KEPT);
        }
        if (latest.map(PublishedRelease::edition).equals(back.map(PublishedRelease::edition))) {
            return Optional.of(GoingBack.IS_NEWEST);
        }
        boolean agreed = latest.map(release -> Confirming.of(release.release().values()))
                .filter(terms -> !terms.required() || terms.recall())
                .isPresent();
        return recall && !agreed ? Optional.of(GoingBack.NO_RECALL) : Optional.empty();
    }

    /** What a release needs is kept as long as the release itself is. */
    private boolean isHere(PublishedRelease release) {
        try {
            return Edition.at(release.edition(), nodes).size() >= 0;
        } catch (MissingObject cleared) {
            return false;
        }
    }

    Optional<PublishedRelease> inForce(SiteName name) {
        return switching.inForce(name);
    }

    boolean isPrepared(PublishedRelease release) {
        return switching.isPrepared(release);
    }

    void prepared(PublishedRelease release) {
        switching.prepared(release);
    }

    /** When the partner is to switch by itself to what was made for later. */
    Optional<Instant> moment(SiteName partner, Instant now) {
        return switching.coming(partner, now).flatMap(PublishedRelease::switchAt);
    }

    PublishedRelease find(SiteName name, long number) {
        return releases.find(name, number).orElseThrow();
    }
}
