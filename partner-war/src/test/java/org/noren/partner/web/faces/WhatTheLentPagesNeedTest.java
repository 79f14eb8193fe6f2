package org.noren.partner.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noren.partner.intake.Freshness;
import org.noren.partner.intake.IntakeReport;
import org.noren.shared.page.PagePath;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

class WhatTheLentPagesNeedTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void whenAllIsWellNothingNeedsAPerson() {
        assertEquals(List.of(), needs(new Freshness.Newest(), Duration.ofSeconds(100), Set.of()));
        assertEquals(List.of(), needs(new Freshness.Behind(8, NOW), Duration.ZERO, Set.of()), "it comes by itself");
    }

    @Test
    void aSilenceAWrongClockAndHiddenPagesAreToldWithWhatToDo() {
        List<Need> needs = needs(
                new Freshness.Stale(NOW), Duration.ofSeconds(-300), Set.of(PagePath.of("/a/"), PagePath.of("/b/")));
        assertEquals(
                List.of(Tone.BAD, Tone.WARNING, Tone.WARNING),
                needs.stream().map(Need::tone).toList());
        assertTrue(needs.get(0).cure().contains("hinode"), needs.get(0).cure());
        assertTrue(needs.get(1).what().contains("-300"), needs.get(1).what());
        assertTrue(needs.get(2).what().startsWith("2 "), needs.get(2).what());
    }

    private static List<Need> needs(Freshness freshness, Duration skew, Set<PagePath> clashes) {
        var report = new IntakeReport(
                7,
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW),
                Optional.empty(),
                7,
                freshness,
                Optional.of(NOW),
                Optional.of(skew),
                clashes);
        return new ServedNeeds(Texts.in(Locale.ENGLISH), "hinode", Instant::toString).of(report);
    }
}
