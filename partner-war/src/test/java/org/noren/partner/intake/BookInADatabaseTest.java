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
import java.util.HashSet;
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
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Code;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Wanted;
import org.noren.shared.page.PagePath;
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
    private static final Duration GRACE = Duration.ofMinutes(5);

    @Parameter
    TestDatabase database;

    private final MovableClock clock = new MovableClock();
    private final Hinode main = Hinode.small();
    private final Set<Digest> ownObjects = new HashSet<>();
    private Runnable whileNeedsAreCounted = () -> {};
    private TestSite site;
    private ObjectStore store;
    private IntakeBook book;
    private Sapporo sapporo;
    private Clearing clearing;

    @BeforeEach
    void startsEmpty() {
        site = TestSite.empty(Role.PARTNER, database);
        ObjectStore plain = TestStore.of(site, database, clock);
        store = site.transactional(ObjectStore.class, plain);
        book = TestBook.of(site, plain, clock);
        sapporo = new Sapporo(main, book, store, clock);
        clearing = new Clearing(
                sapporo.intake,
                book,
                TestBook.oldReleases(site, plain, clock),
                new OwnPages(),
                new Nodes(store),
                GRACE,
                clock);
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
    void anOverwrittenReleaseGoesWithWhatOnlyItNeededWhenItsTimeIsOver() {
        Set<Digest> old = takenIn(1, main.page("/old/", "<p>Old</p>"));
        Set<Digest> next = takenIn(2, main.delete("/old/").page("/goods/", "<p>New goods</p>"));
        Set<Digest> onlyOld = new HashSet<>(old);
        onlyOld.removeAll(next);
        assertTrue(onlyOld.size() >= 3, "its root, its page and its goods");

        clearing.whenDue();
        clock.advance(GRACE);
        clearing.whenDue();
        assertEquals(Set.of(), store.missing(old), "readers may still ask for it");

        clock.advance(Clearing.MARGIN);
        clearing.whenDue();
        assertEquals(onlyOld, store.missing(old));
        assertEquals(Set.of(), store.missing(next));
        assertEquals(1, rows("TakenRelease"));
        assertEquals(2, sapporo.serves().number());
        takenIn(3, main.page("/old/", "<p>Old</p>"));
    }

    @Test
    void whatTheSitesOwnPagesNeedStaysWhenAReleaseGoes() {
        takenIn(1, main.page("/old/", "<p>Old</p>"));
        Digest shared = main.entry("/old/").object();
        ownObjects.add(shared);
        takenIn(2, main.delete("/old/"));
        clock.advance(GRACE.plus(Clearing.MARGIN));
        clearing.whenDue();
        clearing.whenDue();
        assertEquals(Set.of(), store.missing(List.of(shared)));
        assertEquals(1, rows("TakenRelease"));
    }

    @Test
    void whatOnlyAnOverwrittenPageOfTheSitesOwnNeededGoesAfterTheGrace() {
        takenIn(1, main.page("/lent/", "<p>Lent</p>"));
        Digest gone = store.put("old words".getBytes(StandardCharsets.UTF_8));
        Digest lent = main.entry("/lent/").object();
        Digest own = store.put("own words".getBytes(StandardCharsets.UTF_8));
        ownObjects.add(own);

        clearing.leftOver(Set.of(gone, lent, own));
        clearing.whenDue();
        clock.advance(GRACE);
        clearing.whenDue();
        assertEquals(Set.of(), store.missing(List.of(gone, lent, own)), "readers may still ask for it");

        clock.advance(Clearing.MARGIN);
        clearing.whenDue();
        assertEquals(Set.of(gone), store.missing(List.of(gone, lent, own)));
    }

    @Test
    void whatAnEditorSavesAgainWhileAReleaseGoesStays() {
        takenIn(1, main.page("/old/", "<p>Old</p>").page("/older/", "<p>Older</p>"));
        Digest saved = main.entry("/old/").object();
        Digest unwanted = main.entry("/older/").object();
        byte[] bytes = store.find(saved).orElseThrow();
        takenIn(2, main.delete("/old/").delete("/older/"));
        clearing.whenDue();
        clock.advance(GRACE.plus(Clearing.MARGIN));

        whileNeedsAreCounted = () -> store.put(bytes);
        clearing.whenDue();

        assertEquals(Set.of(unwanted), store.missing(List.of(saved, unwanted)));
        assertEquals(1, rows("TakenRelease"));
    }

    @Test
    void objectsOfAnOfferThatWasNeverSwitchedToAreSweptLater() {
        Set<Digest> served = takenIn(1, main);
        Signed offer = sapporo.release(2, main.page("/never/", "<p>Never</p>")).by(main.signer);
        Digest root = main.edition().root();
        given(sapporo.intake.offer(offer));
        given(sapporo.intake.take(offer.digest(), main.packs(List.of(root)).get(0)));
        Set<Digest> next = takenIn(3, main.delete("/never/").page("/other/", "<p>Other</p>"));
        clearing.whenDue();
        assertEquals(Set.of(), store.missing(List.of(root)));
        clock.advance(ObjectStore.QUIET.multipliedBy(3));
        clearing.whenDue();
        assertEquals(Set.of(root), store.missing(List.of(root)));
        assertEquals(Set.of(), store.missing(next));
        assertFalse(store.missing(served).isEmpty());
    }

    @Test
    void whatIsSentAgainFromScratchMakesUpForWhatWasLostOrDamaged() {
        takenIn(1, main);
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

    private Set<Digest> takenIn(long number, Hinode site) {
        Signed offer = sapporo.release(number, site).by(main.signer);
        given(sapporo.update(offer, site));
        clock.advance(Duration.ofSeconds(1));
        return new HashSet<>(Delta.of(site.edition().root(), Optional.empty(), new Nodes(site.store)));
    }

    private long rows(String entity) {
        return site.inTransaction(() -> site.entityManager()
                .createQuery("select count(r) from " + entity + " r", Long.class)
                .getSingleResult());
    }

    private final class OwnPages implements Originals {
        @Override
        public Set<PagePath> pages() {
            return Set.of();
        }

        @Override
        public Set<Digest> objects() {
            Set<Digest> before = Set.copyOf(ownObjects);
            whileNeedsAreCounted.run();
            return before;
        }
    }
}
