package org.noren.site.store.jpa;

/** Does something in a transaction of its own, whether or not the caller has one. */
interface OwnTransaction {
    void run(Runnable work);
}
