package org.noren.site.people;

import java.util.Optional;

/** Which second factors are there? Within the transaction of the caller. */
public interface SecondFactorBook {
    Optional<SecondFactor> find(String account);

    /** Holds it until the transaction ends, so that no code counts twice. */
    Optional<SecondFactor> hold(String account);

    void add(SecondFactor factor);

    void remove(SecondFactor factor);
}
