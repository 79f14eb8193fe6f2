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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/** Somebody in a site's office who fills in forms, as far as a bench needs it; what programs may not do, people may. */
final class OfficeForms {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final Site site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
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

    /** Opens a page and sends one of its forms with these fields, and what stands hidden in it. @return where that leads */
    String send(String path, String form, Map<String, String> fields) throws IOException, InterruptedException {
        String page = client.send(request(path).GET().build(), BodyHandlers.ofString())
                .body();
        Matcher begin = Pattern.compile("<form[^>]*id=\"" + form + "\"[^>]*>").matcher(page);
        if (!begin.find()) {
            throw new Trouble("There is no form " + form + " at " + path + " of " + site.name());
        }
        String inside = page.substring(begin.end(), page.indexOf("</form>", begin.end()));
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(inside);
        while (hidden.find()) {
            Matcher name = NAME.matcher(hidden.group());
            Matcher value = VALUE.matcher(hidden.group());
            if (name.find()) {
                all.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        all.put(form, form);
        all.putAll(fields);
        HttpRequest post = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.officeAddress())
                .POST(BodyPublishers.ofString(all.entrySet().stream()
                        .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                                + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        HttpResponse<String> answer = client.send(post, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Trouble("The bench's form " + form + " was answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.officeAddress() + path))
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(60));
    }
}
