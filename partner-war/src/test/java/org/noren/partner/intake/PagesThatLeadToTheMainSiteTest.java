package org.noren.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.intake.Sapporo.given;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.partner.intake.jpa.TestBook;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Release.Way;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.site.settings.Role;
import org.noren.site.store.ObjectStore;
import org.noren.site.store.jpa.TestStore;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** Releases whose pages stay at the main site, and the way back; on each database (S28). */
@ParameterizedClass
@EnumSource
class PagesThatLeadToTheMainSiteTest {
    private static final Duration GRACE = Duration.ofMinutes(5);

    @Parameter
    TestDatabase database;

    private final MovableClock clock = new MovableClock();
    private final Hinode main = Hinode.small();
    private ObjectStore store;
    private Sapporo sapporo;
    private Clearing clearing;

    @BeforeEach
    void startsEmpty() {
        TestSite site = TestSite.empty(Role.PARTNER, database);
        ObjectStore plain = TestStore.of(site, database, clock);
        store = site.transactional(ObjectStore.class, plain);
        IntakeBook book = TestBook.of(site, plain, clock);
        sapporo = new Sapporo(main, book, store, clock);
        clearing = new Clearing(
                sapporo.intake,
                book,
                TestBook.oldReleases(site, plain, clock),
                new Sapporo.NoPages(),
                new Nodes(store),
                GRACE,
                clock);
    }

    private Signed release(long number, Way way) {
        return sapporo.release(number, main).way(way).by(main.signer);
    }

    private boolean has(String path) {
        Digest object = main.entry(path).object();
        return store.missing(Set.of(object)).isEmpty();
    }

    @Test
    void noPageComesAndAllElseDoes() {
        given(sapporo.update(release(1, Way.DIRECT), main));
        assertEquals(1, sapporo.serves().number());
        assertFalse(has("/goods/"), "a page");
        assertTrue(has("/dot.txt") && has("/.layout/shop") && has("/.menu/ja"));
    }

    @Test
    void pagesComeWhenTheWayChangesThoughTheTreeIsTheSame() {
        given(sapporo.update(release(1, Way.DIRECT), main));
        given(sapporo.update(release(2, Way.OVERWRITE), main));
        assertEquals(2, sapporo.serves().number());
        assertTrue(has("/goods/") && has("/"));
    }

    @Test
    void pagesGoWhenTheyAreNoLongerHeld() {
        given(sapporo.update(release(1, Way.OVERWRITE), main));
        given(sapporo.update(release(2, Way.DIRECT), main));
        clearing.whenDue();
        clock.advance(GRACE.plus(Clearing.MARGIN));
        clearing.whenDue();
        for (String page : List.of("/", "/goods/")) {
            assertFalse(has(page), page + " is the main site's alone now");
        }
        assertTrue(has("/dot.txt") && has("/.layout/shop"));
        main.page("/goods/", "<p>Others</p>");
        given(sapporo.update(release(3, Way.DIRECT), main));
        assertEquals(3, sapporo.serves().number());
    }
}
