package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noren.servers.doctor.Doctor;
import org.noren.servers.doctor.Visit;

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
