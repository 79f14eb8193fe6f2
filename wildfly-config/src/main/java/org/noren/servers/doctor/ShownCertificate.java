package org.noren.servers.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Looks at the certificate that a port shows and hangs up: nothing is trusted by it, nothing said to it. */
final class ShownCertificate {
    private static final int PATIENCE_MILLIS = 3_000;

    private ShownCertificate() {}

    /** Empty if nothing there speaks TLS. */
    static Optional<X509Certificate> at(InetAddress host, int port) {
        Looker looker = new Looker();
        try (Socket plain = new Socket()) {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {looker}, null);
            plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            try (SSLSocket socket =
                    (SSLSocket) tls.getSocketFactory().createSocket(plain, host.getHostName(), port, true)) {
                socket.startHandshake();
            }
        } catch (IOException | GeneralSecurityException hungUp) {
            // by the looker, or by a port that speaks no TLS
        }
        return Optional.ofNullable(looker.shown);
    }

    /** Takes down what is shown, and accepts nothing. */
    private static final class Looker implements X509TrustManager {
        private @Nullable X509Certificate shown;

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            throw new CertificateException("nobody calls here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            shown = chain[0];
            throw new CertificateException("only looked at");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
