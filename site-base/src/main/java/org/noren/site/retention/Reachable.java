package org.noren.site.retention;

import java.util.Set;
import org.noren.shared.seal.Digest;

/** Which objects does anything of this site still need? A half that clears its store in a way of its own has none. */
public interface Reachable {
    /** All of them, chunks and tree nodes included, as they are now; in one transaction. */
    Set<Digest> objects();
}
