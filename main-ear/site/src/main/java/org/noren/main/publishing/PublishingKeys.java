package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.noren.shared.seal.Ed25519;
import org.noren.shared.seal.Signer;
import org.noren.site.settings.SiteSettings;

/** The key that signs releases, heartbeats, questions and passages, and nothing else (K3). */
@ApplicationScoped
public class PublishingKeys {
    @Produces
    @ApplicationScoped
    Signer publishingKey(SiteSettings settings) {
        try {
            return Ed25519.signer(settings.publishingKey());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the publishing key cannot be read; noren.keys.publishing must name a PKCS#8 PEM file with its public"
                            + " half beside it",
                    e);
        }
    }
}
