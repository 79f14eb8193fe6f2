package org.noren.partner.intake;

import java.util.Set;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.VerifyingKey;

/**
 * Whose word counts here.
 *
 * @param partner this site
 * @param main the one main site whose releases it serves
 * @param publishing the keys that the main site signs with; more than one while a key is being replaced (K4)
 */
public record Trust(SiteName partner, SiteName main, Set<VerifyingKey> publishing) {
    public Trust {
        publishing = Set.copyOf(publishing);
    }
}
