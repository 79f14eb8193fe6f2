package org.noren.site.office.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.noren.site.office.Account;
import org.noren.site.office.Accounts;

@ApplicationScoped
@Transactional
class JpaAccounts implements Accounts {
    @Inject
    EntityManager database;

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(database.find(Account.class, name));
    }

    @Override
    public boolean isEmpty() {
        return database.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    @Override
    public void add(Account account) {
        database.persist(account);
    }

    @Override
    public void rehash(String name, String password) {
        find(name).ifPresent(account -> account.rehash(password));
    }
}
