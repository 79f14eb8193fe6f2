package org.noren.site.people.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.noren.site.people.SecondFactor;
import org.noren.site.people.SecondFactorBook;

@ApplicationScoped
@Transactional
class JpaSecondFactorBook implements SecondFactorBook {
    @Inject
    EntityManager database;

    @Override
    public Optional<SecondFactor> find(String account) {
        return Optional.ofNullable(database.find(SecondFactor.class, account));
    }

    @Override
    public Optional<SecondFactor> hold(String account) {
        return Optional.ofNullable(database.find(SecondFactor.class, account, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(SecondFactor factor) {
        database.persist(factor);
    }

    @Override
    public void remove(SecondFactor factor) {
        database.remove(factor);
    }
}
