package org.noren.main.variants;

import java.util.Optional;
import org.noren.shared.peer.SiteName;

/** Which edition were variants laid over last? Answers within the caller's transaction. */
public interface LaidEditions {
    Optional<LaidEdition> find(SiteName partner);

    void add(LaidEdition laid);

    void remove(LaidEdition laid);
}
