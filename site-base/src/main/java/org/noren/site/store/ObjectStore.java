package org.noren.site.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.noren.shared.edition.Checked;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.edition.Packed;
import org.noren.shared.seal.Digest;

/**
 * Which bytes have this digest? Keeps every object of a site: pages, layouts, nodes of hash trees, assets whole or in
 * {@link Chunks}. An object is put as often as anyone likes and is there once; it is never changed, and goes by a
 * {@link #sweep} once nothing reaches it. Everything here but {@link #putAhead} takes part in the caller's transaction, and
 * needs one where it writes. B3, B10.
 */
public interface ObjectStore extends ObjectSource {
    /** How long an object is safe from sweeps after it was last put; the longest that a transaction may take. */
    Duration QUIET = Duration.ofMinutes(30);

    /**
     * @param object at most {@link Chunks#LONGEST_OBJECT} bytes
     * @throws IllegalArgumentException when it is longer
     */
    Digest put(byte[] object);

    /** Puts many at once, which is much faster than one by one. */
    void putEach(Collection<byte[]> objects);

    /** Puts many that came packed, and keeps them as they came. */
    void putAll(Map<Digest, Packed> objects);

    /** As {@link #putAll}, for who has unpacked them already. */
    void putChecked(Collection<Checked> objects);

    /**
     * Puts content of any length, in pieces of {@link Chunks#CHUNK} bytes when it is longer than one. At no time are
     * more than a few pieces in memory.
     *
     * @param most bytes to take; never more than {@link Chunks#LONGEST_ASSET}
     * @return nothing when the content is longer than that; its first pieces then wait for the next sweep
     */
    Optional<Kept> put(InputStream content, long most) throws IOException;

    /**
     * As {@link #put}, but in transactions of its own with a few pieces each: for long content that becomes part of
     * something when the caller's transaction ends well, within {@link #QUIET}; else the next sweep takes it.
     */
    Optional<Kept> putAhead(InputStream content, long most) throws IOException;

    /**
     * The content of an asset, whether whole or in chunks.
     *
     * @return nothing when the object is not here
     */
    Optional<InputStream> open(Kept content);

    /** As they lie here and as they travel; those that are not here are left out. */
    Map<Digest, Packed> packed(Collection<Digest> digests);

    /**
     * Says which of these are not here, and keeps the others safe from a sweep for the next {@link #QUIET}, as putting
     * them again would: for who is about to rely on them.
     */
    Set<Digest> renew(Collection<Digest> digests);

    /**
     * Says that these are to be removed, unless somebody puts one of them again. To be called some while before
     * {@link #remove}, longer than a transaction takes that has just found one of them here.
     */
    void condemn(Collection<Digest> digests);

    /**
     * Removes those that were condemned and not put again since.
     *
     * @return how many were here and now are not
     */
    int remove(Collection<Digest> digests);

    /**
     * Takes away what nothing reaches.
     *
     * @param reachable must say yes for every object that anything still needs, chunks included
     * @param before objects put at or after this moment stay, and so do those of the last {@link #QUIET}, because a
     *     transaction that needs them may still run
     */
    Swept sweep(Predicate<Digest> reachable, Instant before);

    /**
     * As {@link #sweep}, but only the next few hundred objects, so that the caller's transaction stays small.
     *
     * @param after where to go on; {@link #FIRST} at the beginning
     */
    Part sweepSome(Predicate<Digest> reachable, Instant before, Digest after);

    /** Less than every other digest. */
    Digest FIRST = Digest.ofRaw(new byte[32]);

    /** @param last where to go on; nothing once the end is reached */
    record Part(Swept swept, Optional<Digest> last) {}

    /**
     * Content that the store has.
     *
     * @param object the content itself, or its list of {@link Chunks} when it is longer than {@link Chunks#CHUNK}
     * @param size of the content in bytes
     */
    record Kept(Digest object, long size) {
        public boolean chunked() {
            return size > Chunks.CHUNK;
        }
    }

    /** @param bytes that the removed objects took in the database, compressed as they were */
    record Swept(int looked, int removed, long bytes) {}
}
