package org.noren.main.publishing;

import java.util.List;
import java.util.Optional;
import org.noren.shared.peer.SiteName;

/** How ready is a partner? Answers within the caller's transaction. */
public interface Readinesses {
    Optional<Readiness> find(SiteName partner);

    List<Readiness> all();

    void add(Readiness readiness);
}
