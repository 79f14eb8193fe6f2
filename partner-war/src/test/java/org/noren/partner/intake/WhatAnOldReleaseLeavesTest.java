package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.intake.jpa.TestBook;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.site.settings.Role;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.jpa.TestStore;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** What a release brought goes when nothing needs it any more, and not before readers are done with it. */
@ParameterizedClass
@EnumSource
class WhatAnOldReleaseLeavesTest {
    private static final Duration GRACE = Duration.ofMinutes(5);

    @Parameter
    TestDatabase database;

    private final MovableClock clock = new MovableClock();
    private final Hinode main = Hinode.small();
    private final Set<Digest> ownObjects = new HashSet<>();
    private Runnable whileNeedsAreCounted = () -> {};
    private TestSite site;
    private ObjectStore store;
    private Sapporo sapporo;
    private Clearing clearing;

    @BeforeEach
    void startsEmpty() {
        site = TestSite.empty(Role.PARTNER, database);
        ObjectStore plain = TestStore.of(site, database, clock);
        store = site.transactional(ObjectStore.class, plain);
        IntakeBook book = TestBook.of(site, plain, clock);
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
