package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.noren.servers.Home;
import org.noren.servers.SiteFolder;
import org.noren.servers.Trouble;
import org.noren.servers.keys.SiteKeys;

/**
 * The process of {@code src/bench} with many partners in it. Notes when each of them switched to a release, and what it
 * refused.
 */
final class CrowdProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PORTS_ABOVE_LINK = 4_000;

    private final Process process;
    private final BufferedWriter orders;
    private final int members;
    private final Map<String, Long> switched = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private boolean ready;
    private boolean silent;
    private int done;

    private CrowdProcess(Process process, int members) {
        this.process = process;
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        this.members = members;
    }

    static boolean isBuilt(Home home) {
        return Files.isDirectory(classPath(home));
    }

    /** All that {@code src/bench} runs with. */
    static String classes(Home home) {
        return home.project().resolve("src/bench/target/classes") + ":" + classPath(home) + "/*";
    }

    private static Path classPath(Home home) {
        return home.project().resolve("src/bench/target/lib");
    }

    /** Starts it and has the main site, which must not run yet, know all of its partners. */
    static CrowdProcess start(BenchNetwork network, int members) throws IOException, InterruptedException {
        Home home = network.home();
        Path folder = Files.createDirectories(home.data().resolve("crowd"));
        SiteKeys main = new SiteFolder(home, network.main()).keys();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                // Java's own warnings go to its standard output otherwise, between what the crowd says
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "-cp",
                classes(home),
                "org.noren.crowd.Crowd",
                folder.toString(),
                home.authority().toString(),
                network.main().name(),
                main.signingPublicKey().toString(),
                main.link().fingerprint(),
                String.valueOf(network.main().ports().link() + PORTS_ABOVE_LINK),
                String.valueOf(members));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("crowd.log").toFile())
                .start();
        CrowdProcess crowd = new CrowdProcess(process, members);
        Thread reader = new Thread(crowd::listen, "crowd");
        reader.setDaemon(true);
        reader.start();
        crowd.await(() -> crowd.ready, "is not ready; see " + folder.resolve("crowd.log"));
        Files.copy(
                folder.resolve("partners.first"),
                home.site(network.main()).resolve("configuration/partners.first"),
                StandardCopyOption.REPLACE_EXISTING);
        return crowd;
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line.split(" ", -1), System.nanoTime());
            }
        } catch (IOException ended) {
            // await sees that the process is not there any more
        } finally {
            fellSilent();
        }
    }

    private synchronized void fellSilent() {
        silent = true;
        notifyAll();
    }

    private synchronized void heard(String[] words, long at) {
        switch (words[0]) {
            case "ready" -> ready = true;
            case "done" -> done++;
            case "switched" -> switched.put(words[1], at);
            case "refused" -> refused.put(words[1], words[2]);
            default -> throw new IllegalStateException("The crowd says " + words[0]);
        }
        notifyAll();
    }

    /** Forgets who switched and who refused: the next release is another matter. */
    synchronized void forget() {
        switched.clear();
        refused.clear();
    }

    /** @return the moment, of {@link System#nanoTime}, at which this many partners had switched since {@link #forget} */
    long awaitSwitched(int many) throws InterruptedException {
        await(() -> switched.size() >= many, "does not serve the page at " + many + " partners");
        synchronized (this) {
            return switched.values().stream()
                    .sorted()
                    .skip(many - 1L)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Waits until every partner has refused something; what, and how many did. */
    Map<String, String> awaitRefused() throws InterruptedException {
        await(() -> refused.size() == members, "did not refuse at all partners");
        synchronized (this) {
            return Map.copyOf(refused);
        }
    }

    synchronized int switched() {
        return switched.size();
    }

    /** @param order see {@code org.noren.crowd.Crowd} */
    void order(String order) throws IOException, InterruptedException {
        int before;
        synchronized (this) {
            before = done;
        }
        orders.write(order + "\n");
        orders.flush();
        await(() -> done > before, "does not obey " + order);
    }

    private interface Condition {
        boolean holds();
    }

    private synchronized void await(Condition condition, String otherwise) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            wait(100);
            if (silent && !condition.holds() || System.nanoTime() > until) {
                throw new Trouble("The crowd of partners " + (silent ? "is not heard any more" : otherwise) + " ("
                        + switched.size() + " switched, " + refused.size() + " refused).");
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        orders.close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
