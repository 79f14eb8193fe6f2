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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.publishing.LaneState;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Standing.Concern;
import org.noren.shared.link.Code;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

class HowAPartnerStandsInWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Digest RELEASE = Digest.of(new byte[] {1});

    private final StandingWords words =
            new StandingWords(Texts.in(Locale.ENGLISH), Instant::toString, Clock.fixed(NOW, ZoneOffset.UTC));

    private static Standing standing(LaneState state, PartnerStatus status, Duration skew) {
        return new Standing(
                new Standing.Who(
                        new SiteName("naha"),
                        "Hinode Naha",
                        URI.create("https://naha.example"),
                        status,
                        NOW.minusSeconds(9)),
                state,
                Optional.of(new Standing.Served(4, RELEASE, NOW.minus(Duration.ofMinutes(7)))),
                Optional.of(new Standing.Newest(5, RELEASE, NOW.minus(Duration.ofDays(3)))),
                new Standing.Contact(Optional.of(NOW.minusSeconds(40)), skew, NOW.plusSeconds(20), 3));
    }

    private static Standing standing(LaneState state) {
        return standing(state, PartnerStatus.ACTIVE, Duration.ZERO);
    }

    @Test
    void eachStateIsASentence() {
        Standing waiting = standing(new LaneState.Waiting(NOW, NOW.plusSeconds(8), 3, "connection refused"));
        assertEquals(
                "The last try did not get through. Waiting to retry since 2026-11-20T09:00:00Z, until"
                        + " 2026-11-20T09:00:08Z (tries that failed: 3).",
                words.sentence(waiting));
        assertEquals("connection refused", words.detail(waiting));
        assertEquals(Tone.WARNING, words.tone(waiting));
        assertEquals(Concern.PASSING, waiting.concern());
        Standing inStep = standing(new LaneState.InStep(NOW));
        assertEquals("In step since 2026-11-20T09:00:00Z.", words.sentence(inStep));
        assertEquals(Tone.GOOD, words.tone(inStep));
        Standing refused = standing(new LaneState.Refused(NOW, NOW, "page-not-clean", "/ has a script"));
        assertTrue(words.sentence(refused).startsWith("A page is not what the sanitising rules make of it. "));
        assertEquals("page-not-clean: / has a script", words.detail(refused));
        assertTrue(words.cure(refused).contains("publish it again"));
        assertEquals(Concern.PERSON, refused.concern());
        assertEquals("New", words.badge(standing(new LaneState.Waiting(NOW, NOW, 0, "newly added"))));
        assertEquals(
                "Release 5 is being sent since 2026-11-20T09:00:00Z.",
                words.sentence(standing(new LaneState.Sending(NOW, "release 5"))));
    }

    @Test
    void whateverThePartnerSaysIsToldInTheReadersLanguage() {
        var japanese =
                new StandingWords(Texts.in(Locale.JAPANESE), Instant::toString, Clock.fixed(NOW, ZoneOffset.UTC));
        for (Code code : Code.values()) {
            Standing refused = standing(new LaneState.Refused(NOW, NOW, code.wire(), "reason of the other side"));
            for (StandingWords reader : List.of(words, japanese)) {
                assertFalse(reader.sentence(refused).startsWith(code.wire()), code.wire());
                assertFalse(reader.sentence(refused).contains("reason of the other side"), code.wire());
                assertFalse(reader.cure(refused).isEmpty(), code.wire());
            }
        }
        Standing later = standing(new LaneState.Refused(NOW, NOW, "of-a-later-version", "x"));
        assertTrue(words.sentence(later).startsWith("of-a-later-version. "), words.sentence(later));
    }

    @Test
    void aSuspendedPartnersLaneIsNobodysConcern() {
        Standing suspended = standing(
                new LaneState.NeedsPerson(NOW, NOW, "receipt-forged", "x"), PartnerStatus.SUSPENDED, Duration.ZERO);

        assertEquals("Suspended", words.badge(suspended));
        assertEquals("", words.cure(suspended));
        assertEquals("none", words.next(suspended));
        assertEquals(Concern.NONE, suspended.concern());
    }

    @Test
    void figuresAreSaidInTheLargestUnitThatFits() {
        Standing inStep = standing(new LaneState.InStep(NOW));

        assertEquals("No. 4 (" + RELEASE.brief() + "…), for 7 min", words.served(inStep));
        assertEquals("No. 5 (" + RELEASE.brief() + "…), for 3 days", words.newest(inStep));
        assertEquals("40 s ago", words.heard(inStep));
        assertEquals("in 20 s", words.next(inStep));
    }

    @Test
    void aClockIsNamedWhenItIsMoreThanTwoMinutesOff() {
        LaneState state = new LaneState.InStep(NOW);

        assertEquals("", words.skew(standing(state, PartnerStatus.ACTIVE, Duration.ofSeconds(-120))));
        Standing behind = standing(state, PartnerStatus.ACTIVE, Duration.ofHours(-1));
        assertTrue(words.skew(behind).contains("1 h behind"), words.skew(behind));
        assertEquals(Concern.PERSON, behind.concern());
        assertTrue(words.skew(standing(state, PartnerStatus.ACTIVE, Duration.ofSeconds(121)))
                .contains("ahead"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasACureInBothLanguages(Code code) {
        for (Locale language : Texts.LANGUAGES) {
            assertFalse(
                    Texts.in(language)
                            .optional("cure." + code.wire())
                            .orElse("")
                            .isBlank(),
                    code + " " + language);
        }
    }
}
