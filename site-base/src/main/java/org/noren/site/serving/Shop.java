package org.noren.site.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.noren.shared.page.PagePath;

/** What is served now, and what of it lies ready to be sent. One for the life of the deployment. */
@ApplicationScoped
public class Shop {
    private static final long KEPT_BYTES = 64L * 1024 * 1024;

    @Inject
    Instance<SiteViews> views;

    private final RepresentationCache ready = new RepresentationCache(KEPT_BYTES);

    /** The view that one request is answered from. */
    public SiteView view() {
        return views.get().now();
    }

    /** What lies ready for a path of the view. */
    public Optional<Representation> ready(SiteView view, PagePath path) {
        return ready.find(view.identity(), path.value());
    }

    /** The same, made if need be. */
    public Representation ready(SiteView view, PagePath path, Supplier<Representation> maker) {
        return ready.get(view.identity(), path.value(), () -> view().identity(), maker);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ServedChanged change) {
        ready.show(view().identity());
    }
}
