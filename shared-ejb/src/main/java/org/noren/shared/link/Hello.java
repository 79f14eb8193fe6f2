package org.noren.shared.link;

import java.time.Instant;
import java.util.List;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson.Named;

/**
 * The first exchange, {@code GET /link}: which versions of the link a site speaks (B11).
 *
 * @param versions all that it speaks, ascending
 * @param site its name
 * @param time of its clock
 */
@Named("hello")
public record Hello(List<Integer> versions, SiteName site, Instant time) {
    /** What this code speaks. */
    public static final List<Integer> SPOKEN = List.of(1);

    /** @throws IllegalArgumentException if no version is named */
    public Hello {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a site that speaks no version cannot be spoken to");
        }
    }
}
