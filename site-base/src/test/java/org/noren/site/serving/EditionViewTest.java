package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.MapStore;
import org.noren.shared.link.Release.Index;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Renderer;
import org.noren.shared.page.Surroundings;
import org.noren.shared.seal.Digest;
import org.noren.site.testing.MovableClock;

class EditionViewTest {
    private static final String MAIN = "https://hinode.example";
    private static final String HERE = "https://sapporo.example";

    private final MapStore store = new MapStore();
    private final MovableClock clock = new MovableClock();
    private final SmallSite inherited = new SmallSite(store)
            .layout("shop", "<nav data-slot=\"navigation\"></nav><main data-slot=\"content\"></main>")
            .menu("ja", "/goods/", "/away/")
            .page("/", "ja", "shop", "<p>Home</p>", Map.of("en", PagePath.of("/en/"), "fr", PagePath.of("/fr/")))
            .page("/en/", "en", "shop", "<p>Home</p>", Map.of("ja", PagePath.of("/")))
            .page("/goods/", "<p>Goods</p>");
    private final SmallSite own = new SmallSite(store)
            .menu("ja", "/hokkaido/")
            .page("/hokkaido/", "<p>Own</p>")
            .page("/goods/", "<p>An original that the release hides</p>");

    @Test
    void aPageIsHereOrItIsNot() {
        SiteView view = partner(Index.MAIN);
        assertEquals("<p>Home</p>", body(view, "/"));
        assertTrue(view.page(PagePath.of("/nowhere/")).isEmpty());
        assertTrue(view.page(PagePath.of("/.layout/shop")).isEmpty());
        assertTrue(view.page(PagePath.of("/.menu/ja")).isEmpty());
        assertEquals("ja", view.locale());
    }

    @Test
    void anInheritedPageHidesAnOriginalAtItsPathAndOtherOriginalsAreSeen() {
        SiteView view = partner(Index.MAIN);
        assertEquals("<p>Goods</p>", body(view, "/goods/"));
        assertEquals("<p>Own</p>", body(view, "/hokkaido/"));
    }

    @Test
    void whatWasMovedIsFoundWhereItLiesNowUnlessSomethingElseLiesThere() {
        inherited
                .redirect("/wares/", "/goods/")
                .redirect("/hokkaido/", "/goods/")
                .redirect("/lost/", "/nowhere/")
                .asset("/style/new.css", "text/css; charset=utf-8", "a{}")
                .redirect("/old.css", "/style/new.css");
        SiteView view = partner(Index.MAIN);
        assertEquals(Optional.of(PagePath.of("/goods/")), view.moved(PagePath.of("/wares/")));
        assertTrue(view.page(PagePath.of("/wares/")).isEmpty());
        assertTrue(view.moved(PagePath.of("/lost/")).isEmpty(), "nothing lies where it leads");
        assertEquals("<p>Own</p>", body(view, "/hokkaido/"), "a redirect hides no original page");
        assertTrue(view.moved(PagePath.of("/hokkaido/")).isEmpty());
        Surroundings site = surroundings(view, "/");
        assertEquals("/goods/", site.pageAddress(PagePath.of("/wares/")));
        assertEquals(site.assetAddress(PagePath.of("/style/new.css")), site.assetAddress(PagePath.of("/old.css")));
    }

    @Test
    void aPageThatIsNotHadHereIsLinkedAtTheMainSite() {
        Surroundings site = surroundings(partner(Index.MAIN), "/");
        assertEquals("/goods/", site.pageAddress(PagePath.of("/goods/")));
        assertEquals("/hokkaido/", site.pageAddress(PagePath.of("/hokkaido/")));
        assertEquals(MAIN + "/away/", site.pageAddress(PagePath.of("/away/")));
        assertEquals(
                "/away/", surroundings(main(), "/").pageAddress(PagePath.of("/away/")), "dead at the main site too");
    }

    @Test
    void theMenuHasInheritedItemsThenOriginalOnes() {
        ShownPage home = partner(Index.MAIN).page(PagePath.ROOT).orElseThrow();
        String html =
                Renderer.render(home.layout(), home.page(), home.surroundings()).html();
        int goods = html.indexOf("href=\"/goods/\"");
        int away = html.indexOf("href=\"" + MAIN + "/away/\"");
        int hokkaido = html.indexOf("href=\"/hokkaido/\"");
        assertTrue(0 < goods && goods < away && away < hokkaido, html);
    }

    @Test
    void theWayDownToAPageIsOfItsOwnLanguage() {
        inherited
                .page("/goods/tea/", "x")
                .page("/goods/tea/pot.html", "x")
                .page("/en/goods/pot.html", "en", "shop", "x", Map.of());
        SiteView view = partner(Index.MAIN);
        assertEquals(
                List.of("/ Title of /", "/goods/ Title of /goods/", "/goods/tea/ Title of /goods/tea/"),
                wayDown(view, "/goods/tea/pot.html"));
        assertEquals(List.of("/ Title of /", "/goods/ Title of /goods/"), wayDown(view, "/goods/tea/"));
        assertEquals(List.of("/en/ Title of /en/"), wayDown(view, "/en/goods/pot.html"));
        assertEquals(List.of("/ Title of /"), wayDown(view, "/hokkaido/"));
        assertEquals(List.of(), wayDown(view, "/"));
        assertEquals(List.of(), wayDown(view, "/en/"));
    }

    private static List<String> wayDown(SiteView view, String path) {
        return surroundings(view, path).ancestors().stream()
                .map(item -> item.path() + " " + item.label())
                .toList();
    }

    @Test
    void theSearchIsHereAndNeverAtTheMainSite() {
        assertEquals("/search", surroundings(partner(Index.MAIN), "/").pageAddress(PagePath.of("/search")));
    }

    @Test
    void searchEnginesAreSentWhereTheContractSays() {
        assertEquals(
                Optional.of(MAIN + "/goods/"),
                surroundings(partner(Index.MAIN), "/goods/").canonical());
        assertEquals(
                Optional.of(HERE + "/goods/"),
                surroundings(partner(Index.SELF), "/goods/").canonical());
        assertFalse(surroundings(partner(Index.NONE), "/goods/").indexed());
        assertTrue(surroundings(partner(Index.NONE), "/hokkaido/").indexed(), "an original is the partner's own");
        assertEquals(
                Optional.of(HERE + "/hokkaido/"),
                surroundings(partner(Index.MAIN), "/hokkaido/").canonical());
    }

    @Test
    void languagesThatAreNotHadHereAreFoundAtTheMainSite() {
        Surroundings site = surroundings(partner(Index.SELF), "/");
        assertEquals(Map.of("en", PagePath.of("/en/"), "fr", PagePath.of("/fr/")), site.alternates());
        assertEquals(HERE + "/en/", site.absoluteAddress(PagePath.of("/en/")));
        assertEquals(MAIN + "/fr/", site.absoluteAddress(PagePath.of("/fr/")));
        assertEquals(MAIN + "/en/", surroundings(partner(Index.MAIN), "/").absoluteAddress(PagePath.of("/en/")));
        assertEquals(
                Map.of("en", PagePath.of("/en/")), surroundings(main(), "/").alternates());
    }

    @Test
    void aStyleSheetNamesWhatItNeedsByHash() {
        inherited
                .asset("/style/dot.png", "image/png", "dot")
                .asset("/style/a.css", "text/css; charset=utf-8", "@import \"b.css\"; p { background: url(dot.png) }")
                .asset("/style/b.css", "text/css; charset=utf-8", "q { background: url('nothing.png') }");
        SiteView view = partner(Index.MAIN);
        String dot = hash("dot");
        ServedAsset b = view.asset(PagePath.of("/style/b.css")).orElseThrow();
        ServedAsset a = view.asset(PagePath.of("/style/a.css")).orElseThrow();
        assertEquals(
                "@import \"/.a/" + b.hash() + "/style/b.css\"; p { background: url(/.a/" + dot + "/style/dot.png) }",
                text(a));
        assertEquals("q { background: url('/style/nothing.png') }", text(b), "what is missing keeps its path");
        assertEquals(hash(text(a)), a.hash());
        assertEquals(
                "/.a/" + a.hash() + "/style/a.css", surroundings(view, "/").assetAddress(PagePath.of("/style/a.css")));
        assertTrue(view.asset(a.hash(), a.path()).isPresent());
        assertTrue(view.asset(dot, a.path()).isEmpty(), "another's hash");
    }

    @Test
    void styleSheetsThatImportEachOtherInARingKeepPlainAddresses() {
        inherited
                .asset("/a.css", "text/css; charset=utf-8", "@import \"b.css\";")
                .asset("/b.css", "text/css; charset=utf-8", "@import \"c.css\";")
                .asset("/c.css", "text/css; charset=utf-8", "@import \"b.css\";");
        SiteView view = partner(Index.MAIN);
        assertEquals(
                "@import \"/b.css\";", text(view.asset(PagePath.of("/a.css")).orElseThrow()));
        assertEquals(
                "@import \"/c.css\";", text(view.asset(PagePath.of("/b.css")).orElseThrow()));
        assertEquals(
                "@import \"/b.css\";", text(view.asset(PagePath.of("/c.css")).orElseThrow()));
    }

    @Test
    void aLongAssetIsReadPartByPart() {
        byte[] film = new byte[2 * Chunks.CHUNK + 5];
        new Random(7).nextBytes(film);
        inherited.longAsset("/long.pdf", "application/pdf", film);
        ServedAsset asset = partner(Index.MAIN).asset(PagePath.of("/long.pdf")).orElseThrow();
        assertEquals(film.length, asset.size());
        assertEquals(Chunks.CHUNK, asset.partSize());
        assertEquals(5, asset.parts().read(2).length);
        byte[] second = new byte[Chunks.CHUNK];
        System.arraycopy(film, Chunks.CHUNK, second, 0, Chunks.CHUNK);
        assertArrayEquals(second, asset.parts().read(1));
    }

    @Test
    void assetsOfTheViewBeforeAreServedUntilItsTimeIsOver() {
        EditionView old =
                partner(Index.MAIN, new SmallSite(store).asset("/a.png", "image/png", "old"), Optional.empty());
        EditionView next = partner(
                Index.MAIN,
                new SmallSite(store).asset("/a.png", "image/png", "new"),
                Optional.of(new EditionView.Before(old, clock.instant().plus(Duration.ofMinutes(5)))));
        PagePath path = PagePath.of("/a.png");
        assertTrue(next.asset(hash("new"), path).isPresent());
        assertTrue(next.asset(hash("old"), path).isPresent());
        assertEquals(hash("new"), next.asset(path).orElseThrow().hash());
        clock.advance(Duration.ofMinutes(5));
        assertTrue(next.asset(hash("old"), path).isEmpty());
        assertTrue(next.asset(hash("new"), path).isPresent());
    }

    @Test
    void aNoticeWearsTheSitesLayoutAndIsNotIndexed() {
        Page notice = new Page("ja", "Not found", "", "any", "<p>Not found</p>");
        ShownPage shown = partner(Index.SELF).notice(PagePath.of("/x"), notice).orElseThrow();
        assertEquals("shop", shown.layout().name());
        assertFalse(shown.surroundings().indexed());
        assertEquals(Optional.empty(), shown.surroundings().canonical());
        assertTrue(partner(Index.MAIN, new SmallSite(store), Optional.empty())
                .notice(PagePath.of("/x"), notice)
                .isEmpty());
    }

    private EditionView partner(Index index) {
        return view(
                frame(Optional.of(MAIN), index),
                List.of(new Layer(inherited.edition(), true), new Layer(own.edition(), false)),
                Optional.empty());
    }

    private EditionView partner(Index index, SmallSite only, Optional<EditionView.Before> before) {
        return view(frame(Optional.of(MAIN), index), List.of(new Layer(only.edition(), true)), before);
    }

    private EditionView main() {
        return view(
                frame(Optional.empty(), Index.SELF), List.of(new Layer(inherited.edition(), false)), Optional.empty());
    }

    private EditionView view(ViewFrame frame, List<Layer> layers, Optional<EditionView.Before> before) {
        return new EditionView(frame, layers, store, before, clock);
    }

    private static ViewFrame frame(Optional<String> main, Index index) {
        return new ViewFrame("one", new ReleaseName(1, "one"), "Sapporo", HERE, main, Map.of(), index);
    }

    private static String body(SiteView view, String path) {
        return view.page(PagePath.of(path)).orElseThrow().page().body();
    }

    private static Surroundings surroundings(SiteView view, String path) {
        return view.page(PagePath.of(path)).orElseThrow().surroundings();
    }

    private static String text(ServedAsset asset) {
        return new String(asset.parts().read(0), StandardCharsets.UTF_8);
    }

    private static String hash(String content) {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }
}
