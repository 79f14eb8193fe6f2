package org.noren.servers.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.noren.servers.Home;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/** Opens pages of the shops of a bench's sites as shoppers' browsers do, and waits there for what is to be served. */
final class Shoppers {
    /** How exactly it is known when something is served. */
    private static final int POLL_MILLIS = 2;

    private final Home home;
    private final HttpClient client;

    /** @param home whose sites they look at */
    Shoppers(Home home, HttpClient client) {
        this.home = home;
        this.client = client;
    }

    /** Asks again and again until the site's shop answers with this status at the path. */
    void awaitAnswer(Site site, String path, int status) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < until) {
            try {
                if (client.send(page(site, path), BodyHandlers.discarding()).statusCode() == status) {
                    return;
                }
            } catch (ConnectException notYet) {
                // the port is not open yet
            }
            Thread.sleep(10);
        }
        throw new Trouble(site.name() + " never answered " + status + " at " + path + "; see the logs in "
                + home.site(site).resolve("log"));
    }

    String get(Site site, String path) throws IOException, InterruptedException {
        return client.send(page(site, path), BodyHandlers.ofString()).body();
    }

    byte[] bytes(Site site, String path) throws IOException, InterruptedException {
        return client.send(page(site, path), BodyHandlers.ofByteArray()).body();
    }

    private static HttpRequest page(Site site, String path) {
        return HttpRequest.newBuilder(URI.create(site.shopAddress() + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    /**
     * Asks again and again until the site's shop shows these words at the path; as browsers do, only for what is new, because
     * whoever watches takes processor time from what is watched.
     */
    void awaitServed(Site site, String path, String words) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        String known = "";
        while (true) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(page(site, path), (name, value) -> true)
                            .setHeader("If-None-Match", known.isEmpty() ? "\"none\"" : known)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().contains(words)) {
                return;
            }
            known = answer.headers().firstValue("ETag").orElse(known);
            if (System.nanoTime() > until) {
                throw new Trouble(site.name() + " does not serve " + path + " with " + words + "; see the logs in "
                        + home.site(site).resolve("log"));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits until the searches of these sites have followed what is served. */
    void settle(List<Site> sites) throws IOException, InterruptedException {
        for (Site site : sites) {
            long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (client.send(page(site, "/search?q=kettle"), BodyHandlers.discarding())
                            .statusCode()
                    != 200) {
                if (System.nanoTime() > until) {
                    throw new Trouble(site.name() + " does not search its pages; see the logs in "
                            + home.site(site).resolve("log"));
                }
                Thread.sleep(50);
            }
        }
        // Words that went are cleared out after the first answer
        Thread.sleep(1_000);
    }
}
