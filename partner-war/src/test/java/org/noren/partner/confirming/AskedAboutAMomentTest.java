package org.noren.partner.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.link.Code;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.seal.Signed;
import org.noren.site.testing.TestDatabase;

/** The site manager's yes comes before or after the moment that a release names (S23, S35). */
@ParameterizedClass
@EnumSource
class AskedAboutAMomentTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Parameter
    TestDatabase database;

    private AskedSapporo sapporo;
    private Instant moment = Instant.EPOCH;

    @BeforeEach
    void servesTheFirst() {
        sapporo = new AskedSapporo(database);
        Signed first = sapporo.asked(1);
        sapporo.accept(first);
        given(sapporo.switchTo(first));
        sapporo.lookAfter();
        moment = sapporo.clock.instant().plus(HOUR);
        sapporo.main.page("/", "<p>2</p>");
    }

    @Test
    void aYesBeforehandLetsItSwitchByItself() {
        Signed release = sapporo.at(moment).asked(2);
        sapporo.accept(release);
        assertRefused(Code.SWITCH_NOT_YET, sapporo.switchTo(release));
        sapporo.clock.advance(HOUR);
        given(sapporo.sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(2, sapporo.serves());
    }

    @Test
    void withoutAYesTheMomentPassesAndAYesAfterwardsIsActedOn() {
        Signed release = sapporo.at(moment).asked(2);
        sapporo.clock.advance(HOUR);
        assertRefused(
                Code.CONFIRMATION_AWAITED,
                sapporo.sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(1, sapporo.serves());
        sapporo.accept(release);
        given(sapporo.sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(2, sapporo.serves());
    }

    @Test
    void aNoStandsWhenTheMomentComes() {
        sapporo.decline(sapporo.at(moment).asked(2));
        sapporo.clock.advance(HOUR);
        assertRefused(
                Code.CONFIRMATION_AWAITED,
                sapporo.sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(1, sapporo.serves());
    }

    @Test
    void aYesToAMomentIsNoYesToAnotherOne() {
        sapporo.accept(sapporo.at(moment).asked(2));
        Signed moved = sapporo.at(moment.minus(Duration.ofMinutes(30))).asked(3);
        assertEquals(Verdict.WAITING, sapporo.verdict(moved));
        sapporo.clock.advance(HOUR);
        assertRefused(
                Code.CONFIRMATION_AWAITED,
                sapporo.sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(List.of("1", "2", "3"), sapporo.told);
    }

    @Test
    void aYesToAMomentIsNoYesToAtOnce() {
        sapporo.accept(sapporo.at(moment).asked(2));
        Signed atOnce = sapporo.atOnce().asked(3);
        assertRefused(Code.CONFIRMATION_AWAITED, sapporo.switchTo(atOnce));
    }

    @Test
    void calledOffTakesThePlaceOfWhatWaitsWithoutAsking() {
        sapporo.accept(sapporo.at(moment).asked(2));
        sapporo.main.page("/", "<p>Hinode</p>");
        Signed instead = sapporo.atOnce().brought(3);
        given(sapporo.switchTo(instead));
        sapporo.clock.advance(HOUR);
        assertEquals(Optional.empty(), sapporo.sapporo.intake.switchWhenDue());
        assertEquals(3, sapporo.serves());
    }
}
