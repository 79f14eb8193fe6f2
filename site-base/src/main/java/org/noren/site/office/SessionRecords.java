package org.noren.site.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is signed in? Within the transaction of the caller. */
public interface SessionRecords {
    void add(SessionRecord session);

    Optional<SessionRecord> find(long id);

    /** The newest first. */
    List<SessionRecord> of(String account);

    /** That it was used; nothing when it has ended meanwhile. */
    void note(long id, Instant seenAt);

    void remove(SessionRecord session);

    /** How many there were. */
    int removeAllOf(String account, long except);

    void removeUnseenSince(Instant before);
}
