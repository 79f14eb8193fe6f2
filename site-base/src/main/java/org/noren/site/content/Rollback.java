package org.noren.site.content;

/** Says that the running transaction is to leave nothing behind, though nothing has failed. */
@FunctionalInterface
public interface Rollback {
    void mark();
}
