package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MapStore;
import org.noren.shared.link.Release.Index;
import org.noren.shared.page.Advert.Owner;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;

/** Each place for advertisements holds what its owner put there, whatever the other site has at the same path (S22, S94). */
class AdvertisementsOfTwoSitesTest {
    private static final String MAIN = "advert-main-top";
    private static final String PARTNER = "advert-partner-corner";

    private final MapStore store = new MapStore();

    private Entry page(PagePath path, String text) {
        byte[] object = new Page("ja", text, "", "shop", "<p>" + text + "</p>").bytes();
        return new Entry(
                path, Kind.PAGE, store.put(object), object.length, Optional.empty(), Optional.of("ja"), Map.of());
    }

    private Edition edition(String whose, String... slots) {
        byte[] layout = Layout.of("shop", "<html><body><main data-slot=\"content\"></main></body></html>")
                .bytes();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                Layout.path("shop"),
                Kind.LAYOUT,
                store.put(layout),
                layout.length,
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        entries.add(page(PagePath.ROOT, whose));
        for (String slot : slots) {
            entries.add(page(Page.slotPath(slot, "ja"), whose));
        }
        return store.keep(store.empty().with(entries, List.of()));
    }

    private Surroundings shown(Optional<String> main, Map<String, String> values, Layer... layers) {
        return new EditionView(
                        new ViewFrame(
                                "one",
                                new ReleaseName(1, "0"),
                                "Title",
                                "https://shop.example",
                                main,
                                values,
                                Index.MAIN),
                        List.of(layers),
                        store,
                        Optional.empty(),
                        Clock.systemUTC())
                .page(PagePath.ROOT)
                .orElseThrow()
                .surroundings();
    }

    private Surroundings partner(Map<String, String> values, Layer... layers) {
        return shown(Optional.of("https://hinode.example"), values, layers);
    }

    private static Optional<String> in(Surroundings shown, String slot) {
        return shown.slot(slot, "ja").map(Page::title);
    }

    @Test
    void atAPartnerEachOwnerFillsItsOwnPlaceOnly() {
        Surroundings sapporo = partner(
                Map.of(),
                new Layer(edition("lent", MAIN, PARTNER, "footer"), true),
                new Layer(edition("own", MAIN, PARTNER, "footer"), false));
        assertEquals(Optional.of("lent"), in(sapporo, MAIN));
        assertEquals(Optional.of("own"), in(sapporo, PARTNER), "though the main site has something there");
        assertEquals(Optional.of("lent"), in(sapporo, "footer"), "other slots are the main site’s before all");
    }

    @Test
    void whatAnOwnerHasNotFilledStaysEmpty() {
        Surroundings sapporo = partner(
                Map.of(), new Layer(edition("lent", PARTNER), true), new Layer(edition("own", MAIN, "footer"), false));
        assertEquals(Optional.empty(), in(sapporo, MAIN));
        assertEquals(Optional.empty(), in(sapporo, PARTNER));
        assertEquals(Optional.of("own"), in(sapporo, "footer"));
    }

    @Test
    void theMainSiteShowsItsOwnAndNoneOfPartners() {
        Surroundings hinode =
                shown(Optional.empty(), Map.of("name", "Hinode"), new Layer(edition("mine", MAIN, PARTNER), false));
        assertEquals(Optional.of("mine"), in(hinode, MAIN));
        assertEquals(Optional.empty(), in(hinode, PARTNER));
        assertEquals("Title", hinode.advertiser(Owner.MAIN));
    }

    @Test
    void atAPartnerTheMainSiteIsCalledAsItSaysOrByItsAddress() {
        Layer lent = new Layer(edition("lent"), true);
        Surroundings named = partner(Map.of("name", "Sapporo", "main-name", "日の出"), lent);
        assertEquals("日の出", named.advertiser(Owner.MAIN));
        assertEquals("Sapporo", named.advertiser(Owner.PARTNER));
        assertEquals(
                "hinode.example", partner(Map.of(), lent).advertiser(Owner.MAIN), "an older main site says no name");
        assertEquals("Title", partner(Map.of(), lent).advertiser(Owner.PARTNER));
    }
}
