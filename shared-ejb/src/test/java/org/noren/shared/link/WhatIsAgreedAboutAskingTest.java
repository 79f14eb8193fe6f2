package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.Confirming.Silence;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.link.SiteValues.Arranging;

class WhatIsAgreedAboutAskingTest {
    private static final Confirming FRIDAY = new Confirming(
            true, Optional.of(new Silence(Duration.ofHours(72), true)), Optional.of(Duration.ofDays(7)), true);

    @Test
    void whatIsAgreedTravelsAmongTheValuesAndIsReadAsItWas() {
        SiteValues values = new SiteValues(Map.of("name", "Sapporo"), Set.of(), Arranging.OWN, FRIDAY, 3);
        Map<String, String> travelling = values.travelling();
        assertEquals("required silence-is-yes=PT72H again=PT168H recall", travelling.get("*confirm"));
        assertEquals(values, SiteValues.of(travelling));
        assertTrue(travelling.keySet().stream().allMatch(SiteValues::isName));
    }

    @Test
    void whoeverAgreedOnNothingIsNotAsked() {
        assertEquals(Confirming.NONE, Confirming.of(Map.of("name", "Sapporo")));
        SiteValues usual = new SiteValues(Map.of(), Set.of(), Arranging.OWN);
        assertEquals(Map.of(), usual.travelling());
        assertEquals(SiteValues.USUALLY_KEPT, SiteValues.of(Map.of()).keeps());
    }

    @Test
    void whatIsNotUnderstoodNeverLetsAnythingPass() {
        List.of(
                        "",
                        "maybe",
                        "recall",
                        "required silence-is-yes=soon",
                        "required silence-is-yes=PT0S",
                        "required  recall")
                .forEach(text -> {
                    Confirming read = Confirming.of(Map.of("*confirm", text));
                    assertTrue(read.required(), text);
                    assertFalse(read.recall(), text);
                    assertTrue(read.silence().isEmpty(), text);
                });
    }

    @Test
    void timesLieBetweenAMomentAndAYear() {
        assertThrows(IllegalArgumentException.class, () -> new Silence(Duration.ZERO, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Confirming(true, Optional.empty(), Optional.of(Duration.ofDays(400)), false));
    }

    @Test
    void aRecallStandsInItsOwnReleaseOnly() {
        Map<String, String> recalling = SiteValues.recalling(Map.of("name", "Sapporo"), "a wrong price");
        assertEquals(Optional.of("a wrong price"), SiteValues.recall(recalling));
        assertEquals(Map.of("name", "Sapporo"), SiteValues.lasting(recalling));
        assertFalse(recalling.keySet().stream().allMatch(SiteValues::isName), "no contract can hold it");
    }

    @Test
    void anAnswerGoesOneWayOnly() {
        assertTrue(Verdict.ACCEPTED.after(Verdict.DECLINED));
        assertFalse(Verdict.DECLINED.after(Verdict.ACCEPTED));
        assertFalse(Verdict.DECLINED.after(Verdict.DECLINED));
    }
}
