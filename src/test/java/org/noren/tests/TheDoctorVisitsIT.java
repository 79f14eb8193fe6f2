package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.noren.servers.doctor.Doctor;
import org.noren.servers.doctor.Visit;
import org.noren.servers.keys.Authority;
import org.noren.servers.keys.KeyStores;
import org.noren.servers.keys.PasswordStore;
import org.noren.servers.keys.SiteKeys;

/** The doctor sees the running network, and a server of an operator's own, well and with something wrong (S91). */
@OnThreeServers
class TheDoctorVisitsIT {
    private final List<String> said = new ArrayList<>();

    private int look(String... typed) throws InterruptedException {
        said.clear();
        return new Doctor(House.CLOCK, said::add).look(Visit.parse(List.of(typed), House.HOME, House.NETWORK));
    }

    @Test
    void theNetworkIsWell() throws Exception {
        assumeFalse(Postgres.WANTED, "the sites' data source is another one then");
        assertEquals(0, look(), String.join("\n", said));
        assertTrue(said.stream().anyMatch(line -> line.contains("naha answers, runs version")), said.toString());
        assertTrue(said.stream().anyMatch(line -> line.contains("hinode answers, runs version")), said.toString());
        assertTrue(said.stream().anyMatch(line -> line.contains("as the scripts made it")), said.toString());
        assertTrue(said.stream().anyMatch(line -> line.contains("listens on [")), said.toString());
        for (String shown : List.of("keys/link.p12 is what port ", "keys/web.p12 is what ports ")) {
            assertEquals(
                    House.NETWORK.sites().size(),
                    said.stream().filter(line -> line.contains(shown)).count(),
                    said.toString());
        }
    }

    @Test
    void keysThatWereRenewedAndThatTheServerHasNotTakenUp() throws Exception {
        Path renewed = House.HOME.data().resolve("renewed");
        for (String folder : List.of("keys", "configuration")) {
            Files.createDirectories(renewed.resolve(folder));
            try (Stream<Path> files = Files.list(House.base(House.NAHA).resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(
                            file,
                            renewed.resolve(folder).resolve(file.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Authority another = Authority.named("another", House.CLOCK);
        SiteKeys.ofPartner(renewed).renewLinkKey("naha", another);
        KeyStores.write(
                renewed.resolve("keys/web.p12"),
                SiteKeys.newLinkKey("naha", another),
                PasswordStore.in(renewed.resolve("configuration")).get(SiteKeys.WEB));

        look(
                "--base",
                renewed.toString(),
                "--management",
                House.NAHA.managementAddress(),
                "--properties",
                House.base(House.NAHA).resolve("noren.properties").toString());

        assertEquals(1, differing("link.p12", House.NAHA.ports().link()), said.toString());
        assertEquals(1, differing("web.p12", House.NAHA.ports().shopTls()), said.toString());
        assertEquals(1, differing("web.p12", House.NAHA.ports().officeTls()), said.toString());
    }

    private long differing(String file, int port) {
        String words = "port " + port + " shows another certificate than keys/" + file + " holds";
        return said.stream()
                .filter(line -> line.startsWith("  soon") && line.contains(words))
                .count();
    }

    @Test
    void aServerOfOnesOwnWhoseMainSiteShowsAnotherCertificate() throws Exception {
        assumeFalse(Postgres.WANTED, "the sites' data source is another one then");
        Path properties = settings("noren.main.fingerprints", "0".repeat(64));

        int worst = look(
                "--base",
                House.base(House.NAHA).toString(),
                "--management",
                House.NAHA.managementAddress(),
                "--properties",
                properties.toString(),
                "--scripts",
                "partner,harden,demo");

        assertEquals(2, worst, String.join("\n", said));
        List<String> bad =
                said.stream().filter(line -> line.startsWith("  BAD")).toList();
        assertEquals(1, bad.size(), said.toString());
        assertTrue(bad.get(0).contains("noren.main.fingerprints does not list"), bad.toString());
    }

    @Test
    void aServerThatRunsWithoutAScriptThatItShouldHave() throws Exception {
        assumeFalse(Postgres.WANTED, "the sites' data source is that one then");
        assertEquals(
                2,
                look(
                        "--base",
                        House.base(House.NAHA).toString(),
                        "--management",
                        House.NAHA.managementAddress(),
                        "--scripts",
                        "partner,harden,demo,postgresql"));
        assertTrue(
                said.stream().anyMatch(line -> line.contains("NorenDS has driver-name=h2 and not postgresql")),
                said.toString());
    }

    private static Path settings(String key, String value) throws IOException {
        List<String> lines =
                new ArrayList<>(Files.readAllLines(House.base(House.NAHA).resolve("noren.properties")));
        lines.add(key + "=" + value);
        return Files.write(House.HOME.data().resolve("doctored.properties"), lines);
    }
}
