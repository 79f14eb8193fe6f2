package org.noren.site.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;

class WhatTheLettersNeedTest {
    private final LetterNeeds needs = new LetterNeeds(Texts.in(Locale.ENGLISH));

    @Test
    void lettersThatAreOnTheirWayNeedNobody() {
        assertEquals(List.of(), needs.of(new Outbox(true, 7, 0, 0, Optional.of(Duration.ofMinutes(14)))));
    }

    @Test
    void whatIsHeldUpIsToldWithItsAgeAndWhatWasGivenUpIsWorse() {
        List<Need> both = needs.of(new Outbox(true, 7, 3, 2, Optional.of(Duration.ofHours(4))));

        assertEquals(
                List.of(Tone.BAD, Tone.WARNING), both.stream().map(Need::tone).toList());
        assertTrue(both.get(0).what().endsWith("could not be sent: 2."), both.toString());
        assertTrue(both.get(1).what().contains("yet: 3. The oldest has waited for 4 h"), both.toString());
        assertTrue(both.get(1).cure().contains("whether the mail server answers"), both.toString());
        assertTrue(both.stream().allMatch(need -> need.address().equals("/office/letters.xhtml")));
    }

    @Test
    void lettersOfAnOfficeWhoseMailServerWasTakenAwayHaveACureOfTheirOwn() {
        Need need = needs.of(new Outbox(false, 1, 1, 0, Optional.of(Duration.ofDays(3))))
                .get(0);

        assertTrue(need.cure().contains("noren.mail.host"), need.cure());
    }
}
