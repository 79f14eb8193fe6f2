package org.noren.site.people;

import java.util.Optional;
import org.noren.shared.seal.Digest;

/** Which links have been given out? Within the transaction of the caller. */
public interface Links {
    void add(OneTimeLink link);

    Optional<OneTimeLink> find(Digest digest);

    /** Takes a link away. True for one caller only, however many try at once. */
    boolean use(Digest digest);

    void forgetAllOf(String account);
}
