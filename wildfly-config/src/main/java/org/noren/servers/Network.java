package org.noren.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.noren.servers.Site.Role;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.SecretFiles;

/**
 * The sites of one network on this machine: made once, then started and stopped, together or one by one. What is made
 * half stays and is finished by the next attempt; a server that this launcher started and that did not become ready
 * is stopped again.
 */
public final class Network {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final long BYTES_NEEDED = 1L << 30;

    private final Home home;
    private final List<Site> sites;
    private final Progress progress;
    private final Clock clock;

    public Network(Home home, List<Site> sites, Progress progress, Clock clock) {
        this.home = home;
        this.sites = List.copyOf(sites);
        this.progress = progress;
        this.clock = clock;
    }

    public List<Site> sites() {
        return sites;
    }

    public Site main() {
        return sites.stream()
                .filter(site -> site.role() == Role.MAIN)
                .findFirst()
                .orElseThrow();
    }

    public Site site(String name) {
        return sites.stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no site " + name + "; the sites are "
                        + String.join(", ", sites.stream().map(Site::name).toList()) + "."));
    }

    public Server server(Site site) {
        return new Server(site, home.site(site), home.state());
    }

    /** Makes what isn't made yet: the server, the authority, and for each site keys, accounts and configuration. */
    public WildFly make() throws IOException, InterruptedException {
        SecretFiles.folder(home.data());
        if (!Files.exists(home.server())) {
            enoughDisk();
            progress.step("Unpacking WildFly 39.0.1.Final");
        }
        WildFly wildFly = WildFly.provide(home.builtServer(), home.server());
        Authority authority = Authority.in(home.authority(), "Noren demo partnership", clock);
        if (!Files.exists(new Accounts(main(), home.site(main())).first())) {
            progress.step("Making keys and accounts");
        }
        List<Callable<Void>> sets = new ArrayList<>();
        for (Site site : sites) {
            sets.add(() -> {
                new SiteFolder(home, site).makeKeys(authority, clock);
                new Accounts(site, home.site(site)).make();
                return null;
            });
        }
        together(sets);
        FirstPartners.write(home, sites, home.site(main()).resolve("configuration/partners.first"));
        configure(wildFly);
        return wildFly;
    }

    /** Sites of one role differ in their settings only, so the scripts run once per role. */
    private void configure(WildFly wildFly) throws IOException, InterruptedException {
        List<Callable<Void>> runs = new ArrayList<>();
        for (Role role : Role.values()) {
            List<SiteFolder> due = new ArrayList<>();
            for (Site site : sites) {
                SiteFolder folder = new SiteFolder(home, site);
                if (site.role() == role && server(site).process().isEmpty() && !folder.isConfigured()) {
                    due.add(folder);
                }
            }
            if (!due.isEmpty()) {
                runs.add(() -> {
                    due.get(0).configure(wildFly);
                    for (SiteFolder other : due.subList(1, due.size())) {
                        other.configureLike(due.get(0), wildFly);
                    }
                    return null;
                });
            }
        }
        if (!runs.isEmpty()) {
            progress.step("Configuring the servers");
            together(runs);
        }
    }

    /** Starts those that aren't running and waits until they are ready; all of those, or none. */
    public void start(WildFly wildFly, List<Site> wanted) throws IOException, InterruptedException {
        start(wildFly, wanted, List.of());
    }

    /** @param options for each server's Java beside the usual ones */
    public void start(WildFly wildFly, List<Site> wanted, List<String> options)
            throws IOException, InterruptedException {
        List<Site> due =
                wanted.stream().filter(site -> server(site).process().isEmpty()).toList();
        for (Site site : due) {
            portsFree(site);
        }
        List<Server> started = new ArrayList<>();
        Thread cleanUp = new Thread(() -> killAll(started));
        Runtime.getRuntime().addShutdownHook(cleanUp);
        boolean ready = false;
        try {
            for (Site site : due) {
                new SiteFolder(home, site).placeArchive();
                new SiteProperties(home, site).write(main());
                progress.step("Starting " + site.name());
                Server server = server(site);
                synchronized (started) {
                    server.start(wildFly, options);
                    started.add(server);
                }
            }
            for (Site site : due) {
                awaitReady(server(site));
                progress.step(site.name() + " is ready");
            }
            ready = true;
        } finally {
            if (!ready) {
                killAll(started);
            }
            try {
                Runtime.getRuntime().removeShutdownHook(cleanUp);
            } catch (IllegalStateException interruptedByTheUser) {
                progress.say("Interrupted; the servers that were starting are stopped.");
            }
        }
    }

    private static void killAll(List<Server> servers) {
        synchronized (servers) {
            for (Server server : servers) {
                try {
                    server.kill();
                } catch (IOException e) {
                    throw new IllegalStateException(
                            "Could not stop " + server.site().name(), e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private void awaitReady(Server server) throws IOException, InterruptedException {
        Instant until = clock.instant().plus(READY_WITHIN);
        Optional<Health.Answer> answer = Optional.empty();
        while (clock.instant().isBefore(until)) {
            if (server.process().isEmpty()) {
                throw new Trouble(server.site().name() + " ended while it was starting: " + lastError(server));
            }
            answer = Health.ready(server.site());
            if (answer.map(Health.Answer::up).orElse(false)) {
                return;
            }
            if (answer.map(Network::deploymentFailed).orElse(false)) {
                throw new Trouble(server.site().name() + " can't deploy its archive: " + lastError(server));
            }
            Thread.sleep(250);
        }
        throw new Trouble(server.site().name() + " was not ready within " + READY_WITHIN.toMinutes() + " minutes: "
                + answer.map(a -> "not well are " + String.join(", ", a.failing()))
                        .orElse("it does not answer")
                + "; see ./noren logs " + server.site().name() + ".");
    }

    /** While the server boots, its deployments are not well either. */
    private static boolean deploymentFailed(Health.Answer answer) {
        return "running".equals(answer.told().get("server-state.value"))
                && answer.failing().contains("deployments-status");
    }

    private static String lastError(Server server) throws IOException {
        Path log = server.base().resolve("log/server.log");
        if (!Files.exists(log)) {
            log = server.base().resolve("log/console.log");
        }
        List<String> lines = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : List.of();
        String error = "no error is in its log";
        String cause = "";
        for (String line : lines) {
            if (line.contains("WFLYSRV0049")) {
                cause = "";
            } else if (line.contains("Caused by: ")) {
                cause = line.substring(line.indexOf("Caused by: ") + "Caused by: ".length());
            } else if (line.contains(" ERROR [") || line.startsWith("Error")) {
                error = line;
            }
        }
        String last = (cause.isEmpty() ? error : cause).strip();
        return (last.length() > 300 ? last.substring(0, 300) + "…" : last) + " (in " + log + ")";
    }

    private void portsFree(Site site) {
        for (Map.Entry<String, Integer> port : site.ports().all().entrySet()) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.getValue()));
            } catch (IOException taken) {
                throw new Trouble("Port " + port.getValue() + " (" + site.name() + ", " + port.getKey()
                        + ") is taken by another program; stop that, or set NOREN_PORT_OFFSET to another number.");
            }
        }
    }

    private void enoughDisk() throws IOException {
        long free = Files.getFileStore(home.data()).getUsableSpace();
        if (free < BYTES_NEEDED) {
            throw new Trouble("There are only " + (free >> 20) + " MiB free at " + home.data() + "; Noren needs "
                    + (BYTES_NEEDED >> 20) + " MiB.");
        }
    }

    /** Stops those that are running, all at once. Returns how many were. */
    public int stop(List<Site> wanted) throws IOException, InterruptedException {
        List<Callable<Boolean>> stops = new ArrayList<>();
        for (Site site : wanted) {
            stops.add(() -> server(site).stop());
        }
        return (int) together(stops).stream().filter(Boolean::booleanValue).count();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, tasks.size()));
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
