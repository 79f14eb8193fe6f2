package org.noren.partner.timetable;

import java.util.Optional;

/** Which feed is served? */
public interface Feeds {
    Optional<LoadedFeed> newest();

    /** The archive as it was sent; empty when a newer one has taken its place. */
    Optional<byte[]> archive(long number);

    /** Takes the place of all others. The number that it is given is not yet in {@code feed}. */
    LoadedFeed put(LoadedFeed feed, byte[] archive);

    /** Leaves none. */
    boolean clear();
}
