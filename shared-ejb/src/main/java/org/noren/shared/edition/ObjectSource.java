package org.noren.shared.edition;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.seal.Digest;

/** Which object has this digest? A site's store answers; so does a map in a test. */
public interface ObjectSource {
    /** The object's own bytes, or nothing if they are not here. */
    Optional<byte[]> find(Digest digest);

    /** Many at once; those that are not here are left out. */
    Map<Digest, byte[]> find(Collection<Digest> digests);

    /** Which of these are not here. */
    Set<Digest> missing(Collection<Digest> digests);
}
