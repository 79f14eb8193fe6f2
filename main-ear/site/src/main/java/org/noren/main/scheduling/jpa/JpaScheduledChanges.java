package org.noren.main.scheduling.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.scheduling.ScheduledChange;
import org.noren.main.scheduling.ScheduledChange.State;
import org.noren.main.scheduling.ScheduledChanges;

@ApplicationScoped
class JpaScheduledChanges implements ScheduledChanges {
    /** As {@link ScheduledChange#isTrouble} says it. */
    private static final String TROUBLE = "(c.state = :failed or c.state = :done and c.outcome <> '')";

    @Inject
    EntityManager database;

    @Override
    public void add(ScheduledChange change) {
        database.persist(change);
    }

    @Override
    public Optional<ScheduledChange> find(long id) {
        return Optional.ofNullable(database.find(ScheduledChange.class, id));
    }

    @Override
    public Optional<ScheduledChange> hold(long id) {
        return Optional.ofNullable(database.find(ScheduledChange.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<ScheduledChange> due(Instant moment) {
        return database.createQuery(
                        "select c from ScheduledChange c where c.state = :waiting and c.at <= :moment"
                                + " order by c.at, c.id",
                        ScheduledChange.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("moment", moment)
                .getResultList();
    }

    @Override
    public Optional<ScheduledChange> nextTogether(Instant after) {
        return database.createQuery(
                        "select c from ScheduledChange c where c.state = :waiting and c.together = true and c.at > :after"
                                + " order by c.at, c.id",
                        ScheduledChange.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("after", after)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ScheduledChange> between(Instant from, Instant until, int most) {
        return database.createQuery(
                        "select c from ScheduledChange c where c.at >= :from and c.at < :until and c.state <> :off"
                                + " order by c.at, c.id",
                        ScheduledChange.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("off", State.CALLED_OFF)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<ScheduledChange> waiting(int first, int most) {
        return database.createQuery(
                        "select c from ScheduledChange c where c.state = :waiting order by c.at, c.id",
                        ScheduledChange.class)
                .setParameter("waiting", State.WAITING)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long countWaiting() {
        return database.createQuery("select count(c) from ScheduledChange c where c.state = :waiting", Long.class)
                .setParameter("waiting", State.WAITING)
                .getSingleResult();
    }

    @Override
    public List<Long> untold() {
        return database.createQuery(
                        "select c.id from ScheduledChange c where c.toldAt is null and " + TROUBLE + " order by c.id",
                        Long.class)
                .setParameter("failed", State.FAILED)
                .setParameter("done", State.DONE)
                .getResultList();
    }

    @Override
    public List<ScheduledChange> unseen(int most) {
        return database.createQuery(
                        "select c from ScheduledChange c where c.seenAt is null and " + TROUBLE
                                + " order by c.endedAt desc, c.id desc",
                        ScheduledChange.class)
                .setParameter("failed", State.FAILED)
                .setParameter("done", State.DONE)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<ScheduledChange> ended(int most) {
        return database.createQuery(
                        "select c from ScheduledChange c where c.state <> :waiting order by c.endedAt desc, c.id desc",
                        ScheduledChange.class)
                .setParameter("waiting", State.WAITING)
                .setMaxResults(most)
                .getResultList();
    }
}
