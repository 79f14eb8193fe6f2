package org.noren.main.partnership;

import java.util.List;
import java.util.Optional;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;

/** Which partners are there? The one list of them; every answer is from the database, within the caller's transaction. */
public interface Partners {
    Optional<Partner> find(SiteName name);

    /** Whose certificate this is or was. */
    Optional<Partner> holderOf(Fingerprint certificate);

    /** All of them, ended ones too, by name. */
    List<Partner> all();

    void add(Partner partner);
}
