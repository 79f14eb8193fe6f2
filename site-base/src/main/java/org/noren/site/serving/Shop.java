package org.noren.site.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.noren.shared.page.PagePath;
import org.noren.site.console.Tally;

/** What is served now, and what of it lies ready to be sent. One for the life of the deployment. */
@ApplicationScoped
public class Shop {
    private static final long KEPT_BYTES = 64L * 1024 * 1024;

    @Inject
    Instance<SiteViews> views;

    private final RepresentationCache ready = new RepresentationCache(KEPT_BYTES);
    private final Tally looks = new Tally();

    /** The view that one request is answered from. */
    public SiteView view() {
        return views.get().now();
    }

    /** What lies ready for a path of the view. */
    public Optional<Representation> ready(SiteView view, PagePath path) {
        Optional<Representation> found = ready.find(view.identity(), path.value());
        if (found.isPresent()) {
            looks.count("hit");
        }
        return found;
    }

    /** The same, made if need be. */
    public Representation ready(SiteView view, PagePath path, Supplier<Representation> maker) {
        return ready(view, path)
                .orElseGet(() -> ready.get(view.identity(), path.value(), () -> view().identity(), () -> {
                    looks.count("miss");
                    return maker.get();
                }));
    }

    /** How often something lay ready ({@code hit}), or had to be made ({@code miss}). */
    public long looked(String result) {
        return looks.of(result);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ServedChanged change) {
        ready.show(view().identity());
    }
}
