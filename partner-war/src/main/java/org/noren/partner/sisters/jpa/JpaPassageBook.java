package org.noren.partner.sisters.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.partner.sisters.ArrivedPassage;
import org.noren.partner.sisters.PassageBook;
import org.noren.partner.sisters.PassageSession;
import org.noren.partner.sisters.SisterLeave;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.settings.Database;

@ApplicationScoped
@Transactional
class JpaPassageBook implements PassageBook {
    private final EntityManager entities;
    private final Database database;

    @Inject
    JpaPassageBook(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected JpaPassageBook() {
        this(null, null);
    }

    /** Neither database lets this fail when another one was first: who comes second waits for the first. */
    @Override
    public ArrivedPassage hold(Digest nonce) {
        entities.createNativeQuery(
                        switch (database) {
                            case POSTGRESQL ->
                                "insert into arrived_passage (nonce) values (?)" + " on conflict (nonce) do nothing";
                            case H2 -> "merge into arrived_passage (nonce) key (nonce) values (?)";
                        })
                .setParameter(1, nonce.hex())
                .executeUpdate();
        return entities.find(ArrivedPassage.class, nonce.hex(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<ArrivedPassage> find(Digest key) {
        return entities.createQuery("select p from ArrivedPassage p where p.keyDigest = :key", ArrivedPassage.class)
                .setParameter("key", key.hex())
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean enter(Digest key, Instant now) {
        return entities.createQuery("update ArrivedPassage p set p.enteredAt = :now where p.keyDigest = :key"
                                + " and p.enteredAt is null and p.goodUntil > :now")
                        .setParameter("key", key.hex())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void forgetArrivedBefore(Instant moment) {
        entities.createQuery("delete from ArrivedPassage p where p.arrivedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    @Override
    public List<SisterLeave> leaves() {
        return entities.createQuery("select l from SisterLeave l order by l.account", SisterLeave.class)
                .getResultList();
    }

    @Override
    public Optional<SisterLeave> leave(String account) {
        return Optional.ofNullable(entities.find(SisterLeave.class, account));
    }

    @Override
    public void keep(SisterLeave leave) {
        entities.persist(leave);
    }

    @Override
    public boolean removeLeave(String account) {
        Optional<SisterLeave> leave = leave(account);
        leave.ifPresent(entities::remove);
        return leave.isPresent();
    }

    @Override
    public void began(PassageSession session) {
        entities.persist(session);
    }

    @Override
    public Optional<SiteName> cameFrom(long session) {
        return Optional.ofNullable(entities.find(PassageSession.class, session)).map(PassageSession::from);
    }
}
