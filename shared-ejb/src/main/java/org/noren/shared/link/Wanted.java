package org.noren.shared.link;

import java.util.List;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Named;

/**
 * The partner's answer to an offer and to each pack: which objects it still lacks, tree nodes first (B3).
 *
 * @param release the offered release
 * @param objects some of them, {@value #MOST} at most; none if it has all and can switch
 */
@Named("wanted")
public record Wanted(Digest release, List<Digest> objects) {
    public static final int MOST = 2_000;
    /** The longest such message in bytes. */
    public static final int LONGEST = 256 * 1024;

    /** @throws IllegalArgumentException if more are named than allowed */
    public Wanted {
        objects = List.copyOf(objects);
        if (objects.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " objects in one message");
        }
    }

    public boolean nothing() {
        return objects.isEmpty();
    }
}
