package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.Code;
import org.noren.shared.link.Release;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.TestKeys;

/** Offers that must be refused by their header alone. Afterwards the partner serves what it served, and takes the next. */
class RefusedReleasesTest {
    private final Hinode main = Hinode.small();
    private final Sapporo sapporo = new Sapporo(main);
    private final Signed first = sapporo.release(1, main).by(main.signer);
    private Optional<Digest> served = Optional.empty();

    @BeforeEach
    void servesTheFirst() {
        given(sapporo.update(first, main));
        served = sapporo.served();
    }

    @AfterEach
    void stillServesItAndTakesAGoodOne() {
        assertEquals(served, sapporo.served());
        main.page("/news/", "<p>News</p>");
        Signed good = sapporo.release(9, main).by(main.signer);
        given(sapporo.update(good, main));
        assertEquals(Optional.of(good.digest()), sapporo.served());
    }

    @Test
    void aReleaseOfAnOlderNumberIsReplayed() {
        Signed second = sapporo.release(2, main.page("/two/", "<p>Two</p>")).by(main.signer);
        given(sapporo.update(second, main));
        served = sapporo.served();
        assertRefused(Code.RELEASE_REPLAYED, sapporo.intake.offer(first));
        assertRefused(Code.NOT_OFFERED, sapporo.intake.switchTo(first.digest()));
    }

    @Test
    void anotherReleaseOfTheSameNumberIsReplayed() {
        Signed other = sapporo.release(1, main.page("/other/", "<p>Other</p>")).by(main.signer);
        assertRefused(Code.RELEASE_REPLAYED, sapporo.intake.offer(other));
    }

    @Test
    void aNumberThatWasOnlyOfferedCannotBeUsedForAnother() {
        given(sapporo.intake.offer(
                sapporo.release(5, main.page("/a/", "<p>A</p>")).by(main.signer)));
        Signed other = sapporo.release(5, main.page("/b/", "<p>B</p>")).by(main.signer);
        assertRefused(Code.RELEASE_REPLAYED, sapporo.intake.offer(other));
        assertEquals(5, sapporo.serves().highest());
    }

    @Test
    void anExpiredReleaseIsRefusedAndOneASecondBeforeIsTaken() {
        Signed offer = sapporo.release(2, main).by(main.signer);
        sapporo.clock.advance(Duration.ofDays(7));
        assertRefused(Code.RELEASE_EXPIRED, sapporo.intake.offer(offer));
        Signed younger = sapporo.release(3, main)
                .issued(sapporo.clock.instant().minus(Duration.ofDays(7)).plusSeconds(1))
                .by(main.signer);
        given(sapporo.intake.offer(younger));
    }

    @Test
    void aReleaseThatExpiresBeforeItsSwitchIsNotSwitchedTo() {
        main.page("/late/", "<p>Late</p>");
        Signed offer = sapporo.release(2, main).by(main.signer);
        given(sapporo.intake.offer(offer));
        main.packs(main.store.objects.keySet()); // everything the main site has
        sapporo.clock.advance(Duration.ofDays(7));
        assertRefused(Code.RELEASE_EXPIRED, sapporo.intake.switchTo(offer.digest()));
    }

    @Test
    void aClockTurnedBackDoesNotBringAnExpiredReleaseBack() {
        Signed old = sapporo.release(3, main).by(main.signer);
        sapporo.clock.advance(Duration.ofDays(8));
        Signed current = sapporo.release(2, main.page("/two/", "<p>Two</p>")).by(main.signer);
        given(sapporo.update(current, main));
        served = sapporo.served();
        sapporo.clock.advance(Duration.ofDays(-8));
        assertRefused(Code.RELEASE_EXPIRED, sapporo.intake.offer(old));
        sapporo.clock.advance(Duration.ofDays(8));
    }

    @Test
    void aClockAnHourOffDoesNotMatterAndOneEightDaysOffDoes() {
        Signed offer = sapporo.release(2, main.page("/two/", "<p>Two</p>"))
                .issued(sapporo.clock.instant().plus(Duration.ofDays(8)))
                .by(main.signer);
        assertRefused(Code.RELEASE_FROM_THE_FUTURE, sapporo.intake.offer(offer));
        Signed late = sapporo.release(3, main)
                .issued(sapporo.clock.instant().minus(Duration.ofDays(8)))
                .by(main.signer);
        assertRefused(Code.RELEASE_EXPIRED, sapporo.intake.offer(late));
        Signed hour = sapporo.release(4, main)
                .issued(sapporo.clock.instant().plus(Duration.ofHours(1)))
                .by(main.signer);
        given(sapporo.update(hour, main));
        served = sapporo.served();
    }

    @Test
    void aReleaseForAnotherPartnerIsRefused() {
        Signed offer = sapporo.release(2, main).partner("naha").by(main.signer);
        assertRefused(Code.RELEASE_FOR_ANOTHER_PARTNER, sapporo.intake.offer(offer));
    }

    @Test
    void aReleaseFromAnotherMainSiteIsRefused() {
        Signed offer = sapporo.release(2, main).main("asahi").by(main.signer);
        assertRefused(Code.RELEASE_OF_ANOTHER_MAIN_SITE, sapporo.intake.offer(offer));
    }

    @Test
    void aReleaseSignedByAnotherKeyIsRefused() {
        Signed offer = sapporo.release(2, main).by(TestKeys.signer());
        assertRefused(Code.RELEASE_FORGED, sapporo.intake.offer(offer));
    }

    @Test
    void aSignatureTakenFromAnotherReleaseIsRefused() {
        Signed offer = sapporo.release(2, main).by(main.signer);
        assertRefused(
                Code.RELEASE_FORGED, sapporo.intake.offer(new Signed(offer.message(), first.signature(), offer.key())));
    }

    @Test
    void aHeaderLongerThanAllowedIsRefusedBeforeItsSignatureIsLookedAt() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 70; i++) {
            many.put("value" + i, "x".repeat(1_000));
        }
        Signed offer = sapporo.release(2, main).values(many).by(TestKeys.signer());
        assertRefused(Code.TOO_LONG, sapporo.intake.offer(offer));
        many.keySet().removeIf(name -> name.endsWith("1") || name.endsWith("2"));
        given(sapporo.intake.offer(sapporo.release(2, main).values(many).by(main.signer)));
    }

    @Test
    void aPolicyThatIsNotSpokenIsRefused() {
        Signed offer = sapporo.release(2, main).policy(2).by(main.signer);
        assertRefused(Code.POLICY_NOT_SPOKEN, sapporo.intake.offer(offer));
    }

    @Test
    void aSignedHeaderWithADoubleKeyIsRefused() {
        assertRefused(Code.MALFORMED, sapporo.intake.offer(signed(2, "\"number\":2", "\"number\":2,\"number\":3")));
    }

    @Test
    void aSignedHeaderWithAnUnknownOrAMissingFieldIsRefused() {
        assertRefused(Code.MALFORMED, sapporo.intake.offer(signed(2, "\"policy\":1", "\"policy\":1,\"extra\":1")));
        assertRefused(Code.MALFORMED, sapporo.intake.offer(signed(2, "\"policy\":1,", "")));
    }

    @Test
    void aSignedMessageOfAnotherKindIsNoRelease() {
        assertRefused(
                Code.MALFORMED, sapporo.intake.offer(signed(2, "\"noren\":\"release\"", "\"noren\":\"heartbeat\"")));
    }

    /** The main site's own key under a header that was written by hand. */
    private Signed signed(long number, String from, String to) {
        String header =
                new String(StrictJson.write(sapporo.release(number, main).release()), StandardCharsets.UTF_8);
        byte[] bytes = header.replace(from, to).getBytes(StandardCharsets.UTF_8);
        assertEquals(true, header.length() <= Release.LONGEST);
        Base64.Encoder base64 = Base64.getEncoder();
        return new Signed(
                base64.encodeToString(bytes),
                base64.encodeToString(main.signer.sign(bytes)),
                main.signer.key().id());
    }
}
