package org.noren.main.publishing.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.publishing.Lane;
import org.noren.main.publishing.LaneEvent;
import org.noren.main.publishing.Lanes;
import org.noren.shared.peer.SiteName;

@ApplicationScoped
class JpaLanes implements Lanes {
    @Inject
    EntityManager database;

    @Override
    public Optional<Lane> find(SiteName partner) {
        return Optional.ofNullable(database.find(Lane.class, partner.value()));
    }

    @Override
    public Optional<Lane> hold(SiteName partner) {
        return Optional.ofNullable(database.find(Lane.class, partner.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Lane> all() {
        return database.createQuery("select l from Lane l order by l.partner", Lane.class)
                .getResultList();
    }

    @Override
    public List<SiteName> due(Instant now, int most) {
        return database.createQuery(
                        "select l.partner from Lane l, Partner p where p.name = l.partner and p.status = ACTIVE"
                                + " and l.due <= :now and (l.leaseUntil is null or l.leaseUntil <= :now) order by l.due",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(SiteName::new)
                .toList();
    }

    @Override
    public void giveBack(String owner) {
        database.createQuery("update Lane l set l.leaseOwner = null, l.leaseUntil = null, l.fence = l.fence + 1"
                        + " where l.leaseOwner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    @Override
    public void add(Lane lane) {
        database.persist(lane);
    }

    @Override
    public void record(LaneEvent event) {
        database.persist(event);
    }

    @Override
    public List<LaneEvent> history(SiteName partner, int most) {
        return database.createQuery(
                        "select e from LaneEvent e where e.partner = :partner order by e.at desc, e.id desc",
                        LaneEvent.class)
                .setParameter("partner", partner.value())
                .setMaxResults(most)
                .getResultList();
    }
}
