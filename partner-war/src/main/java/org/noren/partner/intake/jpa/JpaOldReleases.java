package org.noren.partner.intake.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.noren.partner.intake.OldReleases;
import org.noren.shared.seal.Digest;
import org.noren.site.store.ObjectStore;

/** Old releases are rows that have a time of leaving. */
@ApplicationScoped
@Transactional
class JpaOldReleases implements OldReleases {
    private final EntityManager entities;
    private final ObjectStore store;
    private final Clock clock;

    @Inject
    JpaOldReleases(EntityManager entities, ObjectStore store, Clock clock) {
        this.entities = entities;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Departed> departed() {
        return entities.createQuery(
                        "select t from TakenRelease t where t.leftAt is not null order by t.leftAt desc",
                        TakenRelease.class)
                .getResultStream()
                .map(TakenRelease::departed)
                .toList();
    }

    @Override
    public void condemn(Collection<Digest> objects) {
        store.condemn(objects);
    }

    @Override
    public int forget(Digest release, Collection<Digest> objects) {
        entities.createQuery("delete from TakenRelease t where t.digest = :release and t.leftAt is not null")
                .setParameter("release", release.raw())
                .executeUpdate();
        return store.remove(objects);
    }

    @Override
    public void remove(Collection<Digest> objects) {
        store.remove(objects);
    }

    @Override
    public int sweep(Predicate<Digest> needed) {
        return store.sweep(needed, clock.instant()).removed();
    }
}
