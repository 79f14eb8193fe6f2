package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.publishing.LaneEvent.What;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Confirming;
import org.noren.shared.link.Reply;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;

/**
 * Writes down what a site manager says about a release, whichever way it comes: by the partner's call, or as the answer to a
 * question of ours. The same again changes nothing, and an older answer changes nothing either (S36, B9, N2).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReplyDesk {
    private static final Logger LOG = System.getLogger("org.noren.lane");

    @Inject
    Releases releases;

    @Inject
    Replies replies;

    @Inject
    Lanes lanes;

    @Inject
    EditionMaker editions;

    @Inject
    Nodes nodes;

    @Inject
    Clock clock;

    /** What came of it. */
    public sealed interface Result {
        /** @param known the verdict as it stands here now */
        record Written(Verdict known) implements Result {}

        /** It is about a release that is not the partner's latest, or was never made. */
        record NotAskedAbout(String why) implements Result {}

        /** What would be kept does not go together with what would come. */
        record BreaksSet(EditionMaker.Result.Open why) implements Result {}

        /** What would be kept cannot be told apart here; somebody has to answer anew. */
        record CannotBeMade(String why) implements Result {}
    }

    /**
     * @param lane of the partner, held by the caller's transaction
     * @param reply whose signature and names were checked
     */
    public Result take(Lane lane, Reply reply, Signed signed) {
        SiteName partner = lane.partner();
        Optional<PublishedRelease> asked = releases.latest(partner)
                .filter(latest -> latest.digest().equals(reply.release()) && latest.number() == reply.number());
        if (asked.isEmpty()) {
            return new Result.NotAskedAbout("release " + reply.number() + " ("
                    + reply.release().brief() + ") is not the newest for " + partner);
        }
        Optional<PartnerReply> known = replies.last(partner, reply.release());
        if (known.isPresent() && !known.get().isOlderThan(reply)) {
            if (reply.round() >= lane.round()) {
                stand(lane, asked.get(), reply.verdict(), reply.time());
            }
            return new Result.Written(known.get().verdict());
        }
        PublishedRelease release = asked.get();
        if (!reply.kept().isEmpty()) {
            Optional<Result> refused = keep(lane, release, reply);
            if (refused.isPresent()) {
                return refused.get();
            }
        } else if (reply.verdict() == Verdict.ACCEPTED && !reply.edition().equals(Optional.of(release.edition()))) {
            return new Result.NotAskedAbout(
                    "what " + partner + " says yes to is not what release " + reply.number() + " brings");
        }
        Instant now = clock.instant();
        replies.add(new PartnerReply(reply, signed, now));
        follow(lane, release, reply, now);
        return new Result.Written(reply.verdict());
    }

    private void follow(Lane lane, PublishedRelease release, Reply reply, Instant now) {
        stand(lane, release, reply.verdict(), reply.time());
        lanes.record(LaneEvent.answered(release, now, what(reply.verdict()), words(reply)));
        LOG.log(
                Level.INFO,
                "release answered partner={0} number={1} verdict={2} kept={3}",
                lane.partner(),
                release.number(),
                reply.verdict(),
                reply.kept().size());
    }

    /** How the lane stands by that verdict; said again after a visit that failed, it stands there again. */
    private void stand(Lane lane, PublishedRelease release, Verdict verdict, Instant said) {
        Instant now = clock.instant();
        Instant from = said.isBefore(now) ? said : now;
        Optional<Instant> again =
                Confirming.of(release.release().values()).again().map(from::plus);
        switch (verdict) {
            case WAITING -> lane.asked(now);
            case DECLINED -> lane.declined(now, release.digest(), again);
            case ACCEPTED -> lane.accepted(now);
        }
    }

    private static What what(Verdict verdict) {
        return switch (verdict) {
            case WAITING -> What.ASKED;
            case DECLINED -> What.DECLINED;
            case ACCEPTED -> What.ACCEPTED;
        };
    }

    /** For the history: who, why, and what is kept; silence has neither name nor reason. */
    private static String words(Reply reply) {
        String kept = reply.kept().isEmpty()
                ? ""
                : " ["
                        + String.join(
                                " ", reply.kept().stream().map(PagePath::value).toList()) + "]";
        return (reply.by().map(by -> by + ": ").orElse("") + reply.reason() + kept).strip();
    }

    /** @return why not; nothing if from now on the partner's editions leave these paths as they are */
    private Optional<Result> keep(Lane lane, PublishedRelease release, Reply reply) {
        if (lane.hold().held().isPresent()) {
            return Optional.of(new Result.CannotBeMade(
                    lane.partner() + " was taken back to an earlier release, which comes as a whole"));
        }
        try {
            Optional<Digest> served = lane.said().edition();
            Edition before = served.map(root -> Edition.at(root, nodes)).orElseGet(() -> Edition.empty(nodes));
            Edition next = Edition.at(release.edition(), nodes);
            Instant now = clock.instant();
            Optional<Instant> until =
                    Confirming.of(release.release().values()).again().map(now::plus);
            List<KeptPage> pages = reply.kept().stream()
                    .map(path -> new KeptPage(
                            lane.partner(), path, release.number(), next.find(path), before.find(path), now, until))
                    .toList();
            EditionMaker.Draft draft = editions.keeping(next, pages);
            if (!Optional.of(draft.edition().root()).equals(reply.edition())) {
                return Optional.of(new Result.CannotBeMade(
                        "what " + lane.partner() + " wants to keep is not what it serves as far as is known here"));
            }
            Optional<EditionMaker.Result.Open> open = editions.open(draft, served);
            if (open.isPresent()) {
                return Optional.of(new Result.BreaksSet(open.get()));
            }
            pages.forEach(replies::keep);
            lane.look().again();
            return Optional.empty();
        } catch (MissingObject notHere) {
            return Optional.of(new Result.CannotBeMade(
                    "what " + lane.partner() + " serves is not kept here any more: " + notHere.getMessage()));
        }
    }

    /** Whether something that the partner keeps only for an agreed time has been kept so long. */
    boolean isTimeToAskAgain(Partner partner) {
        return Confirming.of(partner.contract().values()).again().isPresent()
                && replies.kept(partner.name()).stream().anyMatch(page -> page.isOver(clock.instant()));
    }

    /**
     * What a partner keeps, as far as it still counts; what counts no more is let go of.
     *
     * @param inherited what it would have without keeping anything
     * @param number of the release in force: what was said about a later one counts when its moment has come
     */
    List<KeptPage> kept(SiteName partner, Edition inherited, long number) {
        List<KeptPage> counting = counting(partner, inherited);
        replies.kept(partner).stream()
                .filter(page -> page.number() <= number && !counting.contains(page))
                .forEach(page -> replies.letGo(partner, page.path()));
        return counting;
    }

    /** What a partner keeps, as far as it still counts. */
    List<KeptPage> counting(SiteName partner, Edition inherited) {
        Instant now = clock.instant();
        return replies.kept(partner).stream()
                .filter(page -> page.declines(inherited.find(page.path()), now))
                .toList();
    }
}
