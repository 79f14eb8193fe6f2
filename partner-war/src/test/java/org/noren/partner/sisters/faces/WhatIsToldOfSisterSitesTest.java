package org.noren.partner.sisters.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.sisters.LeaveDesk;
import org.noren.partner.sisters.MainSiteFamily.Answer;
import org.noren.partner.sisters.Turned;
import org.noren.shared.link.Code;
import org.noren.shared.link.Problem;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.Sisters.Sister;
import org.noren.shared.link.Sisters.State;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

class WhatIsToldOfSisterSitesTest {
    private static final SiteName HINODE = new SiteName("hinode");
    private final SisterWords english = new SisterWords(Texts.in(Locale.ENGLISH), "hinode", Instant::toString);

    @ParameterizedTest
    @EnumSource
    void everyStateHasItsWordInBothLanguages(State state) {
        for (Locale language : Texts.LANGUAGES) {
            assertTrue(
                    Texts.in(language).optional("sisters.state." + state.wire()).isPresent(), state.wire());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsTurnedAwayHearsWhatHappenedAndWhatToDo(Turned why) {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            assertFalse(texts.text("arrival.away." + why.word(), "sapporo", "satoru", "Naha")
                    .isBlank());
            assertFalse(texts.text("arrival.cure." + why.word(), "sapporo", "satoru", "Naha")
                    .isBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DONE")
    void aYesThatIsNotTakenSaysWhy(LeaveDesk.Said said) {
        assertTrue(
                Texts.in(Locale.ENGLISH).text("leave.problem." + said, "satoru").contains("othing"));
    }

    @Test
    void questionsThatWaitAreCounted() {
        assertEquals(
                "Questions that wait for an answer: 1. Since 2026-11-20T12:00:00Z.", english.note(sister("asked", 1)));
        assertEquals("Since 2026-11-20T12:00:00Z.", english.note(sister("in-step", 0)));
    }

    @Test
    void aStateOfALaterVersionIsShownAsItCame() {
        assertEquals("paused-by-weather", english.badge(sister("paused-by-weather", 0)));
        assertEquals(Tone.CALM, english.tone(sister("paused-by-weather", 0)));
        assertEquals(Tone.GOOD, english.tone(sister("in-step", 0)));
    }

    @Test
    void aMainSiteThatIsAwayOrOldOrSaysNoIsNamedWithWhatToDo() {
        assertTrue(english.trouble(new Answer.Unreachable<>("x")).contains("Everything else here works"));
        assertTrue(english.trouble(new Answer.NotOffered<>()).contains("does not offer this yet"));
        assertTrue(english.trouble(refused(Code.PARTNER_SUSPENDED)).contains("suspended"));
        assertEquals(
                "hinode gives no answer about your sites: busy. Its log has it as r-1; tell its manager that number.",
                english.trouble(refused(Code.BUSY)));
        for (Code code :
                List.of(Code.NO_SUCH_SISTER, Code.SISTER_NOT_READY, Code.SIGN_IN_TOO_WEAK, Code.PASSAGE_TOO_OFTEN)) {
            assertFalse(english.trouble(refused(code)).contains("gives no answer"), code.wire());
        }
    }

    @Test
    void noSistersAreTwoThings() {
        assertTrue(english.none(family(Optional.of("Kurashi K.K."))).contains("only one of Kurashi K.K."));
        assertTrue(english.none(family(Optional.empty())).contains("does not list"));
    }

    private static Answer<Sisters> refused(Code code) {
        return new Answer.Refused<>(Problem.of(code, "", "r-1"));
    }

    private static Sisters family(Optional<String> operator) {
        return new Sisters(1, HINODE, operator, List.of(), Instant.EPOCH);
    }

    private static Sister sister(String state, int questions) {
        return new Sister(
                new SiteName("naha"),
                "Naha",
                "https://naha.example",
                Optional.empty(),
                state,
                Instant.parse("2026-11-20T12:00:00Z"),
                questions);
    }
}
