package org.noren.main.publishing.faces;

import java.util.Optional;
import org.noren.shared.peer.SiteName;

/** Names of sites as they come in addresses of the office. */
final class SiteNames {
    private SiteNames() {}

    static Optional<SiteName> of(String text) {
        try {
            return Optional.of(new SiteName(text));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
