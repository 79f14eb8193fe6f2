package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.noren.servers.Accounts;
import org.noren.servers.DemoNetwork;
import org.noren.servers.Home;
import org.noren.servers.Network;
import org.noren.servers.Progress;
import org.noren.servers.Site;
import org.noren.servers.Trouble;
import org.noren.servers.WildFly;

/**
 * A network of the bench's own, made anew for a run and deleted after it, but for its logs, which stay until the next one
 * is made: a main site and partners without the demo's pages, their Java as in production; with two partners, each one's
 * link is behind a {@link CountingRelay}. Its servers end when the bench ends, however it does.
 */
final class BenchNetwork implements AutoCloseable {
    private static final int RELAY = 50;

    static final List<String> AS_IN_PRODUCTION = List.of("-XX:TieredStopAtLevel=4", "-Xmx512m");

    private final Home home;
    private final Network network;
    private final Progress progress;
    private final Map<Site, CountingRelay> relays = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Shoppers shoppers;
    private final Map.Entry<String, String> manager;
    private final String credentials;
    private final Clock clock;

    /** For a bench that is ended from outside. One that is killed leaves its servers to the next one. */
    private final Thread ending = new Thread(this::kill, "ending");

    private BenchNetwork(Place place, Network network, Map.Entry<String, String> manager) {
        this.home = place.home();
        this.network = network;
        this.progress = place.progress();
        this.manager = manager;
        this.credentials =
                Base64.getEncoder().encodeToString((manager.getKey() + ":" + manager.getValue()).getBytes(UTF_8));
        this.clock = place.clock();
        this.shoppers = new Shoppers(home, client);
    }

    /** The main site and the demo's two partners, whose links are counted. */
    static BenchNetwork withTwoPartners(Place place, List<String> javaOptions)
            throws IOException, InterruptedException {
        return start(place, DemoNetwork.lentEverything(place.ports()), javaOptions, BenchNetwork::relayLinks);
    }

    /** What is done with a network that is made and not started. */
    interface Preparation {
        void of(BenchNetwork network) throws IOException, InterruptedException;
    }

    static BenchNetwork start(Place place, List<Site> sites, List<String> javaOptions, Preparation preparation)
            throws IOException, InterruptedException {
        Home home = place.home();
        Network network = new Network(home, sites, place.progress(), place.clock());
        new Network(home, DemoNetwork.sites(place.ports()), place.progress(), place.clock())
                .stop(DemoNetwork.sites(place.ports()));
        WildFly.delete(home.data());
        WildFly wildFly = network.make();
        Map.Entry<String, String> manager = new Accounts(network.main(), home.site(network.main()))
                .passwords()
                .entrySet()
                .iterator()
                .next();
        BenchNetwork bench = new BenchNetwork(place, network, manager);
        Runtime.getRuntime().addShutdownHook(bench.ending);
        try {
            preparation.of(bench);
            network.start(wildFly, network.sites(), javaOptions);
        } catch (IOException | InterruptedException | Trouble e) {
            bench.close();
            throw e;
        }
        return bench;
    }

    /** The main site finds its partners behind the relays. */
    private void relayLinks() throws IOException {
        Path file = home.site(network.main()).resolve("configuration/partners.first");
        String first = Files.readString(file);
        for (Site partner : partners()) {
            int port = partner.ports().link() + RELAY;
            relays.put(partner, CountingRelay.open(port, partner.ports().link()));
            first = first.replace(partner.linkAddress(), partner.linkAddress().replaceFirst(":\\d+$", ":" + port));
        }
        Files.writeString(file, first);
    }

    Site main() {
        return network.main();
    }

    List<Site> partners() {
        return network.sites().stream()
                .filter(site -> site.role() == Site.Role.PARTNER)
                .toList();
    }

    Home home() {
        return home;
    }

    long process(Site site) {
        return network.server(site).process().orElseThrow().pid();
    }

    boolean runs(Site site) {
        return network.server(site).process().isPresent();
    }

    void startAgain(Site site, List<String> javaOptions) throws IOException, InterruptedException {
        network.stop(List.of(site));
        network.start(WildFly.provide(home.builtServer(), home.server()), List.of(site), javaOptions);
    }

    void stop(Site site) throws IOException, InterruptedException {
        network.stop(List.of(site));
    }

    /** Starts the server's process and waits for nothing. */
    void launch(Site site, List<String> javaOptions) throws IOException {
        network.server(site).start(WildFly.provide(home.builtServer(), home.server()), javaOptions);
    }

    /** The main site's office, with its manager signed in. */
    OfficeForms office() throws IOException, InterruptedException {
        return OfficeForms.signedIn(main(), manager.getKey(), manager.getValue());
    }

    /** A partner's office, with its site manager signed in. */
    OfficeForms office(Site partner) throws IOException, InterruptedException {
        Map.Entry<String, String> first = new Accounts(partner, home.site(partner))
                .passwords()
                .entrySet()
                .iterator()
                .next();
        return OfficeForms.signedIn(partner, first.getKey(), first.getValue());
    }

    /** Now; the servers have the same clock. */
    Instant now() {
        return clock.instant();
    }

    /** Whoever opens the sites' pages. */
    Shoppers shoppers() {
        return shoppers;
    }

    void step(String what) {
        progress.step(what);
    }

    /** Bytes that went to and came from this partner's link since the start, TLS and all. */
    long wireBytes(Site partner) {
        CountingRelay relay = relays.get(partner);
        if (relay == null) {
            throw new IllegalArgumentException(partner.name() + " is no partner of the bench");
        }
        return relay.bytes();
    }

    /** Brings a zip's pages in at the main site's office, as programs do, and publishes them if asked to. */
    void bringIn(byte[] zip, boolean publish) throws IOException, InterruptedException {
        bringIn(BodyPublishers.ofByteArray(zip), publish);
    }

    void bringIn(Path zip, boolean publish) throws IOException, InterruptedException {
        bringIn(BodyPublishers.ofFile(zip), publish);
    }

    private void bringIn(HttpRequest.BodyPublisher zip, boolean publish) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(main().officeAddress() + "/office/import?at=/&publish=" + publish))
                .timeout(Duration.ofMinutes(30))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/zip")
                .header("Accept", "text/plain")
                .POST(zip)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Trouble("The bench's main site answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** What the main site's office answers to a program. */
    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(main().officeAddress() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Basic " + credentials)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Trouble(
                    "The bench's main site answered " + answer.statusCode() + " at " + path + ": " + answer.body());
        }
        return answer;
    }

    /** Waits until all sites' searches have followed what is served, so that nothing is left to do of what was before. */
    void settle() throws IOException, InterruptedException {
        shoppers.settle(network.sites());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        network.stop(network.sites());
        for (CountingRelay relay : relays.values()) {
            relay.close();
        }
        Logs.deleteAllElse(home.data());
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException interruptedByTheUser) {
            progress.say("Interrupted; the bench's servers are ended.");
        }
    }

    private void kill() {
        try {
            for (Site site : network.sites()) {
                network.server(site).kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A server of the bench could not be ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
