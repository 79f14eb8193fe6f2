package org.noren.site.watch.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.peer.Fingerprint;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;
import org.noren.site.settings.Role;
import org.noren.site.watch.LinkCertificate.Shown;

class WhatTheSitesOwnKeysNeedTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LEAST = Duration.ofDays(1);

    private static List<Need> needs(Role role, Shown link, String... signingTroubles) {
        return needs(role, link, Optional.empty(), signingTroubles);
    }

    private static List<Need> needs(Role role, Shown link, Optional<Instant> web, String... signingTroubles) {
        return new KeysNeeds(role, LEAST, Texts.in(Locale.ENGLISH), Instant::toString)
                .of(link, web, List.of(signingTroubles), NOW);
    }

    private static Shown valid(Duration from, Duration until) {
        return new Shown.Valid(NOW.plus(from), NOW.plus(until), new Fingerprint("a".repeat(64)));
    }

    @ParameterizedTest
    @CsvSource({
        "P30D, , ",
        "P29DT23H59M59S, WARNING, ends in 29 days",
        "P1D, WARNING, ends in 1 days",
        "PT23H59M59S, BAD, ends in 0 days",
        "PT1S, BAD, ends in 0 days",
        "PT0S, BAD, ended on 2026-11-20T12:00:00Z",
        "-PT1S, BAD, ended on 2026-11-20T11:59:59Z",
    })
    void aCertificateIsToldThirtyDaysBeforeItsEndAndUrgentOnTheLastDay(Duration left, Tone tone, String words) {
        for (Role role : Role.values()) {
            List<Need> needs = needs(role, valid(Duration.ofDays(-300), left));

            assertEquals(tone == null ? 0 : 1, needs.size(), needs.toString());
            for (Need need : needs) {
                assertEquals(tone, need.tone());
                assertTrue(need.what().contains(words), need.what());
                assertTrue(need.cure().contains("docs/operate.md"), need.cure());
                assertEquals("/office/keys.xhtml", need.address());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P30D, , ",
        "P29DT23H59M59S, WARNING, shop and office ends in 29 days",
        "PT23H59M59S, BAD, shop and office ends in 0 days",
        "PT0S, BAD, shop and office ended on 2026-11-20T12:00:00Z",
    })
    void whatBrowsersAreShownIsToldInTheSameTime(Duration left, Tone tone, String words) {
        Shown link = valid(Duration.ofDays(-300), Duration.ofDays(300));

        List<Need> needs = needs(Role.PARTNER, link, Optional.of(NOW.plus(left)));

        assertEquals(tone == null ? 0 : 1, needs.size(), needs.toString());
        for (Need need : needs) {
            assertEquals(tone, need.tone());
            assertTrue(need.what().contains(words), need.what());
            assertTrue(need.cure().contains("The web certificate"), need.cure());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachHalfIsToldWhoCannotReachWhomAndWhatComesFirst(Role role) {
        Need need =
                needs(role, valid(Duration.ofDays(-300), Duration.ofDays(3))).get(0);

        boolean main = role == Role.MAIN;
        assertTrue(need.what().contains(main ? "no partner can be reached" : "the main site cannot reach it"));
        assertTrue(need.cure().contains(main ? "fingerprint first" : "send its request to the main site"));
    }

    @Test
    void aCertificateThatDoesNotCountYetLeadsToTheClock() {
        Need need = needs(Role.MAIN, valid(Duration.ofHours(1), Duration.ofDays(300)))
                .get(0);

        assertEquals(Tone.BAD, need.tone());
        assertTrue(need.cure().contains("clock"), need.cure());
    }

    @Test
    void aLinkThatDoesNotAnswerAndAKeyThatDoesNotLoadAreToldWithTheirReasons() {
        List<Need> needs = needs(Role.PARTNER, new Shown.Not("port 8444: refused"), "keys/receipt.pem is not there");

        assertEquals(2, needs.size());
        assertTrue(needs.get(0).detail().contains("keys/receipt.pem is not there"), needs.toString());
        assertTrue(needs.get(1).detail().contains("port 8444: refused"), needs.toString());
        assertTrue(needs.stream().allMatch(need -> need.tone() == Tone.BAD));
    }
}
