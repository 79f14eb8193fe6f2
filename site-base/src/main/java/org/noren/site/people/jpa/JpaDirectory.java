package org.noren.site.people.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.noren.site.office.Account;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;
import org.noren.site.people.Directory;

@ApplicationScoped
@Transactional
class JpaDirectory implements Directory {
    private static final List<OfficeRole> DECIDING =
            Arrays.stream(OfficeRole.values()).filter(OfficeRole::decides).toList();

    @Inject
    EntityManager database;

    @Override
    public List<Account> all() {
        return database.createQuery("select a from Account a order by a.name", Account.class)
                .getResultList();
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(database.find(Account.class, name));
    }

    @Override
    public Optional<Account> findBy(EmailAddress address) {
        return database.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", address.text())
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Account> holdDeciders() {
        return database.createQuery("select a from Account a where a.role in :roles order by a.name", Account.class)
                .setParameter("roles", DECIDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Optional<Account> hold(String name) {
        return Optional.ofNullable(database.find(Account.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Account account) {
        database.persist(account);
    }

    @Override
    public void remove(Account account) {
        database.remove(account);
    }
}
