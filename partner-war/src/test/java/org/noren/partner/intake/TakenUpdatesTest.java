package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.assertRefused;
import static org.noren.partner.intake.Sapporo.given;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.link.Code;
import org.noren.shared.link.Receipt;
import org.noren.shared.link.Wanted;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.site.testing.MovableClock;

class TakenUpdatesTest {
    private final Hinode main = Hinode.small();
    private final Sapporo sapporo = new Sapporo(main);

    @Test
    void aPartnerThatHasTakenNothingInSaysSo() {
        Receipt receipt = sapporo.serves();
        assertEquals(0, receipt.number());
        assertEquals(0, receipt.highest());
        assertEquals(Optional.empty(), receipt.release());
    }

    @Test
    void theReceiptNamesWhatIsServed() {
        ReleaseDraft draft = sapporo.release(1, main);
        Receipt receipt = sapporo.opened(given(sapporo.update(draft.by(main.signer), main)));
        assertEquals(1, receipt.number());
        assertEquals(Optional.of(main.edition().root()), receipt.edition());
        assertEquals(Optional.of(draft.release().valuesDigest()), receipt.values());
        assertEquals(1, sapporo.switches);
    }

    @Test
    void onlyWhatChangedIsAskedFor() {
        for (int i = 0; i < 300; i++) {
            main.page("/page/" + i + ".html", "<p>Page " + i + "</p>");
        }
        given(sapporo.update(sapporo.release(1, main).by(main.signer), main));
        main.page("/page/7.html", "<p>Another seven</p>").delete("/page/8.html");
        Signed offer = sapporo.release(2, main).by(main.signer);
        Set<Digest> asked = new HashSet<>();
        Wanted wanted = given(sapporo.intake.offer(offer));
        while (!wanted.nothing()) {
            asked.addAll(wanted.objects());
            wanted = given(sapporo.intake.take(
                    offer.digest(), main.packs(wanted.objects()).get(0)));
        }
        given(sapporo.intake.switchTo(offer.digest()));
        assertTrue(asked.size() <= 1 + 4 + 1, () -> asked.size() + " objects for one page changed and one deleted");
        Edition served =
                Edition.at(sapporo.serves().edition().orElseThrow(), new Nodes(((MemoryBook) sapporo.book).objects));
        assertTrue(served.find(PagePath.of("/page/7.html")).isPresent());
        assertTrue(served.find(PagePath.of("/page/8.html")).isEmpty(), "a deletion travels");
    }

    @Test
    void aPackCostsWhatItBringsAndNotWhatTheReleaseHas() {
        for (int i = 0; i < 600; i++) {
            main.page("/page/" + i + ".html", "<p>Page " + i + "</p>");
        }
        MemoryBook book = new MemoryBook();
        Questions questions = new Questions(book.objects);
        Sapporo asking = new Sapporo(main, book, questions, new MovableClock());
        Signed offer = asking.release(1, main).by(main.signer);
        Wanted wanted = given(asking.intake.offer(offer));
        int packs = 0;
        while (!wanted.nothing()) {
            List<Digest> some = wanted.objects().stream().limit(20).toList();
            wanted = given(asking.intake.take(offer.digest(), main.packs(some).get(0)));
            packs++;
        }
        given(asking.intake.switchTo(offer.digest()));

        assertTrue(packs > 30, "many packs");
        assertTrue(questions.asked < 600 * 20, () -> "the store was asked for " + questions.asked + " objects");
    }

    @Test
    void goingBackReadsNoPageASecondTime() {
        MemoryBook book = new MemoryBook();
        Questions questions = new Questions(book.objects);
        Sapporo back = new Sapporo(main, book, questions, new MovableClock());
        for (int number = 1; number <= 2; number++) {
            pages(number);
            given(back.update(back.release(number, main).by(main.signer), main));
        }
        pages(1);
        questions.read = 0;
        given(back.update(back.release(3, main).by(main.signer), main));
        assertEquals(Optional.of(main.edition().root()), back.serves().edition());
        assertTrue(questions.read < 300, () -> questions.read + " objects were read to go back");
    }

    private void pages(int version) {
        for (int i = 0; i < 300; i++) {
            main.page("/page/" + i + ".html", "<p>Version " + version + " of page " + i + "</p>");
        }
    }

    /** Counts what the store is asked for. */
    private static final class Questions implements ObjectSource {
        private final ObjectSource store;
        private int asked;
        private int read;

        Questions(ObjectSource store) {
            this.store = store;
        }

        @Override
        public Optional<byte[]> find(Digest digest) {
            asked++;
            read++;
            return store.find(digest);
        }

        @Override
        public Map<Digest, byte[]> find(Collection<Digest> digests) {
            asked += digests.size();
            read += digests.size();
            return store.find(digests);
        }

        @Override
        public Set<Digest> missing(Collection<Digest> digests) {
            asked += digests.size();
            return store.missing(digests);
        }
    }

    @Test
    void whatTheWantedObjectsLeadToMayComeWithThem() {
        given(sapporo.update(sapporo.release(1, main).by(main.signer), main));
        Digest before = main.edition().root();
        Signed offer = sapporo.release(2, main.page("/two/", "<p>Two</p>")).by(main.signer);
        Wanted wanted = given(sapporo.intake.offer(offer));
        Set<Digest> all = Delta.of(main.edition().root(), Optional.of(before), new Nodes(main.store));
        assertTrue(all.size() > wanted.objects().size(), "more than was asked for");

        assertTrue(given(sapporo.intake.take(
                        offer.digest(), main.packs(List.copyOf(all)).get(0)))
                .nothing());

        given(sapporo.intake.switchTo(offer.digest()));
        assertEquals(Optional.of(offer.digest()), sapporo.served());
    }

    @Test
    void everyStepMayBeRepeated() {
        Signed offer = sapporo.release(1, main).by(main.signer);
        Wanted wanted = given(sapporo.intake.offer(offer));
        assertEquals(wanted, given(sapporo.intake.offer(offer)));
        byte[] pack = main.packs(wanted.objects()).get(0);
        Wanted next = given(sapporo.intake.take(offer.digest(), pack));
        assertEquals(next, given(sapporo.intake.take(offer.digest(), pack)));
        Receipt receipt = sapporo.opened(given(sapporo.update(offer, main)));
        assertEquals(receipt, sapporo.opened(given(sapporo.intake.switchTo(offer.digest()))));
        assertTrue(given(sapporo.intake.offer(offer)).nothing());
        assertTrue(given(sapporo.intake.take(offer.digest(), pack)).nothing());
        assertEquals(1, sapporo.switches);
    }

    @Test
    void aNewerOfferTakesThePlaceOfAnOlderOne() {
        Signed older = sapporo.release(1, main).by(main.signer);
        given(sapporo.intake.offer(older));
        Signed newer = sapporo.release(2, main.page("/two/", "<p>Two</p>")).by(main.signer);
        given(sapporo.update(newer, main));
        assertRefused(Code.RELEASE_REPLAYED, sapporo.intake.offer(older));
        assertEquals(Optional.of(newer.digest()), sapporo.served());
    }

    @Test
    void undoIsTheOldContentUnderANewNumber() {
        given(sapporo.update(sapporo.release(1, main).by(main.signer), main));
        Digest before = main.edition().root();
        given(sapporo.update(
                sapporo.release(2, main.page("/two/", "<p>Two</p>")).by(main.signer), main));
        main.delete("/two/");
        Signed undo = sapporo.release(3, main).by(main.signer);
        assertTrue(given(sapporo.intake.offer(undo)).objects().size() <= 1);
        given(sapporo.update(undo, main));
        assertEquals(Optional.of(before), sapporo.serves().edition());
        assertEquals(3, sapporo.serves().number());
    }

    @Test
    void packsMayComeInAnyOrderBecauseObjectsAreKnownByTheirContent() {
        Signed offer = sapporo.release(1, main).by(main.signer);
        given(sapporo.intake.offer(offer));
        given(sapporo.intake.take(
                offer.digest(), main.packs(List.of(main.edition().root())).get(0)));
        Wanted contents = given(sapporo.intake.offer(offer));
        for (Digest one : contents.objects().stream().sorted().toList()) {
            given(sapporo.intake.take(offer.digest(), main.packs(List.of(one)).get(0)));
        }
        given(sapporo.intake.switchTo(offer.digest()));
    }

    @Test
    void aStepWaitsForTheOneBeforeIt() throws Exception {
        Signed offer = sapporo.release(1, main).by(main.signer);
        ExecutorService lane = Executors.newSingleThreadExecutor();
        try {
            AtomicReference<Future<Answer<Wanted>>> asked = new AtomicReference<>();
            sapporo.intake.betweenSteps(() -> {
                asked.set(lane.submit(() -> sapporo.intake.offer(offer)));
                assertThrows(TimeoutException.class, () -> asked.get().get(200, TimeUnit.MILLISECONDS));
            });
            given(asked.get().get(4, TimeUnit.SECONDS));
        } finally {
            lane.shutdownNow();
        }
    }
}
