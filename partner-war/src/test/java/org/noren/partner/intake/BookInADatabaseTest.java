package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.intake.jpa.TestBook;
import org.noren.shared.link.Code;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Wanted;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.site.settings.Role;
import org.noren.site.store.DamagedObject;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.jpa.TestStore;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

@ParameterizedClass
@EnumSource
class BookInADatabaseTest {
    @Parameter
    TestDatabase database;

    private final MovableClock clock = new MovableClock();
    private final Hinode main = Hinode.small();
    private TestSite site;
    private ObjectStore store;
    private IntakeBook book;
    private Sapporo sapporo;

    @BeforeEach
    void startsEmpty() {
        site = TestSite.empty(Role.PARTNER, database);
        ObjectStore plain = TestStore.of(site, database, clock);
        store = site.transactional(ObjectStore.class, plain);
        book = TestBook.of(site, plain, clock);
        sapporo = new Sapporo(main, book, store, clock);
    }

    @Test
    void whatIsServedStagedAndHeardOutlivesARestart() {
        Signed first = sapporo.release(1, main).by(main.signer);
        given(sapporo.update(first, main));
        Signed second = sapporo.release(2, main.page("/two/", "<p>Two</p>")).by(main.signer);
        given(sapporo.intake.offer(second));
        book.heard(new Heard(
                clock.instant(),
                clock.instant(),
                2,
                Optional.of(second.digest()),
                clock.instant().minusSeconds(1)));
        Receipt before = sapporo.serves();

        Sapporo again = new Sapporo(main, book, store, clock);

        assertEquals(before.release(), again.opened(again.intake.receipt()).release());
        Standing standing = book.standing();
        assertEquals(first, standing.serving().orElseThrow().release().seal());
        assertEquals(second, standing.staged().orElseThrow().seal());
        assertEquals(2, standing.highest());
        assertEquals(clock.instant(), standing.lastSigned().orElseThrow());
        assertEquals(
                clock.instant().minusSeconds(1), standing.heard().orElseThrow().newestSince());
        assertRefused(Code.RELEASE_REPLAYED, again.intake.offer(first2()));
        given(again.update(second, main));
    }

    @Test
    void twoFirstHeartbeatsAtOnceAreBothHeardAndTheYoungerOneStays() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                startsEmpty();
                CyclicBarrier start = new CyclicBarrier(2);
                Heard older = heardAt(clock.instant());
                Heard younger = heardAt(clock.instant().plusSeconds(1));
                for (Future<?> heard : threads.invokeAll(List.of(hears(older, start), hears(younger, start)))) {
                    heard.get();
                }
                assertEquals(Optional.of(younger), book.standing().heard(), "round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFirstHeartbeatAndAFirstOfferAtOnceBothStay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                startsEmpty();
                CyclicBarrier start = new CyclicBarrier(2);
                Heard heard = heardAt(clock.instant());
                Signed offer = sapporo.release(1, main).by(main.signer);
                Callable<Void> offers = () -> {
                    start.await();
                    given(sapporo.intake.offer(offer));
                    return null;
                };
                for (Future<?> done : threads.invokeAll(List.of(hears(heard, start), offers))) {
                    done.get();
                }
                assertEquals(Optional.of(heard), book.standing().heard(), "round " + round);
                assertEquals(offer, book.standing().staged().orElseThrow().seal(), "round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Void> hears(Heard heartbeat, CyclicBarrier start) {
        return () -> {
            start.await();
            book.heard(heartbeat);
            return null;
        };
    }

    private static Heard heardAt(Instant time) {
        return new Heard(time, time, 0, Optional.empty(), time);
    }

    @Test
    void theRowIsFlippedOnlyFromWhatWasChecked() {
        Signed first = sapporo.release(1, main).by(main.signer);
        given(sapporo.intake.offer(first));
        Digest other = Digest.of(new byte[] {7});
        assertFalse(book.flip(other, Optional.empty(), clock.instant()));
        assertFalse(book.flip(first.digest(), Optional.of(other), clock.instant()));
        assertEquals(Optional.empty(), book.standing().serving());
        assertTrue(book.flip(first.digest(), Optional.empty(), clock.instant()));
        assertFalse(book.flip(first.digest(), Optional.empty(), clock.instant()), "nothing is staged any more");
    }

    @Test
    void whatIsSentAgainFromScratchMakesUpForWhatWasLostOrDamaged() {
        given(sapporo.update(sapporo.release(1, main).by(main.signer), main));
        clock.advance(Duration.ofSeconds(1));
        Digest lost = main.entry("/goods/").object();
        Digest damaged = main.entry("/").object();
        book.drop(Set.of(lost));
        site.run(() -> site.entityManager()
                .createQuery("update StoredObject o set o.packed = :other, o.deflated = false where o.digest = :digest")
                .setParameter("other", "<script>".getBytes(StandardCharsets.UTF_8))
                .setParameter("digest", damaged.raw())
                .executeUpdate());
        assertThrows(DamagedObject.class, () -> store.find(damaged));

        Signed again = sapporo.release(2, main).by(main.signer);
        Wanted wanted = given(sapporo.intake.offer(again));
        assertEquals(Set.of(lost, damaged), Set.copyOf(wanted.objects()));
        given(sapporo.update(again, main));

        assertTrue(store.find(damaged).isPresent());
        assertEquals(Set.of(), store.missing(List.of(lost, damaged)));
        assertEquals(2, sapporo.serves().number());
    }

    private Signed first2() {
        return new ReleaseDraft(1, Digest.of(new byte[] {3}), clock.instant()).by(main.signer);
    }
}
