package org.noren.site.people;

import java.util.List;
import java.util.Optional;
import org.noren.site.office.Account;
import org.noren.site.office.EmailAddress;

/** Who is there? Within the transaction of the caller. */
public interface Directory {
    /** By name. */
    List<Account> all();

    Optional<Account> find(String name);

    Optional<Account> findBy(EmailAddress address);

    /** Everybody who decides, held until the transaction ends: meanwhile nobody else changes who decides. */
    List<Account> holdDeciders();

    /** Holds the account until the transaction ends. */
    Optional<Account> hold(String name);

    void add(Account account);

    void remove(Account account);
}
