package org.noren.site.link.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.peer.Fingerprint;
import org.noren.site.link.LinkAnswer;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.cert.SelfSignedX509CertificateAndSigningKey;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;

/** A new handshake for every request would cost more than the request. */
@SuppressWarnings("NullAway.Init")
class ConnectionsAreKeptTest {
    private static final JaxRsLinkClient.Patience PATIENCE =
            new JaxRsLinkClient.Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMinutes(5));

    private final Set<Integer> connections = Collections.synchronizedSet(new TreeSet<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong nanos = new AtomicLong();
    private HttpsServer server;
    private SSLContext tls;
    private Set<Fingerprint> admitted;

    @BeforeEach
    void start() throws Exception {
        var key = SelfSignedX509CertificateAndSigningKey.builder()
                .setDn(new X500Principal("CN=both ends"))
                .setKeyAlgorithmName("EC")
                .setKeySize(256)
                .setSignatureAlgorithmName("SHA256withECDSA")
                .addExtension(
                        new SubjectAlternativeNamesExtension(false, List.of(new GeneralName.IPAddress("127.0.0.1"))))
                .build();
        tls = both(key);
        admitted = new java.util.HashSet<>(Set.of(Fingerprint.of(key.getSelfSignedCertificate())));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = tls.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            connections.add(exchange.getRemoteAddress().getPort());
            asked.add(exchange.getRequestURI().getPath());
            if (Collections.frequency(asked, "/closed-on-the-way") == 1) {
                asked.add("/closed-on-the-way");
                exchange.close();
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allRequestsOfAVisitGoOverOneConnection() {
        try (JaxRsLinkClient client = client()) {
            for (int i = 0; i < 5; i++) {
                assertEquals("step " + i, text(client, "/echo", "step " + i));
            }
        }
        assertEquals(1, connections.size(), connections.toString());
    }

    @Test
    void aRequestThatMetAClosingConnectionIsSentAgainOnce() {
        try (JaxRsLinkClient client = client()) {
            assertEquals("before", text(client, "/echo", "before"));
            assertEquals("again", text(client, "/closed-on-the-way", "again"));
        }
        assertEquals(2, connections.size(), connections.toString());
    }

    @Test
    void afterItsAgeAConnectionIsLeftForANewOne() {
        try (JaxRsLinkClient client = client()) {
            assertEquals("young", text(client, "/echo", "young"));
            nanos.addAndGet(Duration.ofMinutes(6).toNanos());
            assertEquals("old", text(client, "/echo", "old"));
        }
        assertEquals(2, connections.size(), connections.toString());
    }

    @Test
    void aPeerWhoseCertificateNoLongerCountsIsNotAskedOverTheOpenConnection() {
        try (JaxRsLinkClient client = client()) {
            assertEquals("trusted", text(client, "/echo", "trusted"));
            admitted.clear();
            assertInstanceOf(LinkAnswer.Untrusted.class, client.post("/no-more", "text/plain", new byte[1], 100));
        }
        assertTrue(asked.stream().noneMatch("/no-more"::equals), asked.toString());
    }

    private JaxRsLinkClient client() {
        return new JaxRsLinkClient(
                URI.create("https://127.0.0.1:" + server.getAddress().getPort()),
                tls,
                admitted::contains,
                PATIENCE,
                nanos::get);
    }

    private static String text(JaxRsLinkClient client, String door, String said) {
        LinkAnswer answer =
                client.post(door, "text/plain", said.getBytes(java.nio.charset.StandardCharsets.UTF_8), 100);
        return new String(
                assertInstanceOf(LinkAnswer.Answered.class, answer, answer.toString())
                        .body(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static SSLContext both(SelfSignedX509CertificateAndSigningKey key)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", key.getSigningKey(), new char[0], new java.security.cert.Certificate[] {
            key.getSelfSignedCertificate()
        });
        store.setCertificateEntry("other", key.getSelfSignedCertificate());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
