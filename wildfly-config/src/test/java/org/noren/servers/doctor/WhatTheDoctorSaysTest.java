package org.noren.servers.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noren.servers.doctor.Finding.Level;
import org.noren.servers.doctor.ListeningPorts.Listening;

class WhatTheDoctorSaysTest {
    private static final long MIB = 1024L * 1024;

    @TempDir
    Path base;

    private Patient naha;

    @BeforeEach
    void make() throws Exception {
        naha = TestPatient.in(base);
    }

    @ParameterizedTest
    @CsvSource({"5000, WELL", "700, SOON", "255, BAD"})
    void aDiskThatFillsUp(long free, Level level) {
        assertEquals(
                level, new DiskCheck(folder -> free * MIB).look(naha).get(0).level());
    }

    @Test
    void aPortThatNobodyNamedOneThatIsMissingAndAnOpenManagementPort() {
        Set<Listening> right = new HashSet<>();
        naha.ports().forEach(port -> right.add(new Listening(port, true)));
        assertEquals(Set.of(8443, 8444, 8445, 9990), naha.ports());
        assertEquals(Level.WELL, PortCheck.compare(naha, right).get(0).level());

        Set<Listening> wrong = new HashSet<>(right);
        wrong.remove(new Listening(8444, true));
        wrong.remove(new Listening(9990, true));
        wrong.add(new Listening(9990, false));
        wrong.add(new Listening(3528, true));

        List<String> words =
                PortCheck.compare(naha, wrong).stream().map(Finding::words).toList();
        assertEquals(
                List.of(
                        "nobody listens on [8444], which the settings name",
                        "the server listens on [3528] too, which no setting names",
                        "the management port 9990 can be reached from other hosts"),
                words);
    }

    @Test
    void clocksThatDiffer() {
        assertEquals(List.of(), HealthCheck.clocks(Map.of("intake.clock-skew-seconds", "-119")));
        assertEquals(
                "this clock is -3600 s ahead of the main site's",
                HealthCheck.clocks(Map.of("intake.clock-skew-seconds", "-3600"))
                        .get(0)
                        .words());
        assertEquals(
                Level.SOON,
                HealthCheck.clocks(Map.of("partners.clocks-differ", "2")).get(0).level());
    }

    @Test
    void aServerThatIsDownAndAnOtherSideThatDoesNotAnswer() throws Exception {
        Patient down = new Patient(base, naha.settings(), URI.create("http://localhost:1"), List.of(), List.of());
        down.settings().setProperty("noren.main.link", "https://localhost:1");

        assertEquals(Level.BAD, new HealthCheck().look(down).get(0).level());
        Finding link = new LinkCheck(TestPatient.CLOCK).look(down).get(0);
        assertTrue(link.words().startsWith("https://localhost:1 does not answer"), link.words());
    }

    @ParameterizedTest
    @CsvSource({"WELL, WELL, 0", "WELL, SOON, 1", "BAD, SOON, 2"})
    void theWorstBecomesTheExitCode(Level one, Level other, int code) throws Exception {
        List<String> said = new ArrayList<>();
        Doctor doctor = new Doctor(
                List.of(
                        patient -> List.of(new Finding(one, "a", "is so", "do this")),
                        patient -> List.of(new Finding(other, "b", "is so", ""))),
                said::add);

        assertEquals(code, doctor.look(List.of(naha)));
        assertTrue(said.get(1).contains("→ do this"), said.toString());
    }
}
