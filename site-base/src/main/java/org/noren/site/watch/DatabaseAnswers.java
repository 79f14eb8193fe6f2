package org.noren.site.watch;

import java.util.Optional;

/** Does the database answer? */
public interface DatabaseAnswers {
    /** Why not, if it does not. */
    Optional<String> trouble();
}
