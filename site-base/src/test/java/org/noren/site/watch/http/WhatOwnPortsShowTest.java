package org.noren.site.watch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.shared.seal.Requests;

class WhatOwnPortsShowTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    Path folder;

    /** Nobody vouches for it, which is no reason not to see it: browsers will. */
    @Test
    void theCertificateIsSeenWhoeverSignedIt() throws Exception {
        KeyStore store = store();
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(store, Requests.PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        try (ServerSocket port = tls.getServerSocketFactory().createServerSocket(0, 1, HERE)) {
            Thread server = new Thread(() -> answer(port));
            server.start();

            Optional<X509Certificate> shown = ShownCertificate.at(HERE, port.getLocalPort(), "hinode.example");

            assertEquals(store.getCertificate(store.aliases().nextElement()), shown.orElseThrow());
            server.join();
        }
    }

    @Test
    void aPortThatSpeaksPlainHttpShowsNone() throws Exception {
        try (ServerSocket port = new ServerSocket(0, 1, HERE)) {
            Thread server = new Thread(() -> {
                try (Socket caller = port.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 400 \r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException hungUp) {
                    // so be it
                }
            });
            server.start();
            assertEquals(Optional.empty(), ShownCertificate.at(HERE, port.getLocalPort(), "localhost"));
            server.join();
        }
    }

    @Test
    void aPortWhereNothingListensShowsNone() throws Exception {
        int port;
        try (ServerSocket shut = new ServerSocket(0, 1, HERE)) {
            port = shut.getLocalPort();
        }
        assertEquals(Optional.empty(), ShownCertificate.at(HERE, port, "localhost"));
    }

    private static void answer(ServerSocket port) {
        try (SSLSocket caller = (SSLSocket) port.accept()) {
            caller.startHandshake();
        } catch (IOException hungUp) {
            // that is what the looker does
        }
    }

    private KeyStore store() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(Requests.file(folder, "authority.p12"))) {
            store.load(in, Requests.PASSWORD.toCharArray());
        }
        return store;
    }
}
