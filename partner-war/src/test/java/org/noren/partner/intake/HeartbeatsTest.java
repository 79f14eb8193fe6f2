package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.Code;
import org.noren.shared.link.Heartbeat;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.TestKeys;

class HeartbeatsTest {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Hinode main = Hinode.small();
    private final Sapporo sapporo = new Sapporo(main);

    @Test
    void aSiteIsStaleAfterTwoMissedHeartbeatsAndFreshAgainWithTheNext() {
        assertInstanceOf(Freshness.NeverHeard.class, freshness());
        given(hear(0, now()));
        Instant last = now();
        assertInstanceOf(Freshness.Newest.class, freshness());
        sapporo.clock.advance(EVERY.multipliedBy(2).minusSeconds(1));
        assertInstanceOf(Freshness.Newest.class, freshness());
        sapporo.clock.advance(Duration.ofSeconds(1));
        assertEquals(new Freshness.Stale(last.plus(EVERY.multipliedBy(2))), freshness());
        given(hear(0, now()));
        assertInstanceOf(Freshness.Newest.class, freshness());
    }

    @Test
    void aNewerReleaseThatDoesNotComeIsTold() {
        given(hear(0, now()));
        sapporo.clock.advance(EVERY);
        given(hear(1, now()));
        Instant told = now();
        sapporo.clock.advance(EVERY);
        given(hear(1, now()));
        assertEquals(new Freshness.Behind(1, told), freshness());
        given(sapporo.update(sapporo.release(1, main).by(main.signer), main));
        assertInstanceOf(Freshness.Newest.class, freshness());
    }

    @Test
    void aRecordedHeartbeatCannotMakeAStaleSiteLookFresh() {
        Instant then = now();
        given(hear(0, then));
        sapporo.clock.advance(EVERY);
        given(hear(0, now()));
        Signed last = heartbeat(0, now(), "hinode", "sapporo", main.signer);
        sapporo.clock.advance(EVERY.multipliedBy(3));
        assertRefused(Code.RELEASE_REPLAYED, hear(0, then));
        given(sapporo.heartbeats.hear(last));
        assertTrue(freshness().stale(), "the very last one again is harmless, and no news");
        given(hear(0, now()));
        assertInstanceOf(Freshness.Newest.class, freshness());
    }

    @Test
    void heartbeatsThatAreNotForThisSiteOrNotByItsMainSiteAreRefused() {
        assertRefused(
                Code.RELEASE_FORGED,
                sapporo.heartbeats.hear(heartbeat(0, now(), "hinode", "sapporo", TestKeys.signer())));
        assertRefused(
                Code.RELEASE_OF_ANOTHER_MAIN_SITE,
                sapporo.heartbeats.hear(heartbeat(0, now(), "asahi", "sapporo", main.signer)));
        assertRefused(
                Code.RELEASE_FOR_ANOTHER_PARTNER,
                sapporo.heartbeats.hear(heartbeat(0, now(), "hinode", "naha", main.signer)));
        assertRefused(Code.RELEASE_FROM_THE_FUTURE, hear(0, now().plus(Duration.ofDays(2))));
        assertRefused(
                Code.MALFORMED, sapporo.heartbeats.hear(sapporo.release(1, main).by(main.signer)));
        assertInstanceOf(Freshness.NeverHeard.class, freshness());
        given(hear(0, now()));
    }

    @Test
    void clocksThatDifferByMoreThanTwoMinutesAreNamed() {
        IntakeState state = new IntakeWatch(
                sapporo.book,
                new Unasked(),
                new InheritedPaths(sapporo.book, new org.noren.shared.edition.Nodes(main.store)),
                new Sapporo.NoPages(),
                EVERY,
                sapporo.clock);
        given(hear(0, now().minus(Duration.ofMinutes(2))));
        assertEquals(false, state.now().clocksDiffer());
        given(hear(0, now().plus(Duration.ofHours(1))));
        assertEquals(true, state.now().clocksDiffer());
        assertEquals(Optional.of(Duration.ofHours(-1)), state.now().skew());
    }

    private Answer<Signed> hear(long newest, Instant time) {
        return sapporo.heartbeats.hear(heartbeat(newest, time, "hinode", "sapporo", main.signer));
    }

    private static Signed heartbeat(long newest, Instant time, String main, String partner, Signer signer) {
        Optional<Digest> release = newest == 0 ? Optional.empty() : Optional.of(Digest.of(new byte[] {1}));
        return Signed.by(signer, new Heartbeat(1, new SiteName(main), new SiteName(partner), newest, release, time));
    }

    private Instant now() {
        return sapporo.clock.instant();
    }

    private Freshness freshness() {
        return Freshness.of(sapporo.book.standing(), new Unasked(), now(), EVERY);
    }
}
