package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.Home;
import org.noren.servers.Site;

/**
 * What {@code ./noren} starts has only the jars that the build put beside it: by these alone it makes keys, accounts and
 * configurations of a whole network. Tests of the launcher's parts see more jars than people's machines have.
 */
class TheLauncherStandsAloneIT {
    @TempDir
    private Path temporary;

    @Test
    void aNetworkIsMadeByTheJarsThatLieBesideIt() throws Exception {
        Path target = House.HOME.project().resolve("wildfly-config/target");
        ProcessBuilder launcher = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-Dnoren.project=" + House.HOME.project(),
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
                "org.noren.servers.Noren",
                "make");
        launcher.environment().put("NOREN_HOME", temporary.toString());
        Process making = launcher.redirectErrorStream(true).start();
        String said = new String(making.getInputStream().readAllBytes(), UTF_8);

        assertEquals(0, making.waitFor(), said);
        Home made = new Home(House.HOME.project(), temporary);
        for (Site site : House.NETWORK.sites()) {
            assertTrue(Files.exists(made.site(site).resolve("configuration/noren.configured")), said);
        }
    }
}
