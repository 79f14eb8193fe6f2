package org.noren.servers.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.servers.Trouble;

class FiguresTest {
    private static final Machine MACHINE = new Machine("A processor", 2, 24_000, "17.0.1", LocalDate.of(2026, 11, 20));

    private static Figure figure(Optional<Figure.Target> target, Double... runs) {
        return new Figure("push.1x2.ms", "one changed page", "ms", List.of(runs), target);
    }

    @Test
    void theMiddleOfTheRunsCounts() {
        assertEquals(3, figure(Optional.empty(), 9.0, 1.0, 3.0).median());
        assertEquals(2, figure(Optional.empty(), 9.0, 1.0, 3.0, 1.0).median());
        assertEquals(1, figure(Optional.empty(), 9.0, 1.0, 3.0).least());
        assertEquals(9, figure(Optional.empty(), 9.0, 1.0, 3.0).most());
        assertThrows(IllegalArgumentException.class, () -> figure(Optional.empty()));
    }

    @Test
    void aTargetIsMetOrMissed() {
        assertEquals(Optional.of(true), figure(Figure.Target.atMost(50), 50.0).met());
        assertEquals(Optional.of(false), figure(Figure.Target.atMost(50), 50.1).met());
        assertEquals(Optional.of(true), figure(Figure.Target.atLeast(0.4), 0.4).met());
        assertEquals(
                Optional.of(false), figure(Figure.Target.atLeast(0.4), 0.39).met());
        assertEquals(Optional.empty(), figure(Optional.empty(), 1.0).met());
    }

    @Test
    void theTableHasEverythingForAReader() {
        assertEquals(
                "| `push.1x2.ms` | one changed page | 40.0 ms | 31.2–123 | 3 | at most 50.0 ms: met |",
                Report.line(figure(Figure.Target.atMost(50), 31.23, 123.4, 40.0)));
        assertTrue(Report.line(figure(Figure.Target.atMost(50), 51.0)).endsWith("at most 50.0 ms: **missed** |"));
    }

    @Test
    void programsReadTheSame() {
        Report report = new Report(MACHINE);
        report.add(figure(Figure.Target.atMost(50), 60.0, 40.0, 70.0));
        JsonObject read = Json.createReader(new StringReader(report.json())).readObject();
        JsonObject one = read.getJsonArray("figures").getJsonObject(0);
        assertEquals("push.1x2.ms", one.getString("name"));
        assertEquals(60, one.getJsonNumber("median").doubleValue());
        assertEquals(3, one.getJsonArray("runs").size());
        assertFalse(one.getBoolean("met"));
        assertTrue(read.getString("machine").contains("2 cores"));
        assertTrue(report.page().contains("A processor, 2 cores, 24000 MiB, Java 17.0.1, 2026-11-20"));
    }

    @Test
    void aNameStandsForItselfOrForAllThatBeginWithIt() {
        assertEquals(Bench.wanted(List.of("push.1")), Bench.wanted(List.of("push.1x2.ms")));
        assertEquals(2, Bench.wanted(List.of("push")).size());
        assertTrue(Bench.wanted(List.of()).size() > 1);
        Trouble unknown = assertThrows(Trouble.class, () -> Bench.wanted(List.of("pushy")));
        assertTrue(unknown.getMessage().startsWith("There is no figure pushy; there are push."), unknown.getMessage());
    }

    @Test
    void samplePagesAreTheSameAtEveryRun() {
        assertEquals(SamplePages.page("A", 5_000, 7), SamplePages.page("A", 5_000, 7));
        assertTrue(SamplePages.page("A", 5_000, 7).length() >= 5_000);
    }
}
