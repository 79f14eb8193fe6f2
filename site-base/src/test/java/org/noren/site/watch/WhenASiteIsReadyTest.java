package org.noren.site.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noren.shared.peer.Fingerprint;

class WhenASiteIsReadyTest {
    private static final Fingerprint SHOWN = new Fingerprint("a".repeat(64));
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration LEAST = Duration.ofDays(1);
    private static final long MIB = 1024L * 1024;

    @Test
    void whatAnswersIsReadyAndWhatDoesNotSaysWhy() {
        assertTrue(Conditions.answers(Optional.empty()).ready());

        Verdict silent = Conditions.answers(Optional.of("the broker does not answer: disk full"));
        assertFalse(silent.ready());
        assertEquals("the broker does not answer: disk full", silent.told().get("reason"));
    }

    @ParameterizedTest
    @CsvSource({"256, true", "255, false", "0, false", "100000, true"})
    void aFullDiskIsNotReady(long freeMib, boolean ready) {
        Verdict verdict = Conditions.disk(freeMib * MIB, 256);

        assertEquals(ready, verdict.ready());
        assertEquals(Long.toString(freeMib), verdict.told().get("free-mib"));
        assertEquals(ready, !verdict.told().containsKey("reason"));
    }

    @ParameterizedTest
    @CsvSource({
        "-P10D, P30D, true",
        "-P10D, P1D, true",
        "-P10D, PT23H, false",
        "-P10D, -PT1S, false",
        "PT1H, P30D, false",
    })
    void aLinkCertificateHasToBeValidForSomeTimeYet(Duration from, Duration until, boolean ready) {
        LinkCertificate.Shown shown = new LinkCertificate.Shown.Valid(NOW.plus(from), NOW.plus(until), SHOWN);

        Verdict verdict = Conditions.keys(List.of(), shown, NOW, LEAST);

        assertEquals(ready, verdict.ready(), verdict.toString());
        assertEquals(NOW.plus(until).toString(), verdict.told().get("link-valid-until"));
    }

    @Test
    void aKeyThatDoesNotLoadOrALinkThatDoesNotAnswerIsNamed() {
        LinkCertificate.Shown good =
                new LinkCertificate.Shown.Valid(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(9)), SHOWN);

        assertTrue(Conditions.keys(List.of(), good, NOW, LEAST).ready());
        assertTrue(Conditions.keys(List.of("the signing key does not load: gone"), good, NOW, LEAST)
                .told()
                .get("reason")
                .contains("gone"));
        Verdict silent = Conditions.keys(List.of(), new LinkCertificate.Shown.Not("refused"), NOW, LEAST);
        assertFalse(silent.ready());
        assertTrue(silent.told().get("reason").contains("refused"));
    }
}
