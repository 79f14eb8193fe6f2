package org.noren.partner.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.noren.shared.seal.Digest;

/** Which releases were served before, and what is left of them? Each call is one transaction. */
public interface OldReleases {
    /** @param left when another one took its place */
    record Departed(Digest release, Digest edition, Instant left) {}

    /** The last one to leave first. */
    List<Departed> departed();

    /** Says that these objects are to go, so that who wants one of them in the meantime puts it again. */
    void condemn(Collection<Digest> objects);

    /**
     * Deletes the release and those of these objects that were condemned and not put again since.
     *
     * @return how many objects were here
     */
    int forget(Digest release, Collection<Digest> objects);

    /** Deletes those of these objects that were condemned and not put again since. */
    void remove(Collection<Digest> objects);

    /**
     * Deletes every object that is not needed, but for those put a short while ago.
     *
     * @return how many
     */
    int sweep(Predicate<Digest> needed);
}
