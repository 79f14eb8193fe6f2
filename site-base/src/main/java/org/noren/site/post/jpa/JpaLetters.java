package org.noren.site.post.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.site.post.Letter;
import org.noren.site.post.LetterState;
import org.noren.site.post.Letters;

@ApplicationScoped
@Transactional
class JpaLetters implements Letters {
    @Inject
    EntityManager database;

    @Override
    public void add(Letter letter) {
        database.persist(letter);
    }

    @Override
    public List<Long> due(Instant now, int most) {
        return database.createQuery(
                        "select l.id from Letter l where l.state = :state and l.dueAt <= :now"
                                + " and (l.leaseUntil is null or l.leaseUntil <= :now) order by l.dueAt, l.id",
                        Long.class)
                .setParameter("state", LetterState.WAITING)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Optional<Letter> hold(long id) {
        return Optional.ofNullable(database.find(Letter.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Letter> open(int most) {
        return database.createQuery("select l from Letter l where l.state in :states order by l.id desc", Letter.class)
                .setParameter("states", List.of(LetterState.WAITING, LetterState.FAILED))
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long count(LetterState state) {
        return database.createQuery("select count(l) from Letter l where l.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    @Override
    public long waitingSince(Instant writtenAt) {
        return database.createQuery(
                        "select count(l) from Letter l where l.state = :state and l.writtenAt <= :written", Long.class)
                .setParameter("state", LetterState.WAITING)
                .setParameter("written", writtenAt)
                .getSingleResult();
    }

    @Override
    public Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(
                database.createQuery("select min(l.writtenAt) from Letter l where l.state = :state", Instant.class)
                        .setParameter("state", LetterState.WAITING)
                        .getSingleResult());
    }

    @Override
    public int forget(Instant before) {
        return database.createQuery("delete from Letter l where l.state <> :failed and l.endedAt < :before")
                .setParameter("failed", LetterState.FAILED)
                .setParameter("before", before)
                .executeUpdate();
    }
}
