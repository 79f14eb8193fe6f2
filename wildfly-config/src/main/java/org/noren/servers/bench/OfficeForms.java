package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/** Somebody in a site's office who fills in forms, as far as a bench needs it; what programs may not do, people may. */
final class OfficeForms {
    private final Site site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .sslContext(AnyServer.tls())
            .build();

    private OfficeForms(Site site) {
        this.site = site;
    }

    static OfficeForms signedIn(Site site, String name, String password) throws IOException, InterruptedException {
        OfficeForms office = new OfficeForms(site);
        String inside = office.send(
                "/office/sign-in.xhtml",
                "sign-in",
                Map.of("sign-in:name", name, "sign-in:password", password, "sign-in:go", "go"));
        if (inside.contains("id=\"sign-in\"")) {
            throw new Trouble("The bench could not sign in at " + site.name());
        }
        return office;
    }

    /** What the office answers to somebody who opens this. */
    String open(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    /**
     * The same over HTTPS, on a connection that is kept.
     *
     * @return how long it took until the last byte had come, in milliseconds
     */
    double opening(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("https://localhost:" + site.ports().officeTls() + path))
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(60))
                .build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        double took = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new Trouble(site.name() + "'s office answered " + answer.statusCode() + " at " + path);
        }
        return took;
    }

    /** Opens a page and sends one of its forms with these fields, and what stands in it. @return where that leads */
    String send(String path, String form, Map<String, String> fields) throws IOException, InterruptedException {
        return filled(path, form, fields).send();
    }

    /** A form that is filled in and not sent yet. */
    interface Filled {
        /** @return the page that this leads to */
        String send() throws IOException, InterruptedException;
    }

    Filled filled(String path, String form, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, List<String>> all = new LinkedHashMap<>(FormFields.of(open(path), form)
                .orElseThrow(() -> new Trouble("There is no form " + form + " at " + path + " of " + site.name())));
        all.put(form, List.of(form));
        String body = FormFields.filled(all, fields).entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
        HttpRequest post = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.officeAddress())
                .POST(BodyPublishers.ofString(body))
                .build();
        return () -> {
            HttpResponse<String> answer = client.send(post, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Trouble("The bench's form " + form + " was answered " + answer.statusCode());
            }
            return answer.body();
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.officeAddress() + path))
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(60));
    }
}
