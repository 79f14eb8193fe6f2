package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;

/** A monitoring system reads the figures from the management port, where every one that alerts and dashboard name is. */
@OnThreeServers
class FiguresForMonitoringIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern NAME = Pattern.compile("noren_[a-z_]*[a-z]");

    @Test
    void everyFigureThatAlertsAndDashboardNameIsThere() throws Exception {
        Path monitoring = House.HOME.project().resolve("wildfly-config/monitoring");
        Set<String> wanted = names(Files.readString(monitoring.resolve("alerts.yml"), UTF_8));
        wanted.addAll(names(Files.readString(monitoring.resolve("dashboard.json"), UTF_8)));

        Set<String> there = names(text(House.HINODE));
        there.addAll(names(text(House.NAHA)));

        wanted.removeAll(there);
        assertEquals(Set.of(), wanted);
    }

    @Test
    void theFiguresMoveWithWhatHappens() throws Exception {
        double pages = figure(House.NAHA, "noren_page_requests_total", "status=\"2xx\"");
        double bytes = figure(House.HINODE, "noren_sent_bytes_total");
        double taken = figure(House.NAHA, "noren_link_requests_total", "code=\"ok\"");

        Office.of(House.HINODE).publish("/news/figures.html", "Figures", "<p>Seven.</p>");
        new Shop(House.NAHA).awaits("/news/figures.html", "Seven.");

        assertTrue(figure(House.NAHA, "noren_page_requests_total", "status=\"2xx\"") > pages);
        assertTrue(figure(House.HINODE, "noren_sent_bytes_total") > bytes);
        assertTrue(figure(House.NAHA, "noren_link_requests_total", "code=\"ok\"") > taken);
        Await.that(
                "naha's lane is drawn as in step",
                Duration.ofSeconds(30),
                () -> figure(House.HINODE, "noren_lane_state", "partner=\"naha\"", "state=\"in-step\"") == 1);
        assertEquals(0, figure(House.HINODE, "noren_partner_behind_seconds", "partner=\"naha\""));
        assertEquals(0, figure(House.NAHA, "noren_intake_stale"));
        assertTrue(figure(House.NAHA, "noren_link_certificate_left_seconds") > 86_400);
    }

    @Test
    void onlyTheManagementPortHasThem() throws Exception {
        for (Site site : House.NETWORK.sites()) {
            for (int port : new int[] {site.ports().shop(), site.ports().office()}) {
                HttpResponse<String> answer = get("http://localhost:" + port + "/prometheus");
                assertNotEquals(200, answer.statusCode(), "port " + port);
                assertTrue(!answer.body().contains("noren_"), "port " + port);
            }
        }
    }

    /** The row may have more labels: the server adds the deployment's name. */
    private static double figure(Site site, String name, String... labels) throws IOException, InterruptedException {
        return text(site)
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(site.name() + " has no " + name + " with " + List.of(labels)));
    }

    private static Set<String> names(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Site site) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("http://localhost:" + site.ports().management() + "/prometheus");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }
}
