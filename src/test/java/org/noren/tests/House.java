package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.noren.servers.DemoNetwork;
import org.noren.servers.Health;
import org.noren.servers.Home;
import org.noren.servers.Network;
import org.noren.servers.Progress;
import org.noren.servers.Site;
import org.noren.servers.SiteFolder;
import org.noren.servers.SiteProperties;
import org.noren.servers.Status;
import org.noren.servers.WildFly;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.SiteKeys;

/**
 * The network under test: made anew at the start of a run, in {@code target/network}; Arquillian starts its servers.
 * Tests find sites, keys and folders here, end servers as a power cut would, and start them again with other settings.
 */
final class House {
    static final Clock CLOCK = Clock.systemUTC();
    static final Home HOME = new Home(Path.of(property("noren.project")), Path.of(property("noren.test.home")));
    static final Network NETWORK = new Network(
            HOME,
            // most tests want two partners that are lent the same; the one about layouts only changes the contract
            DemoNetwork.lentEverything(Integer.parseInt(property("noren.test.offset"))),
            new Progress(System.out, CLOCK, CLOCK.instant()),
            CLOCK);
    static final Site HINODE = NETWORK.site("hinode");
    static final Site SAPPORO = NETWORK.site("sapporo");
    static final Site NAHA = NETWORK.site("naha");

    /** How often partners hear from the main site here. */
    static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** Short pauses, so that a test sees in seconds what takes minutes in production. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "noren.heartbeat.every", HEARTBEAT.toString(),
            "noren.lane.first-pause", "PT0.5S",
            "noren.lane.longest-pause", "PT2S",
            "noren.link.connect-timeout", "PT2S",
            "noren.link.read-timeout", "PT8S",
            "noren.link.connection-age", "PT10S",
            "noren.serving.grace", "PT10S");

    /** Whoever writes a test may let the servers run on from one try to the next: {@code -Dnoren.test.keep=true}. */
    private static final boolean KEEP = Boolean.getBoolean("noren.test.keep");

    private static boolean made;

    private House() {}

    static synchronized void make() throws IOException, InterruptedException {
        if (made) {
            return;
        }
        boolean kept =
                KEEP && NETWORK.sites().stream().allMatch(site -> process(site).isPresent());
        System.setProperty("noren.test.running", String.valueOf(kept));
        if (!kept) {
            endAll();
            for (String folder : List.of("sites", "ca", "state", "more", "backup", "postgres", "steps")) {
                Folders.delete(HOME.data().resolve(folder));
            }
        }
        WildFly wildFly = NETWORK.make();
        MorePartners.join();
        if (!kept) {
            Postgres.takeOver(wildFly);
        }
        System.setProperty("noren.test.wildfly", wildFly.home().toString());
        for (Site site : NETWORK.sites()) {
            if (!kept) {
                new SiteFolder(HOME, site).placeArchive();
                settings(site, Map.of());
            }
            String key = "noren.test." + site.name() + ".";
            System.setProperty(key + "java", String.join(" ", javaOptions(site)));
            System.setProperty(
                    key + "arguments",
                    "--properties=" + base(site).resolve("noren.properties").toUri());
            System.setProperty(key + "management", String.valueOf(site.ports().management()));
            System.setProperty(
                    key + "password",
                    new SiteFolder(HOME, site).managementUser().password());
        }
        if (KEEP && !kept) {
            for (Site site : NETWORK.sites()) {
                NETWORK.server(site).start(wildFly);
            }
            awaitReady();
            System.setProperty("noren.test.running", "true");
        }
        if (!KEEP) {
            Runtime.getRuntime().addShutdownHook(new Thread(House::endAll));
        }
        made = true;
    }

    /** Stands still without ending: SIGSTOP. */
    static void pause(Site site) throws IOException, InterruptedException {
        signal(site, "-STOP");
    }

    static void goOn(Site site) throws IOException, InterruptedException {
        signal(site, "-CONT");
    }

    private static void signal(Site site, String signal) throws IOException, InterruptedException {
        long pid = process(site).orElseThrow().pid();
        int result = new ProcessBuilder("kill", signal, String.valueOf(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (result != 0) {
            throw new IOException("kill " + signal + " " + pid + " ended with " + result);
        }
    }

    private static List<String> javaOptions(Site site) {
        return List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=320m",
                "-Djava.net.preferIPv4Stack=true",
                "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Dnoren.log.console=ERROR",
                "-Djboss.server.base.dir=" + base(site),
                "-Djboss.socket.binding.port-offset=" + site.ports().offset());
    }

    static void awaitReady() throws InterruptedException {
        for (Site site : NETWORK.sites()) {
            awaitReady(site);
        }
    }

    private static void awaitReady(Site site) throws InterruptedException {
        Await.patiently(
                site.name() + " is ready",
                Duration.ofMinutes(3),
                () -> Health.ready(site).map(Health.Answer::up).orElse(false));
    }

    /** kill -9. */
    static void kill(Site site) throws InterruptedException {
        ProcessHandle server = process(site).orElseThrow(() -> new AssertionError(site.name() + " is not running"));
        server.destroyForcibly();
        Await.that(site.name() + " is dead", Duration.ofSeconds(10), () -> !server.isAlive());
    }

    static void stop(Site site) throws InterruptedException {
        ProcessHandle server = process(site).orElseThrow(() -> new AssertionError(site.name() + " is not running"));
        server.destroy();
        Await.that(site.name() + " has ended", Duration.ofSeconds(60), () -> !server.isAlive());
    }

    /** For what has to be left as it was found, whether it came up or not. */
    static void stopIfRunning(Site site) throws InterruptedException {
        if (process(site).isPresent()) {
            stop(site);
        }
    }

    /** Starts a server that was ended, with these settings beside the usual ones. */
    static void start(Site site, Map<String, String> more) throws IOException, InterruptedException {
        start(site, more, List.of());
    }

    /** The same, with these options for its Java. */
    static void start(Site site, Map<String, String> more, List<String> options)
            throws IOException, InterruptedException {
        settings(site, more);
        NETWORK.server(site).start(new WildFly(HOME.server()), options);
        awaitReady(site);
    }

    /** Starts a server with the settings that lie there. */
    static void startAsItIs(Site site) throws IOException, InterruptedException {
        NETWORK.server(site).start(new WildFly(HOME.server()));
        awaitReady(site);
    }

    static void start(Site site) throws IOException, InterruptedException {
        start(site, Map.of());
    }

    /** What {@code ./noren status} prints. */
    static String status() throws IOException, InterruptedException {
        for (Site site : NETWORK.sites()) {
            Optional<ProcessHandle> process = process(site);
            if (process.isPresent()) {
                noteProcess(site, process.get());
            }
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream lines = new PrintStream(said, true, UTF_8);
        new Status(HOME, NETWORK, new Progress(lines, CLOCK, CLOCK.instant())).print();
        return said.toString(UTF_8);
    }

    /** The launcher knows those that it has started; here Arquillian started some. */
    private static void noteProcess(Site site, ProcessHandle process) throws IOException {
        Instant birth = process.info().startInstant().orElseThrow();
        Files.createDirectories(HOME.state());
        Files.writeString(HOME.state().resolve(site.name() + ".pid"), process.pid() + " " + birth.toEpochMilli());
    }

    /** The running server, whoever started it. */
    static Optional<ProcessHandle> process(Site site) {
        String mark = "-Djboss.server.base.dir=" + base(site);
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().map(List::of).orElse(List.of()).stream()
                        .anyMatch(mark::equals))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    private static void endAll() {
        NETWORK.sites().forEach(site -> process(site).ifPresent(ProcessHandle::destroyForcibly));
    }

    private static void settings(Site site, Map<String, String> more) throws IOException {
        new SiteProperties(HOME, site).write(HINODE);
        Map<String, String> all = new TreeMap<>(IMPATIENT);
        all.putAll(Postgres.settings(site));
        all.putAll(more);
        StringBuilder lines = new StringBuilder();
        all.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        Files.writeString(base(site).resolve("noren.properties"), lines, UTF_8, StandardOpenOption.APPEND);
    }

    static Path base(Site site) {
        return HOME.site(site);
    }

    static SiteKeys keys(Site site) {
        return new SiteFolder(HOME, site).keys();
    }

    static Authority authority() {
        try {
            return Authority.in(HOME.authority(), "there already", CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The build sets " + name + "; outside of it set it by hand.");
        }
        return value;
    }
}
