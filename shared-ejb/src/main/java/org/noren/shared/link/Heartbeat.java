package org.noren.shared.link;

import java.time.Instant;
import java.util.Optional;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Named;

/**
 * Signed by the main site at intervals that both sides know, of a minute if they have not agreed on others: the newest
 * release there is for this partner. Whoever withholds updates must withhold these too, and then the partner says that
 * it is stale (N3, B13).
 *
 * @param newest number of the newest release, 0 if there is none yet
 * @param release its digest, missing if there is none yet
 * @param time of the main site's clock
 */
@Named("heartbeat")
public record Heartbeat(
        int version, SiteName main, SiteName partner, long newest, Optional<Digest> release, Instant time) {
    /** The longest heartbeat that a partner reads, in bytes. */
    public static final int LONGEST = 4 * 1024;

    /** @throws IllegalArgumentException if there is a number without a digest or a digest without a number */
    public Heartbeat {
        if (newest < 0 || (newest == 0) != release.isEmpty()) {
            throw new IllegalArgumentException("newest and release do not belong together");
        }
    }
}
