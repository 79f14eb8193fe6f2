package org.noren.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.servers.Site.Role;
import org.noren.servers.doctor.ListeningPorts;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.KeyStores;
import org.noren.servers.keys.LinkKey;
import org.noren.servers.keys.ManagementUser;
import org.noren.servers.keys.SiteKeys;

/** A server as the scripts make it, with nothing deployed: what it answers, and to whom. */
class HardenedServerTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Authority AUTHORITY = Authority.named("a partnership", CLOCK);
    private static final Site SITE =
            new Site("naha", Role.PARTNER, "Naha", "Naha", new Ports(21_700), List.of(), java.util.Map.of());

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        WildFly wildFly = new WildFly(Path.of("target", Home.SERVER).toAbsolutePath());
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        Path shipped = wildFly.home().resolve("standalone/configuration");
        for (String file : SiteFolder.CONFIGURATION) {
            Files.copy(shipped.resolve(file), configuration.resolve(file));
        }
        SiteKeys.ofPartner(folder).make("naha", AUTHORITY, CLOCK);
        new ManagementUser(folder).make("");
        List<String> commands = new ArrayList<>();
        for (String script : List.of("partner.cli", "harden.cli", "demo.cli")) {
            commands.addAll(Files.readAllLines(Path.of(script)));
        }
        wildFly.configure(folder, commands);
        Files.writeString(folder.resolve("noren.properties"), "noren.site.name=naha\n");
        server = new Server(SITE, folder, folder.resolve("state"));
        server.start(wildFly);
        Instant until = CLOCK.instant().plus(Duration.ofMinutes(2));
        while (!Health.ready(SITE).map(Health.Answer::up).orElse(false)) {
            assertTrue(CLOCK.instant().isBefore(until), "The server is not ready after two minutes.");
            assertTrue(server.process().isPresent(), "The server ended.");
            Thread.sleep(200);
        }
    }

    @AfterAll
    static void kill() throws Exception {
        if (server != null) {
            server.kill();
        }
    }

    @Test
    void nothingButItsOwnPortsListens() throws Exception {
        assumeTrue(ListeningPorts.canBeRead());
        assertEquals(
                SITE.ports().all().values().stream()
                        .map(port -> new ListeningPorts.Listening(port, true))
                        .collect(Collectors.toSet()),
                ListeningPorts.of(server.process().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2c", "websocket", "jboss-remoting", "activemq-remoting", "wildfly-services", "naming"})
    void noUpgradeIsAnsweredWith101(String protocol) throws Exception {
        for (int port : List.of(SITE.ports().shop(), SITE.ports().office())) {
            assertEquals("404", statusOfUpgrade(port, protocol), protocol + " on port " + port);
        }
    }

    @Test
    void managementByPasswordIsStillReachedByUpgradeOnItsOwnPort() throws Exception {
        assertEquals("101", statusOfUpgrade(SITE.ports().management(), "jboss-remoting"));
    }

    @Test
    void theLinkPortTakesTheAuthoritysCertificatesAndNoOthers() throws Exception {
        assertEquals(404, statusOnLink(SiteKeys.newLinkKey("hinode", AUTHORITY)));
        assertRefused(null);
        assertRefused(SiteKeys.newLinkKey("hinode", Authority.named("another", CLOCK)));
        assertRefused(SiteKeys.newLinkKey("hinode", Authority.named("a partnership", CLOCK)));
        assertRefused(SiteKeys.newExpiredLinkKey("hinode", AUTHORITY));
    }

    @Test
    void anEndlessHeaderIsRefusedAndAnOrdinaryOneIsNot() throws Exception {
        assertEquals("404", status(SITE.ports().shop(), "X: " + "a".repeat(1_000) + "\r\n"));
        assertFalse(List.of("200", "404").contains(status(SITE.ports().shop(), "X: " + "a".repeat(40_000) + "\r\n")));
    }

    @Test
    void aNewLinkKeyIsShownWithoutARestart() throws Exception {
        long process = server.process().orElseThrow().pid();
        LinkKey fresh = SiteKeys.ofPartner(folder).renewLinkKey("naha", AUTHORITY);
        assertNotEquals(fresh.fingerprint(), LinkKey.fingerprint(shownOnLink()));

        new WildFly(Path.of("target", Home.SERVER).toAbsolutePath())
                .live(SITE, folder, Files.readAllLines(Path.of("link-key.cli")));

        assertEquals(fresh.fingerprint(), LinkKey.fingerprint(shownOnLink()));
        assertEquals(process, server.process().orElseThrow().pid());
    }

    private static X509Certificate shownOnLink() throws Exception {
        SSLContext context = KeyStores.tls(SiteKeys.newLinkKey("hinode", AUTHORITY), List.of(AUTHORITY.certificate()));
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket("localhost", SITE.ports().link())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** The server ends the connection and answers nothing. By TLS 1.3 a client has sent its request by then, and may find no alert but the end. */
    private static void assertRefused(LinkKey key) {
        IOException refusal = assertThrows(IOException.class, () -> statusOnLink(key));
        assertFalse(refusal instanceof ConnectException || refusal instanceof HttpTimeoutException, refusal.toString());
    }

    private static int statusOnLink(LinkKey key) throws Exception {
        char[] password = "in memory only".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        if (key != null) {
            keys.setKeyEntry("key", key.key(), password, key.chain().toArray(java.security.cert.Certificate[]::new));
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("SunX509");
        keyManagers.init(keys, password);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", AUTHORITY.certificate());
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(SITE.linkAddress() + "/"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String statusOfUpgrade(int port, String protocol) throws IOException {
        return status(
                port,
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: " + protocol
                        + "\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-JbossRemoting-Key: 8aADmFBbQXWrPgyYF8jPbQ==\r\n"
                        + "Sec-ActiveMQRemoting-Key: 8aADmFBbQXWrPgyYF8jPbQ==\r\n");
    }

    private static String status(int port, String headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            return start.length < 12 ? "closed" : new String(start, US_ASCII).substring(9);
        }
    }
}
