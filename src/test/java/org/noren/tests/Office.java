package org.noren.tests;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.noren.servers.Accounts;
import org.noren.servers.Site;

/** Somebody at work in a site's office, with a browser's cookies and forms, signed in by the form. */
final class Office {
    private final Site site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Office(Site site) {
        this.site = site;
    }

    /** Signs in as the first of the site's people: the manager, or the site manager. */
    static Office of(Site site) throws IOException, InterruptedException {
        Office office = new Office(site);
        Map.Entry<String, String> first = new Accounts(site, House.base(site))
                .passwords()
                .entrySet()
                .iterator()
                .next();
        Document door = office.open("/office/sign-in.xhtml");
        Document inside = office.submit(
                door,
                "sign-in",
                "sign-in:go",
                Map.of("sign-in:name", first.getKey(), "sign-in:password", first.getValue()));
        if (inside.getElementById("sign-in") != null) {
            throw new AssertionError(first.getKey() + " could not sign in at " + site.name() + ": " + inside.text());
        }
        return office;
    }

    Document open(String path) throws IOException, InterruptedException {
        return parsed(client.send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    /** Fills in a form that a page of this office holds and presses one of its buttons. */
    Document submit(Document page, String form, String button, Map<String, String> values)
            throws IOException, InterruptedException {
        FormElement element = (FormElement) page.getElementById(form);
        if (element == null) {
            throw new AssertionError("There is no form " + form + " on " + page.location() + ": " + page.text());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        element.formData().forEach(field -> fields.put(field.key(), field.value()));
        element.select("[type=submit]").forEach(other -> fields.remove(other.attr("name")));
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (element.selectFirst("[name=\"" + value.getKey() + "\"]") == null) {
                throw new AssertionError("There is no field " + value.getKey() + " on " + page.location());
            }
        }
        fields.putAll(values);
        Element pressed = element.selectFirst("[name=\"" + button + "\"]");
        if (pressed == null) {
            throw new AssertionError("There is no button " + button + " on " + page.location() + ": " + page.text());
        }
        fields.put(button, pressed.val());
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest post = request(URI.create(element.absUrl("action")).getRawPath())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.officeAddress())
                .POST(BodyPublishers.ofString(body))
                .build();
        return parsed(client.send(post, BodyHandlers.ofString()));
    }

    /** Writes a page, new or not, and publishes it. */
    Document publish(String path, String title, String body) throws IOException, InterruptedException {
        Document editor = open("/office/page.xhtml?path=" + URLEncoder.encode(path, UTF_8));
        Map<String, String> values = new LinkedHashMap<>(Map.of("page:title", title, "page:body", body));
        if (editor.selectFirst("[name=\"page:path\"]") != null) {
            values.put("page:path", path);
        }
        Document after = submit(editor, "page", "page:publish", values);
        Element state = after.selectFirst(".heading .badge");
        if (state == null || !state.text().equals("Published")) {
            throw new AssertionError("The office did not publish " + path + ": " + after.text());
        }
        return after;
    }

    /** Takes a published page back. */
    Document unpublish(String path) throws IOException, InterruptedException {
        Document editor = open("/office/page.xhtml?path=" + URLEncoder.encode(path, UTF_8));
        return submit(editor, "page", "page:unpublish", Map.of());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.officeAddress() + path))
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(60));
    }

    private static Document parsed(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}
