package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;

/** Every kind of path at every kind of port of every site: it is there at its own port, and 404 at all others. */
@OnThreeServers
class EveryPortHasItsOwnPathsIT {
    private static final List<String> SHOP = List.of("/", "/about/");
    private static final List<String> OFFICE = List.of("/office/sign-in.xhtml", "/office/office.css");
    private static final List<String> LINK = List.of("/link", "/link/v1/served", "/link/v1/current");
    private static final List<String> NOBODY =
            List.of("/health", "/metrics", "/openapi", "/.layout/shop", "/.menu/ja", "/management");

    @Test
    void shopPortsServePagesOnly() throws Exception {
        for (Site site : House.NETWORK.sites()) {
            for (String port : List.of(
                    site.shopAddress(), "https://localhost:" + site.ports().shopTls())) {
                here(port, SHOP);
                gone(port, OFFICE);
                gone(port, LINK);
                gone(port, NOBODY);
            }
        }
    }

    @Test
    void officePortsServeTheOfficeOnly() throws Exception {
        for (Site site : House.NETWORK.sites()) {
            for (String port : List.of(
                    site.officeAddress(), "https://localhost:" + site.ports().officeTls())) {
                here(port, OFFICE);
                gone(port, SHOP);
                gone(port, LINK);
                gone(port, NOBODY);
            }
        }
    }

    @Test
    void theLinkPortSpeaksTheLinkOnly() throws Exception {
        for (Map.Entry<Site, Site> call : Map.of(
                        House.HINODE, House.SAPPORO, House.SAPPORO, House.HINODE, House.NAHA, House.HINODE)
                .entrySet()) {
            LinkCaller caller = LinkCaller.as(call.getValue(), call.getKey());
            assertEquals(200, caller.get("/link").status());
            for (List<String> others : List.of(SHOP, OFFICE, NOBODY)) {
                for (String path : others) {
                    assertEquals(404, caller.get(path).status(), call.getKey().linkAddress() + path);
                }
            }
        }
    }

    private static void here(String port, List<String> paths) throws Exception {
        for (String path : paths) {
            assertEquals(200, status(port + path), port + path);
        }
    }

    private static void gone(String port, List<String> paths) throws Exception {
        for (String path : paths) {
            assertEquals(404, status(port + path), port + path);
            assertNotEquals(200, status(port + path + "/../" + path.substring(1)), port + path);
        }
    }

    private static int status(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        return ANYBODY.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** A browser that was told to go on despite the throw-away web certificate. */
    private static final HttpClient ANYBODY = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(trusting())
            .build();

    private static SSLContext trusting() {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
            return tls;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Trusting extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
