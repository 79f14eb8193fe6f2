package org.noren.main.joining.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.noren.main.joining.KeyRequest;
import org.noren.main.joining.KeyRequests;
import org.noren.shared.seal.Digest;

@ApplicationScoped
class JpaKeyRequests implements KeyRequests {
    private static final int MOST = 200;

    @Inject
    EntityManager database;

    @Override
    public Optional<KeyRequest> find(long id) {
        return Optional.ofNullable(database.find(KeyRequest.class, id));
    }

    @Override
    public Optional<KeyRequest> hold(long id) {
        return Optional.ofNullable(database.find(KeyRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<KeyRequest> of(Digest key) {
        return database.createQuery("select r from KeyRequest r where r.keyDigest = :key", KeyRequest.class)
                .setParameter("key", key.hex())
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<KeyRequest> waiting() {
        return database.createQuery(
                        "select r from KeyRequest r where r.usedAt is null order by r.receivedAt desc, r.id desc",
                        KeyRequest.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Override
    public void add(KeyRequest request) {
        database.persist(request);
        database.flush();
    }

    @Override
    public void remove(KeyRequest request) {
        database.remove(request);
        database.flush();
    }
}
