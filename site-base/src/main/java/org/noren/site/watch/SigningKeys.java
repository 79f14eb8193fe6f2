package org.noren.site.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.noren.shared.seal.Ed25519;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;

/** Can this site's signing key still be loaded, so that the next start will go well? */
@ApplicationScoped
class SigningKeys {
    @Inject
    SiteSettings settings;

    /** Why not; empty if it can. */
    List<String> troubles() {
        Path key = settings.role() == Role.MAIN ? settings.publishingKey() : settings.receiptKey();
        try {
            Ed25519.signer(key);
            return List.of();
        } catch (IOException e) {
            return List.of("the signing key does not load: " + e.getMessage());
        }
    }
}
