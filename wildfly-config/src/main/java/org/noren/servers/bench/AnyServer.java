package org.noren.servers.bench;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts the bench's own servers of this machine, whose certificates nobody has signed; only their speed matters. */
final class AnyServer extends X509ExtendedTrustManager {
    private AnyServer() {}

    static SSLContext tls() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new AnyServer()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS 1.3", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
