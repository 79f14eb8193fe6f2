package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.MapStore;
import org.noren.shared.link.Release.Index;
import org.noren.shared.page.PagePath;
import org.noren.site.serving.OwnAddress.Answer;
import org.noren.site.serving.OwnAddress.Asking;
import org.noren.site.testing.MovableClock;

class WhatSearchEnginesAreToldTest {
    private static final String MAIN = "https://hinode.example";
    private static final String HERE = "https://sapporo.example";

    private final MapStore store = new MapStore();
    private final SmallSite inherited = new SmallSite(store)
            .layout("shop", "<main data-slot=\"content\"></main>")
            .page("/", "ja", "shop", "x", Map.of("en", PagePath.of("/en/")))
            .page("/en/", "en", "shop", "x", Map.of("ja", PagePath.of("/")))
            .page("/&/", "x")
            .redirect("/old/", "/")
            .asset("/a.png", "image/png", "a");
    private final SmallSite own =
            new SmallSite(store).page("/hokkaido/", "x").page("/en/", "hidden by the inherited one");

    @Test
    void theMainSitesMapHasEveryPageWithItsLanguages() {
        Document map = map(main(), "");
        assertEquals(
                List.of(HERE + "/", HERE + "/%26/", HERE + "/en/"),
                map.select("url > loc").eachText());
        assertEquals(
                List.of("en", "ja"),
                map.select("url").get(0).children().select("[hreflang]").eachAttr("hreflang"));
        assertEquals(HERE + "/en/", map.select("[hreflang=en]").get(0).attr("href"));
        assertEquals(0, map.select("url").get(1).select("[hreflang]").size());
    }

    @Test
    void aPartnersMapHasWhatTheContractLeavesToIt() {
        assertEquals(
                List.of(HERE + "/hokkaido/"),
                map(partner(Index.MAIN), "").select("loc").eachText());
        assertEquals(
                List.of(HERE + "/hokkaido/"),
                map(partner(Index.NONE), "").select("loc").eachText());
        assertEquals(
                List.of(HERE + "/", HERE + "/%26/", HERE + "/en/", HERE + "/hokkaido/"),
                map(partner(Index.SELF), "").select("loc").eachText());
    }

    @Test
    void aLongSiteHasAMapOfMapsAndNoPageTwiceOrLost() {
        var sitemap = new Sitemap(shop(main()), 2);
        Document index = xml(sitemap.answer(main(), asking("")));
        assertEquals(
                List.of(HERE + "/sitemap.xml?part=1", HERE + "/sitemap.xml?part=2"),
                index.select("sitemapindex > sitemap > loc").eachText());
        assertEquals(2, xml(sitemap.answer(main(), asking("1"))).select("url").size());
        assertEquals(1, xml(sitemap.answer(main(), asking("2"))).select("url").size());
        for (String none : List.of("3", "0", "-1", "x", "99999", "1&"))
            assertInstanceOf(Answer.Nothing.class, sitemap.answer(main(), asking(none)), none);
    }

    @Test
    void robotsFindTheMapAndKeepOutOfTheSearch() {
        var answer = assertInstanceOf(Answer.Written.class, new Robots().answer(main(), asking("")));
        String text = new String(answer.file().bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains("Sitemap: " + HERE + "/sitemap.xml\n"), text);
        assertTrue(text.contains("Disallow: /search?\n"), text);
        assertTrue(text.contains("Disallow: /timetable?\n"), text);
    }

    private Document map(SiteView view, String part) {
        return xml(new Sitemap(shop(view)).answer(view, asking(part)));
    }

    private static Asking asking(String part) {
        return new Asking(Map.of("part", part), List.of());
    }

    private static Document xml(Answer answer) {
        var written = assertInstanceOf(Answer.Written.class, answer);
        assertEquals("application/xml;charset=UTF-8", written.file().mediaType());
        return Jsoup.parse(new String(written.file().bytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static Shop shop(SiteView view) {
        return new Shop() {
            @Override
            public SiteView view() {
                return view;
            }
        };
    }

    private SiteView main() {
        return view(Optional.empty(), Index.SELF, List.of(new Layer(inherited.edition(), false)));
    }

    private SiteView partner(Index index) {
        return view(
                Optional.of(MAIN),
                index,
                List.of(new Layer(inherited.edition(), true), new Layer(own.edition(), false)));
    }

    private SiteView view(Optional<String> main, Index index, List<Layer> layers) {
        var frame = new ViewFrame("one", new ReleaseName(1, "one"), "Sapporo", HERE, main, Map.of(), index);
        return new EditionView(frame, layers, store, Optional.empty(), new MovableClock());
    }
}
