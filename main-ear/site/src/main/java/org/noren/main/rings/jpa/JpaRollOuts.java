package org.noren.main.rings.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.noren.main.rings.RollOut;
import org.noren.main.rings.RollOut.State;
import org.noren.main.rings.RollOuts;

@ApplicationScoped
class JpaRollOuts implements RollOuts {
    @Inject
    EntityManager database;

    @Override
    public Optional<RollOut> current() {
        return query().getResultStream().findFirst();
    }

    @Override
    public Optional<RollOut> hold() {
        return query().setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<RollOut> query() {
        return database.createQuery("select r from RollOut r where r.state <> :ended order by r.id", RollOut.class)
                .setParameter("ended", State.ENDED);
    }

    @Override
    public void add(RollOut rollOut) {
        database.persist(rollOut);
    }

    @Override
    public List<RollOut> ended(int most) {
        return database.createQuery(
                        "select r from RollOut r where r.state = :ended order by r.since desc, r.id desc",
                        RollOut.class)
                .setParameter("ended", State.ENDED)
                .setMaxResults(most)
                .getResultList();
    }
}
