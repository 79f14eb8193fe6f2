package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.main.partnership.Partner;
import org.noren.main.publishing.Foresight.Moment;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.Packed;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.published.PublishedEdition;
import org.noren.site.store.ObjectStore;

/**
 * Works out what a partner is to serve from the next common moment on, so that it can be signed, sent and agreed to before. What
 * is published then is tried out and taken back, by the very steps that publish it later: nothing else knows what menus,
 * languages and needs come of it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SwitchDesk {
    private static final Logger LOG = System.getLogger("org.noren.lane");

    @Inject
    Foresight foresight;

    @Inject
    Readinesses readinesses;

    @Inject
    Releases releases;

    @Inject
    EditionMaker editions;

    @Inject
    ReplyDesk replies;

    @Inject
    PublishedEdition published;

    @Inject
    ObjectStore store;

    @Inject
    Nodes nodes;

    @Inject
    Clock clock;

    /** What it is to be, and when. @param edition of that partner */
    record Wanted(Moment moment, Digest edition) {}

    /** The release that the partner should serve at this moment. */
    Optional<PublishedRelease> inForce(SiteName partner) {
        return releases.latest(partner)
                .flatMap(latest -> latest.standIn(clock.instant())
                        .map(before -> releases.find(partner, before))
                        .orElse(Optional.of(latest)));
    }

    /** A release that is made, and whose moment has not come. */
    Optional<PublishedRelease> coming(SiteName partner, Instant now) {
        return releases.latest(partner).filter(latest -> latest.standIn(now).isPresent());
    }

    /** Partners may be ahead of this site: what they should serve cannot be worked out from it. */
    boolean overdue() {
        return foresight.overdue(clock.instant());
    }

    void lookThroughAgain(SiteName partner) {
        readinesses.find(partner).ifPresent(Readiness::lookThroughAgain);
    }

    /**
     * What the partner is to serve from the next moment on.
     *
     * @param inForce what it serves until then
     * @return nothing if nothing is to change there, or nothing can
     */
    Optional<Wanted> wanted(Partner partner, PublishedRelease inForce, Instant now) {
        Optional<Moment> next = foresight.next(now);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Moment moment = next.get();
        Readiness readiness = readinesses.find(partner.name()).orElseGet(() -> added(partner.name()));
        Digest site = editions.mark(published.now(), Heir.of(partner));
        if (!readiness.checked(moment, site, partner.revision(), inForce.number())) {
            readiness.check(moment, site, partner.revision(), inForce.number());
            tryOut(moment, partner, inForce, readiness);
        }
        return readiness
                .edition()
                .filter(edition -> !edition.equals(inForce.edition()))
                .map(edition -> new Wanted(moment, edition));
    }

    /** What cannot be tried out now keeps nobody from being visited, and is tried again on the next visit. */
    private void tryOut(Moment moment, Partner partner, PublishedRelease inForce, Readiness readiness) {
        try {
            foresight
                    .at(moment, root -> trial(Heir.of(partner), root, inForce.edition()))
                    .ifPresent(trial -> take(trial, readiness));
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.ERROR,
                    "what " + partner.name() + " is to serve from " + moment.at() + " cannot be worked out",
                    fault);
            readiness.stop(String.valueOf(fault.getMessage()));
            readiness.lookThroughAgain();
        }
    }

    private Readiness added(SiteName partner) {
        Readiness readiness = new Readiness(partner);
        readinesses.add(readiness);
        return readiness;
    }

    private void take(Trial trial, Readiness readiness) {
        if (trial.made() instanceof EditionMaker.Result.Open open) {
            readiness.stop(open.words());
            return;
        }
        store.putAll(trial.objects());
        readiness.willBe(((EditionMaker.Result.Closed) trial.made()).root());
    }

    /** @param objects that may be nowhere but in the trial: what leads to pages, the menus, and pages */
    private record Trial(EditionMaker.Result made, Map<Digest, Packed> objects) {}

    private Trial trial(Heir heir, Digest site, Digest before) {
        EditionMaker.Result made = editions.tryOut(
                site, heir, inherited -> replies.counting(heir.partner(), inherited), Optional.of(before));
        Map<Digest, Packed> objects = new LinkedHashMap<>();
        if (made instanceof EditionMaker.Result.Closed closed) {
            Set<Digest> tree =
                    Delta.between(closed.root(), Optional.of(before), nodes).tree();
            objects.putAll(store.packed(tree));
            objects.putAll(store.packed(madeOf(before, closed.root())));
        }
        return new Trial(made, objects);
    }

    /** What nobody may have written before: menus, pages that variants were laid over, lists that keep themselves, what fills slots. */
    private List<Digest> madeOf(Digest before, Digest after) {
        return Edition.at(before, nodes).changesTo(Edition.at(after, nodes)).stream()
                .flatMap(change -> change.after().stream())
                .filter(entry -> entry.kind() == Kind.MENU || entry.kind() == Kind.PAGE)
                .map(Entry::object)
                .toList();
    }

    boolean isPrepared(PublishedRelease coming) {
        return readinesses
                .find(coming.partner())
                .filter(readiness -> readiness.isPrepared(coming.digest()))
                .isPresent();
    }

    void prepared(PublishedRelease coming) {
        readinesses.find(coming.partner()).ifPresent(readiness -> readiness.prepared(coming.digest(), clock.instant()));
    }
}
