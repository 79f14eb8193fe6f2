package org.noren.site.searching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noren.shared.page.Renderer;
import org.noren.site.searching.lucene.LuceneIndex;
import org.noren.site.serving.OwnAddress.Answer.Shown;
import org.noren.site.serving.OwnAddress.Asking;

class ShoppersFindPagesTest {
    private final ShopFixture shop = new ShopFixture();
    private final SiteSearch search = new SiteSearch(shop, new LuceneIndex());
    private final SearchAddress address = new SearchAddress(search);

    @BeforeEach
    void open() {
        search.open(Executors.defaultThreadFactory());
        shop.serve(site -> site.titled("/kettle.html", "ja", "南部鉄瓶", "<p>お湯がやわらかくなる鉄瓶です。使ったあとは乾かしてください。</p>")
                .titled("/care.html", "ja", "手入れ", "<h2>鉄瓶の錆</h2><p>東京都の工房で、ふたを<ruby>磨<rt>みが</rt></ruby>きます。</p>")
                .titled("/kyoto.html", "ja", "京都の茶", "<p>急須でいれる<b>ほうじ</b>茶。</p>")
                .titled("/en/kettle.html", "en", "Iron kettle", "<p>Kettles soften the water &lt;b&gt; & tea.</p>")
                .titled("/en/rust.html", "en", "Rust", "<p>Dry the kettle after use.</p><b>2 litres</b><i>Softer</i>"));
    }

    @AfterEach
    void close() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 鉄瓶, /kettle.html /care.html",
        "ja, 鉄瓶 乾かす, /kettle.html",
        "ja, 鉄瓶　錆, /care.html",
        "ja, 東京, /care.html",
        "ja, 京都, /kyoto.html",
        "ja, 磨く, /care.html",
        "ja, ほうじ茶, /kyoto.html",
        "en, kettle, /en/kettle.html /en/rust.html",
        "en, KETTLES, /en/kettle.html /en/rust.html",
        "en, drying the kettle, /en/rust.html",
        "en, litre softer, /en/rust.html"
    })
    void wordsAreFoundInTheirFormsAndTitlesComeFirst(String language, String typed, String paths) {
        assertEquals(paths, String.join(" ", found(typed, language)));
    }

    @Test
    void whenNoPageHasAllTheWordsThoseWithSomeAreShownAndItIsSaid() {
        Document page = page("鉄瓶 急須", "ja", "");
        assertEquals(3, page.select(".results > li").size());
        assertTrue(page.select(".search-note").text().contains("いずれか"), page.text());
        assertEquals(0, page("鉄瓶", "ja", "").select(".search-note").size());
    }

    @Test
    void whatIsFoundIsMarkedAndWhatPagesSayStaysText() {
        Document page = page("water", "en", "");
        assertEquals("1 page", page.select(".search-count").text());
        assertEquals(
                "Kettles soften the water <b> & tea.",
                page.select(".results p:not(.result-path)").text());
        assertEquals(List.of("water"), page.select("mark").eachText());
        assertEquals("/en/kettle.html", page.select(".results a").attr("href"));
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertEquals("en", page.expectFirst("html").attr("lang"));
    }

    @Test
    void whatIsTypedStaysText() {
        for (String typed : List.of(
                "\"><script>alert(1)</script>", "#{facesContext}${7*7}", "' onfocus='x", "title:* OR [a TO b]~ \\")) {
            Document page = page(typed, "en", "");
            assertEquals(typed, page.select("main input[name=q]").val());
            assertTrue(page.title().contains(typed), page.title());
            assertEquals(0, page.select("script, [onfocus]").size());
        }
    }

    @Test
    void whoFindsNothingIsToldWhatToDoAndWhereElseThereIsSomething() {
        Document page = page("kettle", "ja", "");
        assertEquals("「kettle」を含むページは見つかりませんでした。", page.select(".search-count").text());
        assertTrue(page.select(".advice li").size() > 1);
        assertEquals("英語のページにも2件あります", page.select(".search-elsewhere").text());
        assertEquals(
                "/search?lang=en&q=kettle", page.select(".search-elsewhere a").attr("href"));
        assertEquals(
                0, page("zzz", "en", "").select(".search-elsewhere, .results").size());
        Document empty = page("　 \u0000 ", "ja", "");
        assertEquals("検索 · Sapporo", empty.title());
        assertTrue(empty.select(".advice li").size() > 1);
    }

    @Test
    void manyPagesAreShownTenAtATime() {
        shop.serve(site -> {
            for (int i = 0; i < 23; i++) site.titled("/tea" + i + ".html", "en", "Tea " + i, "<p>tea</p>");
        });
        Document first = page("tea", "en", "");
        assertEquals(
                "23 pages, 1 to 10 of them here", first.select(".search-count").text());
        assertEquals("/search?lang=en&q=tea&page=2", first.select("a[rel=next]").attr("href"));
        assertEquals(0, first.select("a[rel=prev]").size());
        Document last = page("tea", "en", "3");
        assertEquals(3, last.select(".results li").size());
        assertEquals("21", last.select(".results").attr("start"));
        assertEquals(0, last.select("a[rel=next]").size());
        assertEquals("/search?lang=en&q=tea&page=2", last.select("a[rel=prev]").attr("href"));
        for (String odd : List.of("0", "-1", "x", "99999999999"))
            assertEquals(10, page("tea", "en", odd).select(".results li").size(), odd);
        assertEquals(0, page("tea", "en", "50").select(".results li").size());
    }

    @Test
    void aLanguageThatTheSiteDoesNotHaveIsTheReadersOwn() {
        assertEquals("ja", page("鉄瓶", "xx", "").expectFirst("html").attr("lang"));
        assertEquals(2, page("鉄瓶", "xx", "").select(".results li").size());
        assertEquals("ja", page("鉄瓶", "\"><b>", "").expectFirst("html").attr("lang"));
    }

    @Test
    void aQuestionWithoutEndIsCutAndHurtsNobody() {
        Document page = page("鉄瓶".repeat(100_000), "ja", "");
        assertEquals(100, page.select("main input[name=q]").val().length());
        assertEquals(100, new Question("𠮟".repeat(500), "ja", 1).words().codePointCount(0, 200));
        assertFalse(new Question("a\u202Eb\uD800", "ja", 1).words().contains("\uD800"));
    }

    @Test
    void theAnswersSpeakBothLanguages() {
        assertEquals(
                ResourceBundle.getBundle("org.noren.site.searching.Results", Locale.ENGLISH)
                        .keySet(),
                ResourceBundle.getBundle("org.noren.site.searching.Results", Locale.JAPANESE)
                        .keySet());
    }

    private List<String> found(String typed, String language) {
        return page(typed, language, "").select(".results a").eachAttr("href");
    }

    private Document page(String typed, String language, String number) {
        var asking = new Asking(Map.of("q", typed, "lang", language, "page", number), List.of(Locale.JAPANESE));
        var shown = assertInstanceOf(Shown.class, address.answer(shop.view(), asking));
        assertEquals(200, shown.status());
        return Jsoup.parse(Renderer.render(
                        shown.page().layout(), shown.page().page(), shown.page().surroundings())
                .html());
    }
}
