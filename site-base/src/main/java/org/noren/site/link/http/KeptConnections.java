package org.noren.site.link.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.jboss.resteasy.client.jaxrs.ClientHttpEngine;
import org.jboss.resteasy.client.jaxrs.engines.ApacheHttpClient43Engine;

/**
 * The HTTP client below a link client. The one that JAX-RS would make takes a connection with a client certificate for
 * somebody's session, belonging to no request that does not name that somebody, and so shakes hands anew for every request.
 */
final class KeptConnections {
    /** One visit talks at a time; a heartbeat or a catch-up may come beside it. */
    private static final int MOST = 4;

    private KeptConnections() {}

    /** @param verifier asked after every handshake */
    static ClientHttpEngine engine(SSLContext tls, HostnameVerifier verifier, JaxRsLinkClient.Patience patience) {
        int connect = Math.toIntExact(patience.connect().toMillis());
        int read = Math.toIntExact(patience.read().toMillis());
        var pool = new PoolingHttpClientConnectionManager(RegistryBuilder.<ConnectionSocketFactory>create()
                .register("https", new SSLConnectionSocketFactory(tls, verifier))
                .build());
        pool.setMaxTotal(MOST);
        pool.setDefaultMaxPerRoute(MOST);
        pool.setDefaultSocketConfig(
                SocketConfig.custom().setSoTimeout(read).setTcpNoDelay(true).build());
        var client = HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(connect)
                        .setConnectionRequestTimeout(connect)
                        .setSocketTimeout(read)
                        .build())
                .setRetryHandler((broken, count, context) -> count == 1 && keptTooLong(broken))
                .setUserAgent("Noren")
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableRedirectHandling()
                .build();
        return new ApacheHttpClient43Engine(client, true);
    }

    /**
     * The other end may close a kept connection while a request is on its way. Asking again is right whatever became of
     * the first: every step of the link may be repeated.
     */
    private static boolean keptTooLong(IOException broken) {
        return broken instanceof NoHttpResponseException
                || broken instanceof SocketException && !(broken instanceof ConnectException);
    }
}
