package org.noren.tests;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jboss.byteman.agent.Main;
import org.noren.servers.Site;

/**
 * Holds a partner's server in the middle of a step of an update. Byteman weaves {@code steps.btm} into a server that is
 * started with {@link #javaOptions}; nothing in the product knows of it.
 */
final class HeldSteps {
    /** In the order in which an update passes them. */
    enum Step {
        OFFER,
        PACK,
        CHECK,
        FLIP,
        FLIPPED,
        RECEIPT;

        /** Whether the log says before it that the release is served. */
        boolean isTold() {
            return this == RECEIPT;
        }

        /** Whether whoever is killed in it serves the release as soon as it is back. */
        boolean isDone() {
            return compareTo(FLIPPED) >= 0;
        }
    }

    private HeldSteps() {}

    static List<String> javaOptions(Site site) throws URISyntaxException {
        Path agent = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        URL rules = Objects.requireNonNull(HeldSteps.class.getResource("/steps.btm"));
        return List.of(
                "-javaagent:" + agent + "=script:" + Path.of(rules.toURI()),
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dnoren.test.steps=" + folder(site));
    }

    /** The site's next update does not get past the step. */
    static void hold(Site site, Step step) throws IOException {
        Files.createDirectories(folder(site));
        Files.createFile(folder(site).resolve(step.name()));
    }

    static void awaitHeld(Site site, Step step) throws InterruptedException {
        Await.closely(
                site.name() + "'s update comes to " + step,
                Duration.ofSeconds(60),
                () -> !Files.exists(folder(site).resolve(step.name())));
    }

    private static Path folder(Site site) {
        return House.HOME.data().resolve("steps").resolve(site.name());
    }
}
