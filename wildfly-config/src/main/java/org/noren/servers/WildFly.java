package org.noren.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.servers.keys.ManagementUser;

/** One unpacked WildFly, which all sites share: its command-line interface, and what a Java needs to run it. */
public final class WildFly {

    /** What the parts of the server need to see of the JDK. */
    private static final List<String> OPEN_MODULES = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private static final String FAILED = "\"outcome\" : \"failed\"";

    private final Path home;

    public WildFly(Path home) {
        this.home = home;
    }

    public Path home() {
        return home;
    }

    /**
     * Puts a copy of the unpacked server at the given place, unless it is there. Files are linked where the file
     * system can, so that it costs a second and no space. Its H2 is the one beside the unpacked server, because the one
     * that WildFly 39 brings spoils its file after a crash (docs/decisions.md).
     */
    public static WildFly provide(Path unpacked, Path place) throws IOException {
        if (!Files.exists(place)) {
            if (!Files.exists(unpacked.resolve("jboss-modules.jar"))) {
                throw new Trouble("There is no server in " + unpacked + "; build with ./mvnw package first.");
            }
            Path unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
            delete(unfinished);
            try {
                linkTree(unpacked, unfinished);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                delete(unfinished);
                throw e;
            }
        }
        WildFly wildFly = new WildFly(place);
        wildFly.installH2(unpacked.resolveSibling("h2.jar"));
        return wildFly;
    }

    /**
     * Runs commands on a server that is not running: the configuration in the base directory is changed in place.
     * The first command that fails ends it with its message. Returns what the commands answered, as JSON.
     */
    public String configure(Path base, List<String> commands) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add("embed-server --server-config=standalone-full.xml --std-out=discard");
        lines.addAll(commands);
        lines.add("stop-embedded-server");
        return run(base, lines, List.of());
    }

    /** Runs commands on a server that is running, as the user of its management port. */
    public String live(Site site, Path base, List<String> commands) throws IOException, InterruptedException {
        return run(
                base,
                commands,
                List.of(
                        "--connect",
                        "--controller=remote+http://localhost:" + site.ports().management(),
                        "--user=" + ManagementUser.NAME,
                        "--password=" + new ManagementUser(base).password()));
    }

    private String run(Path base, List<String> lines, List<String> more) throws IOException, InterruptedException {
        Path script = Files.createTempFile(base, "configure", ".cli");
        Path output = Files.createTempFile(base, "configure", ".log");
        try {
            Files.write(script, lines);
            List<String> command = new ArrayList<>(List.of(
                    java(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djboss.server.base.dir=" + base,
                    "-Djboss.home.dir=" + home,
                    "-Djboss.cli.config=" + home.resolve("bin/jboss-cli.xml"),
                    "-Dlogging.configuration=file:" + home.resolve("bin/jboss-cli-logging.properties")));
            command.addAll(OPEN_MODULES);
            command.addAll(List.of(
                    "-jar",
                    home.resolve("jboss-modules.jar").toString(),
                    "-mp",
                    home.resolve("modules").toString(),
                    "org.jboss.as.cli",
                    "--no-color-output",
                    "--output-json",
                    "--file=" + script));
            command.addAll(more);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(base.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("JBOSS_HOME", home.toString());
            int result = builder.start().waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            if (result != 0 || said.contains(FAILED)) {
                throw new Trouble("The server in " + base + " could not be configured: " + lastAnswer(said));
            }
            return said;
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(output);
        }
    }

    /** Adds the driver as the module that {@code postgresql.cli} names. */
    public void installPostgresqlDriver(Path jar) throws IOException {
        install(
                "org.postgresql",
                jar,
                List.of("java.se", "jdk.security.auth", "jdk.security.jgss", "jakarta.transaction.api"));
    }

    /** Adds the database as a module that stands before the one of the same name in the server's own layer. */
    public void installH2(Path jar) throws IOException {
        install("com.h2database.h2", jar, List.of("java.se", "org.slf4j"));
    }

    /** What {@code module add} of the server's command line makes; a module that is so already is not touched. */
    private void install(String name, Path jar, List<String> dependencies) throws IOException {
        Path module = Files.createDirectories(home.resolve("modules/" + name.replace('.', '/') + "/main"));
        Path driver = module.resolve("driver.jar");
        if (!Files.exists(driver) || Files.mismatch(jar, driver) >= 0) {
            Path whole = Files.copy(jar, module.resolve("driver.jar.unfinished"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, driver, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.writeString(module.resolve("module.xml"), """
                <module xmlns="urn:jboss:module:1.9" name="%s">
                    <resources><resource-root path="driver.jar"/></resources>
                    <dependencies>
                %s
                    </dependencies>
                </module>
                """.formatted(
                        name,
                        dependencies.stream()
                                .map(each -> "        <module name=\"" + each + "\"/>")
                                .collect(Collectors.joining("\n"))));
    }

    private static String lastAnswer(String said) {
        int failed = said.indexOf(FAILED);
        String answer = failed < 0 ? said : said.substring(failed);
        return answer.replaceAll("\\s+", " ").strip();
    }

    /** The command that runs a site's server in a Java of its own. */
    List<String> command(Path base, Ports ports, Path properties, List<String> javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(javaOptions);
        command.addAll(OPEN_MODULES);
        command.addAll(List.of(
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Djboss.socket.binding.port-offset=" + ports.offset(),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-c",
                "standalone-full.xml",
                "--properties=" + properties.toUri()));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void linkTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                try {
                    Files.createLink(copy, file);
                } catch (IOException | UnsupportedOperationException notLinkable) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
