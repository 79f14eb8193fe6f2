package org.noren.site.store.jpa;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.noren.site.settings.Database;
import org.noren.site.store.ObjectStore;

/** The object store of every site, outside a server. */
public final class CrowdStore {
    public static final Class<?> ENTITY = StoredObject.class;

    private CrowdStore() {}

    public static ObjectStore of(EntityManager entities, Clock clock) {
        return new JpaObjectStore(entities, Database.H2, Runnable::run, clock);
    }
}
