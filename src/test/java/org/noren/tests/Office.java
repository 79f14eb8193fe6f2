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
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.noren.servers.Accounts;
import org.noren.servers.Site;

/** Somebody at work in a site's office, with a browser's cookies and forms, signed in by the form. */
final class Office {
    private static final String PARTS = "multipart/form-data";
    private static final int MOST_LED = 5;
    private static final String BOUNDARY = "----noren-tests-5f2c1d";

    private final Site site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Office(Site site) {
        this.site = site;
    }

    /** Signs in as the first of the site's people: the manager, or the site manager. */
    static Office of(Site site) throws IOException, InterruptedException {
        return as(
                site,
                new Accounts(site, House.base(site))
                        .passwords()
                        .keySet()
                        .iterator()
                        .next());
    }

    /** Signs in as one of the people that the site was made with. */
    static Office as(Site site, String name) throws IOException, InterruptedException {
        String password = new Accounts(site, House.base(site)).passwords().get(name);
        if (password == null) {
            throw new AssertionError(site.name() + " was made without a " + name);
        }
        Office office = new Office(site);
        Document door = office.open("/office/sign-in.xhtml");
        Document inside = office.submit(
                door, "sign-in", "sign-in:go", Map.of("sign-in:name", name, "sign-in:password", password));
        if (inside.getElementById("sign-in") != null) {
            throw new AssertionError(name + " could not sign in at " + site.name() + ": " + inside.text());
        }
        return office;
    }

    /** Signs in with a password and a code of the account's app. */
    static Office as(Site site, String name, String password, String code) throws IOException, InterruptedException {
        Office office = new Office(site);
        Document door = office.open("/office/sign-in.xhtml");
        Document half = office.submit(
                door, "sign-in", "sign-in:go", Map.of("sign-in:name", name, "sign-in:password", password));
        Document inside = office.submit(half, "code", "code:go", Map.of("code:code", code));
        if (inside.getElementById("code") != null) {
            throw new AssertionError(name + " could not sign in at " + site.name() + ": " + inside.text());
        }
        return office;
    }

    /** Somebody who has not signed in. */
    static Office stranger(Site site) {
        return new Office(site);
    }

    /** What a request for this path is answered with, where it leads to included. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** Sends a form as another page than this office's would: without what the page was given to send. */
    HttpResponse<String> post(String path, String origin, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /**
     * Goes by itself where the answer leads: Java's client, older than 21, forgets the timer of a request that it led on, and a
     * minute later that one ends whatever is on its way over the same connection (JDK-8304701).
     */
    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = client.send(request, body);
        for (int led = 0; led < MOST_LED && answer.statusCode() / 100 == 3; led++) {
            Optional<String> to = answer.headers().firstValue("Location");
            if (to.isEmpty()) {
                return answer;
            }
            answer = client.send(request(answer.uri().resolve(to.get())).GET().build(), body);
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, BodyHandlers.ofString());
    }

    Document open(String path) throws IOException, InterruptedException {
        return parsed(send(request(path).GET().build()));
    }

    /** Fills in a form that a page of this office holds, unticking boxes with "false", and presses one of its buttons. */
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
        element.select("[type=checkbox]").forEach(box -> fields.remove(box.attr("name"), "false"));
        Element pressed = element.selectFirst("[name=\"" + button + "\"]");
        if (pressed == null) {
            throw new AssertionError("There is no button " + button + " on " + page.location() + ": " + page.text());
        }
        fields.put(button, pressed.val());
        boolean parts = element.attr("enctype").equals(PARTS);
        String body = parts ? inParts(fields) : inOneLine(fields);
        URI action = URI.create(element.absUrl("action"));
        HttpRequest post = request(
                        action.getRawPath() + (action.getRawQuery() == null ? "" : "?" + action.getRawQuery()))
                .header("Content-Type", parts ? PARTS + "; boundary=" + BOUNDARY : "application/x-www-form-urlencoded")
                .header("Origin", site.officeAddress())
                .POST(BodyPublishers.ofString(body))
                .build();
        return parsed(send(post));
    }

    private static String inOneLine(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String inParts(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return body + "--" + BOUNDARY + "--\r\n";
    }

    /** A file that a link of this office hands out. */
    byte[] download(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(path).GET().build(), BodyHandlers.ofByteArray());
        if (!answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment")) {
            throw new AssertionError(path + " is no file, but " + new String(answer.body(), UTF_8));
        }
        return answer.body();
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
        return request(URI.create(site.officeAddress() + path));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept-Language", "en").timeout(Duration.ofSeconds(60));
    }

    private static Document parsed(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}
