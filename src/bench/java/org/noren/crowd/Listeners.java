package org.noren.crowd;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.noren.servers.keys.LinkKey;
import org.xnio.Options;
import org.xnio.SslClientAuthMode;

/** A listener for each member, by the server that WildFly has too: each with its own key, none without the caller's. */
final class Listeners {
    private static final int THREADS = 32;

    /** Bytes; what {@code harden.cli} lets in at the link. */
    private static final long LONGEST_BODY = 16L << 20;

    private Listeners() {}

    static Undertow open(List<Member> members, java.util.function.Function<Member, LinkListener> handlers)
            throws IOException {
        Undertow.Builder builder = Undertow.builder()
                .setWorkerThreads(THREADS)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LONGEST_BODY)
                .setSocketOption(Options.SSL_CLIENT_AUTH_MODE, SslClientAuthMode.REQUIRED);
        for (Member member : members) {
            builder.addListener(new Undertow.ListenerBuilder()
                    .setType(Undertow.ListenerType.HTTPS)
                    .setHost(InetAddress.getLoopbackAddress().getHostAddress())
                    .setPort(member.port())
                    .setSslContext(tls(member.link()))
                    .setRootHandler(handlers.apply(member)));
        }
        Undertow server = builder.build();
        server.start();
        return server;
    }

    private static SSLContext tls(LinkKey key) throws IOException {
        try {
            char[] none = {};
            KeyStore own = empty();
            own.setKeyEntry("link", key.key(), none, key.chain().toArray(X509Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, none);
            KeyStore trusted = empty();
            trusted.setCertificateEntry("ca", key.chain().get(key.chain().size() - 1));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A listener's TLS could not be made", e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
