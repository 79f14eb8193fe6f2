package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;

class FindingTheWayTest {
    private final SmallShop shop = new SmallShop("one");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about/", "/goods.html"})
    void aPageIsShownAtItsPath(String path) {
        assertInstanceOf(Route.ToPage.class, to(path));
    }

    @ParameterizedTest
    @CsvSource({"/about, /about/", "/about/index.html, /about/", "/index.html, /"})
    void anotherNameOfAPageLeadsToTheOneThatIsWritten(String asked, String written) {
        assertEquals(new Route.Moved(PagePath.of(written)), to(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/was-goods/", "/was-goods", "/was-goods/index.html"})
    void whatWasMovedIsFoundInOneStepByAnyOfItsOldNames(String asked) {
        assertEquals(new Route.Moved(PagePath.of("/goods.html")), to(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/nowhere/index.html", "/goods.html/", "/style.css/", "/.layout/plain", "/.a"})
    void nothingElseLeadsAnywhere(String path) {
        assertInstanceOf(Route.Nowhere.class, to(path));
    }

    @Test
    void anAssetIsThereByItsPathAndForeverByItsHash() {
        assertTrue(!assertInstanceOf(Route.ToAsset.class, to("/style.css")).forever());
        assertTrue(assertInstanceOf(Route.ToAsset.class, to("/.a/" + SmallShop.STYLE_HASH + "/style.css"))
                .forever());
        assertInstanceOf(Route.Nowhere.class, to("/.a/" + "f".repeat(32) + "/style.css"));
    }

    @ParameterizedTest
    @CsvSource({"/en/nowhere, ja, en", "/ja/nowhere, en, ja", "/nowhere, en, en", "/nowhere, fr, ja", "/en, fr, ja"})
    void aReaderIsToldInTheLanguageOfThePathOrTheirOwn(String path, String wish, String language) {
        assertEquals(language, Notice.language(PagePath.of(path), List.of(Locale.forLanguageTag(wish)), "ja"));
    }

    @Test
    void everyNoticeSpeaksBothLanguages() {
        for (Notice notice : Notice.values()) {
            assertEquals("en", notice.page("en", PagePath.ROOT).locale());
            assertEquals("ja", notice.page("ja", PagePath.ROOT).locale());
        }
        assertEquals(
                ResourceBundle.getBundle("org.noren.site.serving.Notices", Locale.ENGLISH)
                        .keySet(),
                ResourceBundle.getBundle("org.noren.site.serving.Notices", Locale.JAPANESE)
                        .keySet());
    }

    @Test
    void whoLooksInVainIsOfferedTheSearchInTheirLanguage() {
        Page missing = Notice.NOT_FOUND.page("en", PagePath.of("/en/"));
        Document page = Jsoup.parseBodyFragment(missing.body());
        Element form = page.expectFirst("form[role=search]");
        assertEquals("/search", form.attr("action"));
        assertEquals("en", form.expectFirst("input[name=lang]").val());
        assertEquals("Search this site", form.expectFirst("label").text());
        assertEquals("/en/", page.expectFirst("p > a").attr("href"));
        assertEquals(0, page.select("h1").size(), "the layout shows the title");
        assertTrue(Notice.headed(missing).body().startsWith("<h1>There is no such page</h1>"));
        assertFalse(Notice.OUT_OF_ORDER.page("en", PagePath.ROOT).body().contains("<form"));
    }

    private Route to(String path) {
        return Route.in(shop, PagePath.of(path));
    }
}
