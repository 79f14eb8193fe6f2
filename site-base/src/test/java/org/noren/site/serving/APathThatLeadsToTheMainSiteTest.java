package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MapStore;
import org.noren.shared.link.Release.Index;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;

/** A partner with direct links: the main site shows its pages itself, the partner its own (S28, S20). */
class APathThatLeadsToTheMainSiteTest {
    private final MapStore store = new MapStore();

    private Entry page(String path, String title, boolean here) {
        byte[] object = new Page("ja", title, "", "shop", "<p>" + title + "</p>").bytes();
        return new Entry(
                PagePath.of(path),
                Kind.PAGE,
                here ? store.put(object) : org.noren.shared.seal.Digest.of(object),
                object.length,
                Optional.empty(),
                Optional.of("ja"),
                Map.of());
    }

    private Entry link() {
        byte[] object = Redirect.toMainSite(PagePath.of("/about/returns.html")).bytes();
        return new Entry(
                PagePath.of("/local/returns.html"),
                Kind.REDIRECT,
                store.put(object),
                object.length,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private EditionView view() {
        byte[] layout = Layout.of("shop", "<html><body><main data-slot=\"content\"></main></body></html>")
                .bytes();
        Entry dress = new Entry(
                Layout.path("shop"),
                Kind.LAYOUT,
                store.put(layout),
                layout.length,
                Optional.empty(),
                Optional.empty(),
                Map.of());
        Edition lent = store.keep(store.empty()
                .with(List.of(dress, page("/", "Hinode", false), page("/goods/", "Goods", false)), List.of()));
        Edition own = store.keep(store.empty()
                .with(List.of(page("/local/", "Local", true), page("/goods/", "Hidden", true), link()), List.of()));
        return new EditionView(
                new ViewFrame(
                        "one",
                        new ReleaseName(1, "0"),
                        "Sapporo",
                        "https://sapporo.example",
                        Optional.of("https://hinode.example"),
                        Map.of(),
                        Index.MAIN),
                List.of(new Layer(lent, true, true), new Layer(own, false)),
                store,
                Optional.empty(),
                Clock.systemUTC());
    }

    @Test
    void lentPagesLeadToTheMainSitesOwn() {
        assertEquals(new Route.Elsewhere("https://hinode.example/goods/"), Route.in(view(), PagePath.of("/goods/")));
        assertEquals(new Route.Elsewhere("https://hinode.example/goods/"), Route.in(view(), PagePath.of("/goods")));
        assertEquals(new Route.Elsewhere("https://hinode.example/"), Route.in(view(), PagePath.ROOT));
        assertEquals("ja", view().locale());
    }

    @Test
    void ownPagesAreShownHereAndLinkStraightToTheMainSite() {
        Route.ToPage own = assertInstanceOf(Route.ToPage.class, Route.in(view(), PagePath.of("/local/")));
        assertEquals("https://hinode.example/goods/", own.page().surroundings().pageAddress(PagePath.of("/goods/")));
        assertEquals("/local/", own.page().surroundings().pageAddress(PagePath.of("/local/")));
    }

    /** Whether this site has that page, or inherits it, does not matter. */
    @Test
    void aDirectLinkOfItsOwnLeadsToTheMainSitesPage() {
        assertEquals(
                new Route.Elsewhere("https://hinode.example/about/returns.html"),
                Route.in(view(), PagePath.of("/local/returns.html")));
    }

    @Test
    void onlyOwnPagesAreListedAndNothingThatIsHidden() {
        assertEquals(
                List.of(PagePath.of("/local/")),
                view().pages().stream().map(ListedPage::path).toList());
        assertTrue(view().page(PagePath.of("/goods/")).isEmpty());
    }

    @Test
    void whatIsNowhereStaysNowhere() {
        assertInstanceOf(Route.Nowhere.class, Route.in(view(), PagePath.of("/nothing/")));
    }
}
