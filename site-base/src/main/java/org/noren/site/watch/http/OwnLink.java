package org.noren.site.watch.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.AccessController;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.Fingerprint;
import org.noren.site.settings.SiteSettings;
import org.noren.site.watch.LinkCertificate;
import org.wildfly.security.auth.client.AuthenticationContext;
import org.wildfly.security.auth.client.AuthenticationContextConfigurationClient;

/**
 * Shakes hands with this site's own link, as a partner would, and looks at the certificate: so nobody has to give the
 * application the key store's password, and a link that does not listen is found, too. A good answer is believed for some minutes,
 * because handshakes cost.
 */
@ApplicationScoped
class OwnLink implements LinkCertificate {
    private static final AuthenticationContextConfigurationClient ELYTRON =
            AccessController.doPrivileged(AuthenticationContextConfigurationClient.ACTION);
    private static final Duration BELIEVED = Duration.ofMinutes(5);
    private static final int PATIENCE_MILLIS = 3_000;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    private @Nullable Shown last;
    private Instant seen = Instant.MIN;

    @Override
    public synchronized Shown now() {
        Instant now = clock.instant();
        if (last instanceof Shown.Valid && now.isBefore(seen.plus(BELIEVED)) && !now.isBefore(seen)) {
            return last;
        }
        seen = now;
        last = look();
        return last;
    }

    private Shown look() {
        int port = settings.linkPorts().iterator().next();
        try {
            InetAddress host = address();
            URI address = URI.create("https://localhost:" + port);
            SSLContext tls = ELYTRON.getSSLContext(address, AuthenticationContext.captureCurrent());
            try (Socket plain = new Socket()) {
                plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
                plain.setSoTimeout(PATIENCE_MILLIS);
                try (SSLSocket socket =
                        (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", port, true)) {
                    socket.startHandshake();
                    X509Certificate shown =
                            (X509Certificate) socket.getSession().getPeerCertificates()[0];
                    return new Shown.Valid(
                            shown.getNotBefore().toInstant(),
                            shown.getNotAfter().toInstant(),
                            Fingerprint.of(shown));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            return new Shown.Not("port " + port + ": " + e.getMessage());
        }
    }

    /** Where the server listens for the link, by the properties that it was started with. */
    private static InetAddress address() throws IOException {
        String bound = System.getProperty("noren.bind.link", System.getProperty("jboss.bind.address", "127.0.0.1"));
        InetAddress address = InetAddress.getByName(bound);
        return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    }
}
