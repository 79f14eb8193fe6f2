package org.noren.main.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Release.Index;
import org.noren.site.published.EditionChanged;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;
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

/** The main site's view of this moment: its published edition, made anew after each publication. */
@ApplicationScoped
public class MainViews implements SiteViews {
    @Inject
    PublishedEdition published;

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

    @Override
    public SiteView now() {
        EditionView known = now;
        return known == null ? first() : known;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) EditionChanged edition) {
        renew(edition.published());
        changed.fire(new ServedChanged());
    }

    private synchronized EditionView first() {
        EditionView known = now;
        return known == null ? renew(published.now()) : known;
    }

    /** Two publications may report in either order; the view never goes back. */
    private synchronized EditionView renew(Published latest) {
        EditionView before = now;
        if (before != null && before.release().number() >= latest.sequence()) {
            return before;
        }
        Edition edition = latest.sequence() == 0 ? Edition.empty(nodes) : Edition.at(latest.root(), nodes);
        Optional<Before> kept = Optional.ofNullable(before)
                .map(view -> new Before(view, clock.instant().plus(settings.servingGrace())));
        EditionView next = new EditionView(frame(latest), List.of(new Layer(edition, false)), objects, kept, clock);
        now = next;
        return next;
    }

    private ViewFrame frame(Published latest) {
        return new ViewFrame(
                latest.root().hex(),
                new ReleaseName(latest.sequence(), latest.root().hex()),
                settings.title(),
                settings.shopAddress().toString(),
                Optional.empty(),
                settings.values(),
                Index.SELF);
    }
}
