package org.noren.site.link.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.noren.shared.peer.Fingerprint;
import org.noren.site.link.LinkClient;
import org.noren.site.link.LinkClients;
import org.noren.site.settings.SiteSettings;
import org.wildfly.security.auth.client.AuthenticationContext;
import org.wildfly.security.auth.client.AuthenticationContextConfigurationClient;

/**
 * Clients with the key and trust store that the server's Elytron subsystem holds, so that the application sees neither
 * keys nor passwords. JAX-RS would ignore Elytron's default context: the SSL context is handed over.
 */
@ApplicationScoped
class JaxRsLinkClients implements LinkClients {
    private static final AuthenticationContextConfigurationClient ELYTRON =
            java.security.AccessController.doPrivileged(AuthenticationContextConfigurationClient.ACTION);

    @Inject
    SiteSettings settings;

    @Override
    public LinkClient to(URI peer, Predicate<Fingerprint> admitted) {
        try {
            SSLContext tls = ELYTRON.getSSLContext(peer, AuthenticationContext.captureCurrent());
            return new JaxRsLinkClient(
                    peer,
                    tls,
                    admitted,
                    new JaxRsLinkClient.Patience(
                            settings.linkConnectTimeout(), settings.linkReadTimeout(), settings.linkConnectionAge()),
                    System::nanoTime);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the server has no client SSL context for " + peer, e);
        }
    }
}
