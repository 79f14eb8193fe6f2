package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
            assertEquals("en", notice.page("en").locale());
            assertEquals("ja", notice.page("ja").locale());
        }
        assertEquals(
                ResourceBundle.getBundle("org.noren.site.serving.Notices", Locale.ENGLISH)
                        .keySet(),
                ResourceBundle.getBundle("org.noren.site.serving.Notices", Locale.JAPANESE)
                        .keySet());
    }

    private Route to(String path) {
        return Route.in(shop, PagePath.of(path));
    }
}
