package org.noren.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What a shopper's browser would see of a site: every page names the release it is from. */
final class ShopFront {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private ShopFront() {}

    /** Whether the home page is there. */
    static boolean hasHomePage(Site site) {
        return homePage(site).filter(page -> page.statusCode() == 200).isPresent();
    }

    /** The release of the home page, as its header names it; empty while the site does not answer. */
    static Optional<String> releaseServed(Site site) {
        return homePage(site).flatMap(page -> page.headers().firstValue("Noren-Release"));
    }

    private static Optional<HttpResponse<Void>> homePage(Site site) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.shopAddress() + "/"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return Optional.of(CLIENT.send(request, BodyHandlers.discarding()));
        } catch (IOException notListening) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
