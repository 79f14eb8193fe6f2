package org.noren.partner.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.blocks.LocalChanged;
import org.noren.partner.blocks.LocalDesk;
import org.noren.partner.blocks.LocalOverlay;
import org.noren.partner.blocks.LocalState;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.Readers;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.partner.shopfront.MenuArrangement;
import org.noren.partner.shopfront.Shopfront;
import org.noren.partner.shopfront.ShopfrontChanged;
import org.noren.partner.shopfront.Shopfronts;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.LocalRights;
import org.noren.shared.link.Release.Index;
import org.noren.shared.link.Release.Way;
import org.noren.shared.link.SiteValues;
import org.noren.shared.seal.Digest;
import org.noren.site.published.EditionChanged;
import org.noren.site.serving.EditionView;
import org.noren.site.serving.EditionView.Before;
import org.noren.site.serving.Layer;
import org.noren.site.serving.ReleaseName;
import org.noren.site.serving.ServedChanged;
import org.noren.site.serving.SiteView;
import org.noren.site.serving.SiteViews;
import org.noren.site.serving.ViewFrame;
import org.noren.site.settings.SiteSettings;
import org.noren.site.store.ObjectStore;

/**
 * The partner's view of this moment: made at the first request, and made anew when a release is switched or an original
 * page is published. It follows from the book and the originals alone, so every node of a cluster makes the same one.
 */
@ApplicationScoped
public class PartnerViews implements SiteViews, Readers {
    @Inject
    IntakeBook book;

    @Inject
    PublishedOriginals originals;

    @Inject
    Shopfronts shopfronts;

    @Inject
    LocalDesk local;

    @Inject
    ObjectStore objects;

    @Inject
    Nodes nodes;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    @Inject
    Event<ServedChanged> changed;

    private volatile @Nullable EditionView now;
    private volatile boolean outdated;

    @Override
    public SiteView now() {
        return view();
    }

    /**
     * The next reader makes the new view, and the next look lets go of what was made from the old one: nothing can be read
     * while a transaction is just ending.
     */
    void originalsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) EditionChanged published) {
        outdated = true;
    }

    void shopfrontChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShopfrontChanged changed) {
        outdated = true;
    }

    void localChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) LocalChanged changed) {
        outdated = true;
    }

    @Override
    public void switched() {
        renew();
        changed.fire(new ServedChanged());
    }

    @Override
    public void lookAgain() {
        EditionView known = now;
        if (known == null) {
            return;
        }
        known.forgetPast();
        if (outdated
                || !known.identity()
                        .equals(identity(book.standing(), originals.edition(), shopfronts.now(), local.number()))) {
            switched();
        }
    }

    /** The same as {@link #now}, for who looks into it. */
    EditionView view() {
        EditionView known = now;
        return known == null || outdated ? latest() : known;
    }

    private synchronized EditionView latest() {
        EditionView known = now;
        return known == null || outdated ? renew() : known;
    }

    private synchronized EditionView renew() {
        outdated = false;
        Standing standing = book.standing();
        Edition own = originals.edition();
        Shopfront.State shopfront = shopfronts.now();
        LocalState changes = local.state();
        EditionView before = now;
        EditionView next = view(
                identity(standing, own, shopfront, changes.number()),
                standing.serving().map(Standing.Serving::release),
                own,
                shopfront,
                changes,
                Optional.ofNullable(before)
                        .map(view -> new Before(view, clock.instant().plus(settings.servingGrace()))));
        now = next;
        return next;
    }

    /** What readers would get if this release were served now; nobody gets it by that. */
    public SiteView with(SealedRelease release) {
        return proposed(Optional.of(release), local.state());
    }

    /** What readers would get if these were the local changes. */
    SiteView with(LocalState changes) {
        return proposed(book.standing().serving().map(Standing.Serving::release), changes);
    }

    private SiteView proposed(Optional<SealedRelease> release, LocalState changes) {
        Edition own = originals.edition();
        Shopfront.State shopfront = shopfronts.now();
        String identity = "proposed " + release.map(SealedRelease::digest) + " "
                + own.root().hex();
        return view(identity, release, own, shopfront, changes, Optional.empty());
    }

    private EditionView view(
            String identity,
            Optional<SealedRelease> release,
            Edition own,
            Shopfront.State shopfront,
            LocalState changes,
            Optional<Before> before) {
        List<Layer> layers = new ArrayList<>();
        release.ifPresent(served -> layers.add(new Layer(
                Edition.at(served.header().edition(), nodes),
                true,
                served.header().way() == Way.DIRECT)));
        layers.add(new Layer(own, false));
        return new EditionView(frame(identity, release, shopfront, changes), layers, objects, before, clock);
    }

    private static String identity(Standing standing, Edition own, Shopfront.State shopfront, long changes) {
        String release = standing.serving()
                .map(serving -> serving.release().digest().hex())
                .orElse("none");
        return release + " " + own.root().hex() + " " + shopfront.number() + " " + changes;
    }

    private ViewFrame frame(
            String identity, Optional<SealedRelease> release, Shopfront.State shopfront, LocalState changes) {
        Map<String, String> values =
                release.map(served -> served.header().values()).orElse(Map.of());
        SiteValues terms = SiteValues.of(values);
        return new ViewFrame(
                identity,
                new ReleaseName(
                        release.map(served -> served.header().number()).orElse(0L),
                        release.map(SealedRelease::digest).map(Digest::hex).orElse("none")),
                settings.title(),
                settings.shopAddress().toString(),
                release.map(served -> served.header().mainAddress()),
                terms.with(shopfront.values()),
                release.map(served -> served.header().index()).orElse(Index.SELF),
                new MenuArrangement(shopfront.places(), terms.arranging()),
                new LocalOverlay(changes, LocalRights.of(values)));
    }
}
