package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.given;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.noren.partner.intake.MainSite.Current;
import org.noren.shared.link.Heartbeat;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.TestKeys;

class CatchUpTest {
    private static final Duration EVERY = Duration.ofSeconds(60);

    private final Hinode main = Hinode.small();
    private final Sapporo sapporo = new Sapporo(main);
    private Current answer = new Current.Nothing();
    private int asked;
    private final CatchUp catchUp = new CatchUp(
            sapporo.intake,
            sapporo.book,
            new Unasked(),
            receipt -> {
                asked++;
                return answer;
            },
            EVERY,
            sapporo.clock,
            new Random(1));

    @Test
    void afterAStartTheMainSiteIsAskedOnceAndThenLeftInPeace() {
        hear(0);
        ring(Duration.ofSeconds(90));
        assertEquals(1, asked);
    }

    @Test
    void whatTheMainSiteNamesIsCheckedAndStaged() {
        Signed offer = sapporo.release(1, main).by(main.signer);
        answer = new Current.Named(offer);
        catchUp.whenDue();
        assertEquals(
                Optional.of(offer.digest()), sapporo.book.standing().staged().map(SealedRelease::digest));
    }

    @Test
    void whatAnotherKeySignedIsNotTakenInWhoeverNamesIt() {
        answer = new Current.Named(sapporo.release(1, main).by(TestKeys.signer()));
        catchUp.whenDue();
        assertEquals(Optional.empty(), sapporo.book.standing().staged());
    }

    @Test
    void aMainSiteThatDoesNotAnswerIsAskedLessAndLess() {
        answer = new Current.Unreachable("connection refused");
        ring(Duration.ofMinutes(1));
        int inTheFirstMinute = asked;
        asked = 0;
        ring(Duration.ofHours(1));
        assertTrue(inTheFirstMinute >= 3 && inTheFirstMinute <= 6, inTheFirstMinute + " tries in the first minute");
        assertTrue(asked >= 11 && asked <= 26, asked + " tries in the hour after");
    }

    @Test
    void whenHeartbeatsStopTheMainSiteIsAsked() {
        hear(0);
        catchUp.whenDue();
        asked = 0;
        ring(Duration.ofSeconds(119));
        assertEquals(0, asked);
        ring(Duration.ofSeconds(10));
        assertEquals(1, asked);
    }

    @Test
    void aReleaseThatIsToldOfAndDoesNotComeIsAskedFor() {
        hear(0);
        given(sapporo.update(sapporo.release(1, main).by(main.signer), main));
        catchUp.whenDue();
        asked = 0;
        ring(Duration.ofSeconds(60));
        hear(2);
        ring(Duration.ofSeconds(30));
        assertEquals(0, asked, "it may be on its way");
        ring(Duration.ofSeconds(6));
        assertEquals(1, asked);
    }

    private void ring(Duration time) {
        for (long second = 0; second < time.toSeconds(); second += 3) {
            catchUp.whenDue();
            sapporo.clock.advance(Duration.ofSeconds(3));
        }
    }

    private void hear(long newest) {
        Optional<Digest> release = newest == 0 ? Optional.empty() : Optional.of(Digest.of(new byte[] {1}));
        given(sapporo.heartbeats.hear(Signed.by(
                main.signer,
                new Heartbeat(
                        1,
                        new SiteName("hinode"),
                        new SiteName("sapporo"),
                        newest,
                        release,
                        sapporo.clock.instant()))));
    }
}
