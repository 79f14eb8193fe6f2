package org.noren.partner.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Checked;
import org.noren.shared.seal.Digest;

/** What has been taken in so far? Each call is one transaction. */
public interface IntakeBook {
    Standing standing();

    /** Remembers an offer in place of the one before, its number and its time of issue. */
    void stage(SealedRelease offer);

    /** Keeps objects of the staged release. */
    void keep(Collection<Checked> objects);

    /** Takes objects away that are damaged here, so that they can be kept anew. */
    void drop(Set<Digest> damaged);

    /**
     * The one row that decides what is served: from now on it is the staged release.
     *
     * @param staged what is to be switched to
     * @param serving what it was checked against
     * @return false, and nothing has changed, if the book meanwhile names another one for either
     */
    boolean flip(Digest staged, Optional<Digest> serving, Instant at);

    void heard(Heard heartbeat);
}
