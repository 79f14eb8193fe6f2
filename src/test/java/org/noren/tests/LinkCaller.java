package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.noren.servers.Site;
import org.noren.servers.keys.LinkKey;
import org.noren.shared.link.Problem;
import org.noren.shared.seal.StrictJson;

/** Somebody who calls a site's link, with a key and certificate or without; connections are kept between calls. */
final class LinkCaller {
    private static final char[] NONE = new char[0];

    private final HttpClient client;
    private final String address;

    private LinkCaller(Site server, SSLContext tls) {
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.address = server.linkAddress();
    }

    static LinkCaller withKey(LinkKey key, Site server) {
        return new LinkCaller(server, tls(Optional.of(key)));
    }

    static LinkCaller withoutKey(Site server) {
        return new LinkCaller(server, tls(Optional.empty()));
    }

    /** Somebody who has got hold of a site's link key. */
    static LinkCaller as(Site caller, Site server) throws IOException {
        return withKey(House.keys(caller).link(), server);
    }

    Answer get(String door) throws IOException, InterruptedException {
        return send(request(door).GET());
    }

    /** Says what the request is called. */
    Answer getAs(String requestId, String door) throws IOException, InterruptedException {
        return send(request(door).header("X-Request-Id", requestId).GET());
    }

    Answer post(String door, String mediaType, byte[] body) throws IOException, InterruptedException {
        return send(request(door).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer post(String door, Record message) throws IOException, InterruptedException {
        return post(door, "application/json", StrictJson.write(message));
    }

    private HttpRequest.Builder request(String door) {
        return HttpRequest.newBuilder(URI.create(address + door)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body());
    }

    /** What came back over the link. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, byte[] body) {
        <T extends Record> T message(Class<T> type) {
            if (status != 200) {
                throw new AssertionError("The link answered " + status + ": " + new String(body, UTF_8));
            }
            return read(type);
        }

        Problem problem() {
            if (status < 400) {
                throw new AssertionError(
                        "The link did not refuse, it answered " + status + ": " + new String(body, UTF_8));
            }
            return read(Problem.class);
        }

        private <T extends Record> T read(Class<T> type) {
            try {
                return StrictJson.read(body, type);
            } catch (StrictJson.Refused e) {
                throw new AssertionError("Not a " + type.getSimpleName() + ": " + new String(body, UTF_8), e);
            }
        }
    }

    /** TLS as the partnership uses it: its authority is trusted, nobody else. */
    static SSLContext tls(Optional<LinkKey> key) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            try {
                trusted.load(null, null);
            } catch (IOException e) {
                throw new GeneralSecurityException(e);
            }
            trusted.setCertificateEntry("authority", House.authority().certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(key.isPresent() ? keyManagers(key.get()) : null, trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] keyManagers(LinkKey key) throws GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try {
            own.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        own.setKeyEntry("key", key.key(), NONE, key.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(own, NONE);
        return keys.getKeyManagers();
    }
}
