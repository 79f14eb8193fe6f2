package org.noren.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process of one site's server. It is started here and goes on when the launcher ends; its number and its time
 * of birth are written down, so that a later launcher finds it again and never ends a process that is not ours, even
 * if the system gave the number away. It ends when asked, when killed, or by itself.
 */
public final class Server {

    /** What a server on one's own machine needs; production sizes its own. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=320m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true",
            "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
            "-Djboss.bind.address=127.0.0.1",
            "-Djboss.bind.address.management=127.0.0.1",
            "-Dnoren.log.console=WARN");

    /** Clocks of process tables tick in hundredths of a second, and some systems round them. */
    private static final Duration BIRTH_TOLERANCE = Duration.ofSeconds(2);

    private final Site site;
    private final Path base;
    private final Path pidFile;

    public Server(Site site, Path base, Path state) {
        this.site = site;
        this.base = base;
        this.pidFile = state.resolve(site.name() + ".pid");
    }

    public Site site() {
        return site;
    }

    public Path base() {
        return base;
    }

    /** The running process, if it is the one that was started here. */
    public Optional<ProcessHandle> process() {
        try {
            String[] written = Files.readString(pidFile, US_ASCII).strip().split(" ", -1);
            if (written.length != 2) {
                return Optional.empty();
            }
            Instant birth = Instant.ofEpochMilli(Long.parseLong(written[1]));
            return ProcessHandle.of(Long.parseLong(written[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> bornAt(process, birth));
        } catch (NoSuchFileException neverStarted) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new Trouble("The note about " + site.name() + "'s process, " + pidFile + ", can't be read.", e);
        }
    }

    private static boolean bornAt(ProcessHandle process, Instant birth) {
        return process.info()
                .startInstant()
                .map(born -> Duration.between(born, birth).abs().compareTo(BIRTH_TOLERANCE) <= 0)
                .orElse(false);
    }

    public void start(WildFly wildFly) throws IOException {
        start(wildFly, List.of());
    }

    /** @param more options for the server's Java beside the usual ones, an agent for instance */
    public void start(WildFly wildFly, List<String> more) throws IOException {
        if (process().isPresent()) {
            throw new Trouble(site.name() + " is running already.");
        }
        Files.createDirectories(base.resolve("log"));
        List<String> command = new ArrayList<>(inASessionOfItsOwn());
        List<String> options = new ArrayList<>(JAVA_OPTIONS);
        options.addAll(more);
        command.addAll(wildFly.command(base, site.ports(), base.resolve("noren.properties"), options));
        File console = base.resolve("log/console.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(base.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        ProcessHandle process = builder.start().toHandle();
        Instant birth = process.info().startInstant().orElseThrow(() -> diedAtOnce());
        Files.createDirectories(pidFile.getParent());
        Files.writeString(pidFile, process.pid() + " " + birth.toEpochMilli(), US_ASCII);
    }

    /** So that neither Ctrl-C nor the end of the terminal reaches the server. */
    private static List<String> inASessionOfItsOwn() {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid) ? List.of(setsid.toString()) : List.of();
    }

    /** Asks the server to end, waits, and after 40 s makes it. Returns false if it wasn't running. */
    public boolean stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> process = process();
        if (process.isPresent()) {
            process.get().destroy();
            if (!ended(process.get(), Duration.ofSeconds(40))) {
                process.get().destroyForcibly();
                ended(process.get(), Duration.ofSeconds(10));
            }
        }
        Files.deleteIfExists(pidFile);
        return process.isPresent();
    }

    /** Ends the server as a power cut would (kill -9). Returns false if it wasn't running. */
    public boolean kill() throws IOException, InterruptedException {
        Optional<ProcessHandle> process = process();
        if (process.isPresent()) {
            process.get().destroyForcibly();
            ended(process.get(), Duration.ofSeconds(10));
        }
        Files.deleteIfExists(pidFile);
        return process.isPresent();
    }

    private static boolean ended(ProcessHandle process, Duration within) throws InterruptedException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not wait for process " + process.pid(), e);
        }
    }

    private Trouble diedAtOnce() {
        return new Trouble(site.name() + " ended at once; see " + base.resolve("log/console.log") + ".");
    }
}
