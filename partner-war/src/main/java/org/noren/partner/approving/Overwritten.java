package org.noren.partner.approving;

import java.util.Set;
import org.noren.shared.seal.Digest;

/**
 * Event, fired within the transaction that takes old versions away.
 *
 * @param objects that they needed, and which something else may need as well
 */
public record Overwritten(Set<Digest> objects) {
    public Overwritten {
        objects = Set.copyOf(objects);
    }
}
