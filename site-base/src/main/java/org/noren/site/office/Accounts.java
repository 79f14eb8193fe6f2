package org.noren.site.office;

import java.util.Optional;

/** Who may use the office? */
public interface Accounts {
    Optional<Account> find(String name);

    boolean isEmpty();

    void add(Account account);

    /** Keeps a new hash of the same password. */
    void rehash(String name, String password);
}
