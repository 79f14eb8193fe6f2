package org.noren.site.watch;

import java.util.Optional;

/** Does the broker inside this server answer? It may have shut itself down, with a full disk say, while all else runs. */
public interface BrokerAnswers {
    /** Why not, if it does not. */
    Optional<String> trouble();
}
