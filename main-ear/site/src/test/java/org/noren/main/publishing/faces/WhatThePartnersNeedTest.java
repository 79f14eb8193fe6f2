package org.noren.main.publishing.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Traffic;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.office.Chart;
import org.noren.site.office.Glance;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

class WhatThePartnersNeedTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    private final StandingWords words = new StandingWords(TEXTS, Instant::toString, CLOCK);
    private final PartnersNeeds needs = new PartnersNeeds(TEXTS, words, CLOCK);
    private final PartnersGlance glance = new PartnersGlance(Locale.ENGLISH, words, CLOCK, ZoneOffset.ofHours(9));

    private static Standing standing(String name, LaneState state, Optional<Instant> heard, Duration skew) {
        return new Standing(
                new Standing.Who(
                        new SiteName(name),
                        "Hinode " + name,
                        URI.create("https://naha.example"),
                        PartnerStatus.ACTIVE,
                        NOW.minusSeconds(9)),
                state,
                Optional.of(new Standing.Served(4, Digest.of(new byte[] {1}), NOW.minus(Duration.ofDays(3)))),
                Optional.empty(),
                new Standing.Contact(heard, skew, NOW.plusSeconds(20), 3));
    }

    private static Standing inStep(String name) {
        return standing(name, new LaneState.InStep(NOW), Optional.of(NOW), Duration.ZERO);
    }

    private static Standing waiting(Duration since, Optional<Instant> heard) {
        return standing("naha", new LaneState.Waiting(NOW.minus(since), NOW, 3, "refused"), heard, Duration.ZERO);
    }

    @Test
    void aPartnerInStepNeedsNobody() {
        assertEquals(List.of(), needs.of(List.of(inStep("naha"))));
    }

    @Test
    void aRefusalIsToldWithItsCureAndOneLink() {
        Need need = needs.of(List.of(standing(
                        "naha",
                        new LaneState.Refused(NOW, NOW, "page-not-clean", "/ has a script"),
                        Optional.of(NOW),
                        Duration.ZERO)))
                .get(0);

        assertEquals(Tone.BAD, need.tone());
        assertTrue(need.what().startsWith("Hinode naha: "), need.what());
        assertTrue(need.detail().contains("/ has a script"), need.detail());
        assertTrue(need.cure().contains("publish it again"), need.cure());
        assertEquals("/office/partner.xhtml?name=naha", need.address());
    }

    @Test
    void aSilenceIsToldAfterAWhileAndNotBefore() {
        Duration short1 = PartnersNeeds.SILENCE.minusSeconds(1);
        Duration long1 = PartnersNeeds.SILENCE.plusSeconds(1);
        Instant lately = NOW.minus(short1);

        assertEquals(List.of(), needs.of(List.of(waiting(long1, Optional.of(lately)))));
        assertEquals(List.of(), needs.of(List.of(waiting(short1, Optional.empty()))));
        assertEquals(1, needs.of(List.of(waiting(long1, Optional.empty()))).size());
        assertEquals(
                1,
                needs.of(List.of(waiting(short1, Optional.of(NOW.minus(long1)))))
                        .size());
    }

    @Test
    void aClockThatIsWrongIsToldThoughAllElseIsWell() {
        Standing late = standing("naha", new LaneState.InStep(NOW), Optional.of(NOW), Duration.ofMinutes(-9));

        assertTrue(needs.of(List.of(late)).get(0).what().contains("9 min behind"));
    }

    @Test
    void theGlanceShowsTheFirstPartnersAndSaysHowManyThereAre() {
        List<Standing> many = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> inStep("shop" + i))
                .toList();

        Glance table = glance.table(many, "/office/partners.xhtml");

        assertEquals(12, table.lines().size());
        assertEquals("All 200 partners", table.more());
        assertEquals(table.columns().size() - 2, table.lines().get(0).cells().size());
    }

    @Test
    void anHourBelongsToTheDayOfTheOffice() {
        Instant lateYesterday = Instant.parse("2026-11-19T14:00:00Z");
        Instant earlyToday = Instant.parse("2026-11-19T15:00:00Z");

        Chart updates = glance.traffic(List.of(new Traffic(lateYesterday, 2, 10), new Traffic(earlyToday, 3, 20)))
                .get(0);

        assertEquals(PartnersGlance.DAYS, updates.bars().size());
        assertEquals(2, updates.bars().get(PartnersGlance.DAYS - 2).value());
        assertEquals(3, updates.bars().get(PartnersGlance.DAYS - 1).value());
        assertTrue(updates.says().contains("5 in 30 days"), updates.says());
        assertFalse(updates.bars().get(0).label().isBlank());
    }
}
