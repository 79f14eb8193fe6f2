package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Marks;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Scope;
import org.noren.main.partnership.TestPartnerDesk;
import org.noren.main.variants.TestVariants;
import org.noren.shared.link.Release;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;
import org.noren.site.editing.OtherSites;
import org.noren.site.editing.OtherSites.OtherSite;
import org.noren.site.testing.TestDatabase;

class WherePartnersShowTest {
    private final TestHinode hinode = new TestHinode(TestDatabase.H2);
    private final OtherSites sites = TestVariants.show(hinode.partners, hinode.choosing, hinode.laidPages);

    @Test
    void a_partner_is_a_site_with_its_own_name_values_and_pages() {
        hinode.add(
                TestHinode.SAPPORO,
                new Contract(
                        new Scope(List.of("/goods/**"), List.of()),
                        Release.Way.OVERWRITE,
                        true,
                        Release.Index.MAIN,
                        Map.of("telephone", "011")));

        OtherSite sapporo = hinode.in(sites::all).get(0);

        assertEquals("Hinode sapporo", sapporo.title());
        assertEquals("https://sapporo.example", sapporo.address());
        assertEquals(Map.of("telephone", "011"), sapporo.values());
        assertTrue(sapporo.inherits().test(PagePath.of("/goods/cup.html")));
        assertFalse(sapporo.inherits().test(PagePath.of("/about/")));
    }

    @Test
    void a_partner_shows_pages_in_its_languages_and_with_its_labels() {
        hinode.publish(TestHinode.page("/en/cup.html", "en", "cup"), TestHinode.page("/cup.html", "ja", "cup"));
        hinode.published.label("/cup.html", "gift");
        Marks marks = new Marks(Set.of("ja"), Label.several("gift"), Set.of());
        hinode.add(
                TestHinode.SAPPORO,
                new Contract(
                        new Scope(List.of("/**"), List.of(), marks),
                        Release.Way.OVERWRITE,
                        true,
                        Release.Index.MAIN,
                        Map.of()));

        OtherSite sapporo = hinode.in(sites::all).get(0);

        assertTrue(hinode.in(() -> sapporo.inherits().test(PagePath.of("/cup.html"))));
        assertFalse(hinode.in(() -> sapporo.inherits().test(PagePath.of("/en/cup.html"))));
        assertTrue(hinode.in(() -> sapporo.inherits().test(PagePath.of("/new.html"))), "nobody knows yet");
        assertTrue(hinode.in(() -> TestPartnerDesk.labels(hinode.partners).decides(new Label("gift"))));
        assertFalse(hinode.in(() -> TestPartnerDesk.labels(hinode.partners).decides(new Label("gifts"))));
    }

    @Test
    void a_partner_whose_partnership_has_ended_shows_nothing_any_more() {
        hinode.add(TestHinode.SAPPORO);
        hinode.add(TestHinode.NAHA);

        hinode.run(() -> hinode.partners
                .find(TestHinode.NAHA)
                .orElseThrow()
                .become(PartnerStatus.ENDED, hinode.clock.instant()));

        assertEquals(
                List.of("sapporo"),
                hinode.in(sites::all).stream().map(OtherSite::name).toList());
    }
}
