package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.MapStore;
import org.noren.shared.link.Release.Index;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;
import org.noren.shared.seal.Digest;
import org.noren.site.testing.MovableClock;

/** A site shows inherited pages otherwise, or not at all; its own it shows as they are (S92). */
class WhatASiteLaysOverPagesTest {
    private static final Digest OTHER = Digest.of(new byte[] {7});

    private final MapStore store = new MapStore();
    private final SiteView view = view();

    private SiteView view() {
        SmallSite inherited = new SmallSite(store)
                .layout("shop", "<main data-slot=\"content\"></main>")
                .page("/", "ja", "shop", "Home", Map.of("en", PagePath.of("/off/")))
                .page("/off/", "Off")
                .page("/off/below/", "Below")
                .menu("ja", "/", "/off/", "/own/");
        SmallSite own = new SmallSite(store).page("/own/", "Own");
        return new EditionView(
                new ViewFrame(
                        "one",
                        new ReleaseName(1, "one"),
                        "Sapporo",
                        "https://sapporo.example",
                        Optional.of("https://hinode.example"),
                        Map.of(),
                        Index.MAIN,
                        MenuOrder.AS_THEY_COME,
                        new Everything()),
                List.of(new Layer(inherited.edition(), true), new Layer(own.edition(), false)),
                store,
                Optional.empty(),
                new MovableClock());
    }

    @Test
    void inheritedPagesAloneAreShownOtherwise() {
        assertEquals("over /", body("/"));
        assertEquals("Own", body("/own/"));
    }

    @Test
    void aPageThatIsOffLineIsNowhereAndEverybodyIsToldWhy() {
        PagePath off = PagePath.of("/off/");
        assertInstanceOf(Route.Nowhere.class, Route.in(view, off));
        assertTrue(view.takenOff(off));
        assertFalse(view.takenOff(PagePath.of("/own/")) || view.takenOff(PagePath.of("/nothing/")));
        assertEquals(404, Notice.TAKEN_OFF.status());
        assertTrue(Notice.TAKEN_OFF.page("en", PagePath.ROOT).body().contains("mending"));
    }

    @Test
    void theListOfPagesSaysThatTheTextIsAnother() {
        Map<PagePath, Digest> listed =
                view.pages().stream().collect(java.util.stream.Collectors.toMap(ListedPage::path, ListedPage::object));
        assertEquals(3, listed.size(), "without the one that is off line");
        assertEquals(OTHER, listed.get(PagePath.ROOT));
        assertFalse(OTHER.equals(listed.get(PagePath.of("/own/"))));
    }

    @Test
    void nothingLeadsToAPageThatIsOffLineByItself() {
        Surroundings below = surroundings("/off/below/");
        assertEquals(
                List.of("/", "/own/"),
                below.menu("ja").orElseThrow().items().stream()
                        .map(item -> item.path().value())
                        .toList());
        assertEquals(
                List.of("/"),
                below.ancestors().stream().map(item -> item.path().value()).toList());
        assertEquals(Map.of(), surroundings("/").alternates());
    }

    private Surroundings surroundings(String path) {
        return view.page(PagePath.of(path)).orElseThrow().surroundings();
    }

    private String body(String path) {
        return view.page(PagePath.of(path)).orElseThrow().page().body();
    }

    private static final class Everything implements Overlay {
        @Override
        public Page over(PagePath path, Page page) {
            return new Page(page.locale(), page.title(), page.description(), page.layout(), "over " + path);
        }

        @Override
        public boolean hides(PagePath path) {
            return path.value().equals("/off/") || path.value().equals("/own/");
        }

        @Override
        public Digest saying(Entry entry) {
            return OTHER;
        }
    }
}
