package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.Token;
import org.noren.shared.seal.VerifyingKey;

/** What the publishing key signs for people on their way passes for nothing else, and nothing else for that (S3, N4). */
class PassagesAreNothingElseTest {
    private static final SiteName SAPPORO = new SiteName("sapporo");
    private static final SiteName NAHA = new SiteName("naha");
    private static final Instant NOON = WireSamples.NOON;
    private static final List<VerifyingKey> MAIN = List.of(WireSamples.main().key());

    @Test
    void noOtherSignedMessagePassesForAPassageNorTheOtherWayRound() {
        for (String other : List.of("release", "heartbeat", "confirmation")) {
            assertThrows(
                    StrictJson.Refused.class,
                    () -> WireSamples.signed(other + ".json").open(MAIN, Passage.class),
                    other);
        }
        for (Class<? extends Record> other :
                List.of(Release.class, Heartbeat.class, Confirmation.class, PassageWish.class, Receipt.class)) {
            assertThrows(
                    StrictJson.Refused.class,
                    () -> WireSamples.signed("passage.json").open(MAIN, other),
                    other.getSimpleName());
        }
    }

    @Test
    void brokenOnesAreRefusedBeforeAnybodyActsOnThem() {
        for (String broken : List.of("for-too-long", "unknown-field", "double-key")) {
            Signed signed = WireSamples.signed("broken/passage-" + broken + ".json");
            assertThrows(StrictJson.Refused.class, () -> signed.open(MAIN, Passage.class), broken);
        }
        for (String broken : List.of("changed-byte", "signed-by-partner")) {
            Signed signed = WireSamples.signed("broken/passage-" + broken + ".json");
            assertThrows(Signed.Forged.class, () -> signed.open(MAIN, Passage.class), broken);
        }
    }

    @Test
    void aPassageCountsForAMinuteAtMostAndComesAfterTheSignIn() {
        assertEquals(
                NOON.plusSeconds(60),
                passage(SAPPORO, NOON, NOON.plusSeconds(60)).expires());
        assertThrows(IllegalArgumentException.class, () -> passage(SAPPORO, NOON, NOON.plusSeconds(61)));
        assertThrows(IllegalArgumentException.class, () -> passage(SAPPORO, NOON, NOON));
        assertThrows(IllegalArgumentException.class, () -> passage(SAPPORO, NOON.plusSeconds(1), NOON.plusSeconds(60)));
        assertThrows(IllegalArgumentException.class, () -> passage(NAHA, NOON, NOON.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Satoru", "satoru@sapporo", "satoru\n", "../satoru", "1satoru"})
    void aPassageIsForAnAccount(String account) {
        assertThrows(
                IllegalArgumentException.class, () -> new PassageWish(1, NAHA, account, "", Strength.PASSWORD, NOON));
    }

    @Test
    void aNameIsMadePrintableAndNoLongerThanNamesAre() {
        assertEquals("悟·", new PassageWish(1, NAHA, "satoru", "悟\n", Strength.PASSWORD, NOON).name());
        assertThrows(
                IllegalArgumentException.class,
                () -> new PassageWish(1, NAHA, "satoru", "x".repeat(101), Strength.PASSWORD, NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://office.naha.example/",
                "https://office.naha.example/office",
                "https://naha.example; script-src *",
                "https://naha.example https://evil.example",
                "https://naha@evil.example",
                "https://*.example",
                "javascript:alert(1)",
                "//naha.example",
                "https://naha.example\r\nX: y"
            })
    void anOfficeIsSchemeHostAndPortAndNothingThatCouldGoOn(String address) {
        assertThrows(IllegalArgumentException.class, () -> new SiteOrigin(address));
    }

    @Test
    void officesAreHostsAndAddressesWithAndWithoutAPort() {
        assertTrue(new SiteOrigin("https://office.naha.example").isEncrypted());
        assertFalse(new SiteOrigin("http://localhost:28280").isEncrypted());
        assertTrue(new SiteOrigin("https://[::1]:8445").isEncrypted());
    }

    private static Passage passage(SiteName from, Instant signedIn, Instant expires) {
        return new Passage(
                1,
                WireSamples.MAIN,
                from,
                NAHA,
                Token.fresh(),
                "satoru",
                "",
                Strength.SECOND_FACTOR,
                signedIn,
                NOON,
                expires);
    }
}
