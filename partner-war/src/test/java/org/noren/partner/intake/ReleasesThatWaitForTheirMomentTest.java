package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.Code;
import org.noren.shared.link.Heartbeat;
import org.noren.shared.link.Wanted;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.site.testing.MovableClock;

/** A release names the moment at which it is served; the partner keeps it by itself (S23, N2). */
class ReleasesThatWaitForTheirMomentTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Hinode main = Hinode.small();
    private final MemoryBook book = new MemoryBook();
    private final MovableClock clock = new MovableClock();
    private Sapporo sapporo = new Sapporo(main, book, book.objects, clock);
    private Instant moment = clock.instant();

    @BeforeEach
    void servesTheFirst() {
        given(sapporo.update(sapporo.release(1, main).by(main.signer), main));
        moment = clock.instant().plus(HOUR);
    }

    /** Offers it and brings all that is lacking. */
    private Signed brought(long number, Instant at) {
        main.page("/", "<p>" + number + "</p>");
        Signed release = sapporo.release(number, main).switchAt(at).by(main.signer);
        Wanted wanted = given(sapporo.intake.offer(release));
        while (!wanted.nothing()) {
            wanted = given(sapporo.intake.take(
                    release.digest(), main.packs(wanted.objects()).get(0)));
        }
        return release;
    }

    private void heartbeat(Instant mainTime, long newest, Optional<Digest> release) {
        given(sapporo.heartbeats.hear(Signed.by(
                main.signer,
                new Heartbeat(1, new SiteName("hinode"), new SiteName("sapporo"), newest, release, mainTime))));
    }

    private long serves() {
        return sapporo.serves().number();
    }

    @Test
    void nobodyGetsItServedBefore() {
        Signed release = brought(2, moment);
        assertRefused(Code.SWITCH_NOT_YET, sapporo.intake.switchTo(release.digest()));
        assertEquals(Optional.empty(), sapporo.intake.switchWhenDue());
        clock.advance(HOUR.minusMillis(1));
        assertRefused(Code.SWITCH_NOT_YET, sapporo.intake.switchTo(release.digest()));
        assertEquals(1, serves());
        assertEquals(Optional.of(Duration.ofMillis(1)), sapporo.intake.untilSwitch());
    }

    @Test
    void atTheMomentItSwitchesWithoutACall() {
        brought(2, moment);
        clock.advance(HOUR);
        given(sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(2, serves());
        assertEquals(Optional.of(moment), sapporo.serves().since());
        assertEquals(Optional.empty(), sapporo.intake.switchWhenDue());
    }

    @Test
    void theCallThatComesAfterwardsGetsTheReceipt() {
        Signed release = brought(2, moment);
        clock.advance(HOUR);
        given(sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(
                2,
                sapporo.opened(given(sapporo.intake.switchTo(release.digest()))).number());
        assertEquals(2, sapporo.switches);
    }

    @Test
    void aRestartInBetweenLosesNothing() {
        brought(2, moment);
        clock.advance(HOUR.plusMinutes(10));
        sapporo = new Sapporo(main, book, book.objects, clock);
        given(sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(2, serves());
    }

    @Test
    void aClockThatIsAheadDoesNotSwitchEarly() {
        brought(2, moment);
        heartbeat(clock.instant().minus(Duration.ofMinutes(10)), 1, sapporo.served());
        clock.advance(HOUR);
        assertEquals(Optional.empty(), sapporo.intake.switchWhenDue(), "at the main site it is ten minutes before");
        assertEquals(Optional.of(Duration.ofMinutes(10)), sapporo.intake.untilSwitch());
        clock.advance(Duration.ofMinutes(10));
        given(sapporo.intake.switchWhenDue().orElseThrow());
    }

    @Test
    void aClockThatIsBehindDoesNotSwitchLate() {
        brought(2, moment);
        heartbeat(clock.instant().plus(Duration.ofMinutes(10)), 1, sapporo.served());
        clock.advance(HOUR.minusMinutes(10));
        given(sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(2, serves());
    }

    @Test
    void whatTheMainSiteSignedLaterProvesThatTheMomentHasCome() {
        brought(2, moment);
        heartbeat(moment, 2, Optional.of(Digest.of(new byte[] {2})));
        clock.advance(Duration.ofHours(-5));
        given(sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(2, serves());
    }

    @Test
    void aNewerReleaseTakesItsPlace() {
        brought(2, moment);
        main.page("/", "<p>urgent</p>");
        given(sapporo.update(sapporo.release(3, main).by(main.signer), main));
        clock.advance(HOUR);
        assertEquals(Optional.empty(), sapporo.intake.switchWhenDue());
        assertEquals(3, serves());
    }

    @Test
    void movedIsANewReleaseAndTheFirstMomentCountsNoMore() {
        brought(2, moment);
        brought(3, moment.plus(HOUR));
        clock.advance(HOUR);
        assertEquals(Optional.empty(), sapporo.intake.switchWhenDue());
        clock.advance(HOUR);
        given(sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(3, serves());
    }

    @Test
    void whatIsNotThereWholeIsNotServed() {
        main.page("/", "<p>2</p>");
        given(sapporo.intake.offer(sapporo.release(2, main).switchAt(moment).by(main.signer)));
        clock.advance(HOUR);
        assertRefused(Code.OBJECTS_MISSING, sapporo.intake.switchWhenDue().orElseThrow());
        assertEquals(1, serves());
    }

    @Test
    void whatNamesNoMomentWaitsForTheCall() {
        main.page("/", "<p>2</p>");
        given(sapporo.intake.offer(sapporo.release(2, main).by(main.signer)));
        clock.advance(HOUR);
        assertEquals(Optional.empty(), sapporo.intake.switchWhenDue());
        assertEquals(Optional.empty(), sapporo.intake.untilSwitch());
    }

    @Test
    void aMomentThatHasPassedWhenItComesIsServedByTheCall() {
        Signed release = brought(2, clock.instant().minus(HOUR));
        assertTrue(
                sapporo.opened(given(sapporo.intake.switchTo(release.digest()))).number() == 2);
    }
}
