package org.noren.tests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.noren.servers.Site;

/** A shopper at one site, on the plain port. */
record Shop(Site site) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.shopAddress() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Which release the answer says it is from: number and the first 16 digits of its digest. */
    static String release(HttpResponse<?> answer) {
        return answer.headers().firstValue("Noren-Release").orElse("");
    }

    String release() throws IOException, InterruptedException {
        return release(get("/"));
    }

    boolean shows(String path, String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        return answer.statusCode() == 200 && answer.body().contains(text);
    }

    /** Waits until the page shows the text. */
    void awaits(String path, String text) throws InterruptedException {
        Await.that(site.name() + " shows \"" + text + "\" at " + path, Duration.ofSeconds(60), () -> shows(path, text));
    }
}
