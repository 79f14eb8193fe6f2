package org.noren.partner.sisters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noren.partner.intake.Trust;
import org.noren.partner.sisters.PassageCheck.Result;
import org.noren.shared.link.Passage;
import org.noren.shared.link.WireSamples;
import org.noren.shared.peer.SiteName;

/** Passages of version 1 as files: the good one opens naha for a minute, none of the broken ones opens anything (S3, B11). */
class RecordedPassageTest {
    private final PassageCheck naha = new PassageCheck(new Trust(
            new SiteName("naha"), WireSamples.MAIN, Set.of(WireSamples.main().key())));

    @Test
    void theGoodOneIsGenuineUntilItExpires() {
        Passage passage = assertInstanceOf(Result.Genuine.class, check("passage", WireSamples.NOON))
                .passage();
        assertEquals(WireSamples.PARTNER, passage.from());
        Result late = check("passage", WireSamples.NOON.plus(Passage.LIFE));
        assertEquals(Turned.EXPIRED, assertInstanceOf(Result.Bad.class, late).why());
    }

    @ParameterizedTest
    @CsvSource({
        "for-kushiro, NOT_FOR_HERE",
        "by-asahi, NOT_GENUINE",
        "for-too-long, NOT_GENUINE",
        "unknown-field, NOT_GENUINE",
        "double-key, NOT_GENUINE",
        "signed-by-partner, NOT_GENUINE",
        "changed-byte, NOT_GENUINE"
    })
    void aBrokenOneIsNot(String broken, Turned why) {
        Result.Bad bad = assertInstanceOf(Result.Bad.class, check("broken/passage-" + broken, WireSamples.NOON));
        assertEquals(why, bad.why());
    }

    @Test
    void aReleaseIsNoPassage() {
        assertEquals(
                Turned.NOT_GENUINE,
                assertInstanceOf(Result.Bad.class, check("release", WireSamples.NOON))
                        .why());
    }

    private Result check(String file, Instant latest) {
        return naha.check(WireSamples.signed(file + ".json"), latest);
    }
}
