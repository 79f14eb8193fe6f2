package org.noren.site.office.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.site.office.SessionRecord;
import org.noren.site.office.SessionRecords;

@ApplicationScoped
@Transactional
class JpaSessionRecords implements SessionRecords {
    @Inject
    EntityManager database;

    @Override
    public void add(SessionRecord session) {
        database.persist(session);
    }

    @Override
    public Optional<SessionRecord> find(long id) {
        return Optional.ofNullable(database.find(SessionRecord.class, id));
    }

    @Override
    public List<SessionRecord> of(String account) {
        return database.createQuery(
                        "select s from SessionRecord s where s.account = :account order by s.id desc",
                        SessionRecord.class)
                .setParameter("account", account)
                .getResultList();
    }

    @Override
    public void note(long id, Instant seenAt) {
        database.createQuery("update SessionRecord s set s.seenAt = :seenAt where s.id = :id")
                .setParameter("seenAt", seenAt)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void remove(SessionRecord session) {
        database.createQuery("delete from SessionRecord s where s.id = :id")
                .setParameter("id", session.id())
                .executeUpdate();
        database.detach(session);
    }

    @Override
    public int removeAllOf(String account, long except) {
        return database.createQuery("delete from SessionRecord s where s.account = :account and s.id <> :except")
                .setParameter("account", account)
                .setParameter("except", except)
                .executeUpdate();
    }

    @Override
    public void removeUnseenSince(Instant before) {
        database.createQuery("delete from SessionRecord s where s.seenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
