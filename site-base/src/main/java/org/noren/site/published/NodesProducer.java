package org.noren.site.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.noren.shared.edition.Nodes;
import org.noren.site.store.ObjectStore;

/** The one reader of tree nodes of a site, with its memory of the last ones read. */
@ApplicationScoped
public class NodesProducer {
    @Produces
    @Singleton
    Nodes nodes(ObjectStore store) {
        return new Nodes(store);
    }
}
