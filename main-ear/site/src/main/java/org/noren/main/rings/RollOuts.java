package org.noren.main.rings;

import java.util.List;
import java.util.Optional;

/** Which roll-out is under way? Answers within the caller's transaction. */
public interface RollOuts {
    /** The one that has not ended; there is at most one. */
    Optional<RollOut> current();

    /** The same, held until the transaction ends. */
    Optional<RollOut> hold();

    void add(RollOut rollOut);

    /** Those that have ended, the last first. */
    List<RollOut> ended(int most);
}
