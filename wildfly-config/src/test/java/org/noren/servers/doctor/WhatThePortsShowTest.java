package org.noren.servers.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.servers.doctor.TestPatient.AUTHORITY;
import static org.noren.servers.doctor.TestPatient.CLOCK;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.doctor.Finding.Level;
import org.noren.servers.keys.KeyStores;
import org.noren.servers.keys.LinkKey;
import org.noren.servers.keys.PasswordStore;
import org.noren.servers.keys.SiteKeys;

/** A server goes on with the keys that it loaded when it started, whatever lies in its files meanwhile. */
class WhatThePortsShowTest {
    @TempDir
    Path base;

    private Patient naha;
    private final List<HttpsServer> servers = new ArrayList<>();

    @BeforeEach
    void make() throws Exception {
        naha = TestPatient.in(base);
        ask("link", serve("link.p12", SiteKeys.LINK, true));
        ask("shop", serve("web.p12", SiteKeys.WEB, false));
        ask("office", serve("web.p12", SiteKeys.WEB, false));
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void aServerThatShowsItsFilesIsWell() {
        List<Finding> findings = look();
        assertEquals(
                List.of(Level.WELL, Level.WELL),
                findings.stream().map(Finding::level).toList());
        assertTrue(findings.get(0).words().startsWith("keys/link.p12 is what port "), findings.toString());
        assertTrue(findings.get(1).words().startsWith("keys/web.p12 is what ports "), findings.toString());
    }

    @Test
    void aLinkKeyThatTheServerHasNotTakenUpIsNamedWithTheCommandThatDoes() throws Exception {
        LinkKey fresh = SiteKeys.ofPartner(base).renewLinkKey("naha", AUTHORITY);
        List<Finding> wrong = TestPatient.wrong(look());
        assertEquals(1, wrong.size(), wrong.toString());
        assertEquals(Level.SOON, wrong.get(0).level());
        assertTrue(wrong.get(0).words().contains("another certificate than keys/link.p12 holds"), wrong.toString());
        assertTrue(wrong.get(0).words().endsWith(fresh.fingerprint()), wrong.toString());
        assertTrue(wrong.get(0).cure().contains("link-key.cli"), wrong.toString());
    }

    @Test
    void aWebKeyThatOnePortHasNotTakenUpIsNamedWithThePortAndTheOtherIsWell() throws Exception {
        put("web.p12", SiteKeys.WEB, SiteKeys.newLinkKey("naha", AUTHORITY));
        int taken = serve("web.p12", SiteKeys.WEB, false);
        ask("office", taken);
        List<Finding> findings = look();
        Finding wrong = TestPatient.wrong(findings).get(0);
        assertTrue(
                wrong.words().startsWith("port " + naha.list("noren.ports.shop").get(0) + " shows"), wrong.words());
        assertTrue(wrong.cure().contains("The web certificate"), wrong.cure());
        assertTrue(findings.contains(Finding.well("web key", "keys/web.p12 is what port " + taken + " shows")));
    }

    @Test
    void aServerThatStillShowsACertificateThatRanOutIsBroken() throws Exception {
        LinkKey good = KeyStores.read(base.resolve("keys/link.p12"), password(SiteKeys.LINK));
        put("link.p12", SiteKeys.LINK, SiteKeys.newExpiredLinkKey("naha", AUTHORITY));
        ask("link", serve("link.p12", SiteKeys.LINK, true));
        put("link.p12", SiteKeys.LINK, good);
        List<Finding> wrong = TestPatient.wrong(look());
        assertEquals(Level.BAD, wrong.get(0).level());
        assertTrue(wrong.get(0).words().contains("one that ran out on "), wrong.toString());
    }

    @Test
    void portsWhereNobodyListensOrNobodySpeaksTlsAreOthersAffair() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ask("shop", silent.getLocalPort());
            int closed = freePort();
            ask("office", closed);
            ask("link", closed);
            assertEquals(List.of(), look());
        }
    }

    private List<Finding> look() {
        return new ShownCheck(CLOCK).look(naha);
    }

    private void ask(String door, int port) {
        naha.settings().setProperty("noren.ports." + door, String.valueOf(port));
    }

    private String password(String name) throws IOException {
        return PasswordStore.in(base.resolve("configuration")).get(name);
    }

    private void put(String file, String password, LinkKey key) throws IOException {
        KeyStores.write(base.resolve("keys").resolve(file), key, password(password));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As a server that loads the file now and never looks again; with the link's, whoever calls has to show a key, too. */
    private int serve(String file, String password, boolean wantsKeys) throws IOException, GeneralSecurityException {
        LinkKey key = KeyStores.read(base.resolve("keys").resolve(file), password(password));
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(KeyStores.tls(key, List.of(AUTHORITY.certificate()))) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setNeedClientAuth(wantsKeys);
            }
        });
        server.start();
        servers.add(server);
        return server.getAddress().getPort();
    }
}
