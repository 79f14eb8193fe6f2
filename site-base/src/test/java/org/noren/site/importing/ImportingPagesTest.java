package org.noren.site.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;
import org.noren.site.importing.ImportReport.OfFile;
import org.noren.site.importing.ImportReport.Outcome;

/** What becomes of the pages of an imported site: their words, languages, links and layouts. */
class ImportingPagesTest extends Importing {
    @Test
    void what_a_page_says_of_itself_is_kept() throws IOException {
        imported(SourceFixture.shop().with("en/goods.html", """
                        <html lang="en"><head><title> Goods
                        of the house </title><meta name="description" content="All of it">
                        <meta name="noren:navigation" content="20"><meta name="noren:layout" content="shop">
                        <link rel="alternate" hreflang="ja" href="../goods/noren.html"></head>
                        <body><nav>menu</nav><main><h2>Goods</h2></main></body></html>"""));
        var page = site.text("/en/goods.html");
        assertEquals("Goods of the house", page.page().title());
        assertEquals("All of it", page.page().description());
        assertEquals("en", page.page().locale());
        assertEquals("<h2>Goods</h2>", page.page().body());
        assertEquals(Optional.of(20), page.order());
        assertEquals(Optional.of("/en/goods.html"), page.translationKey());
        assertEquals(page.translationKey(), site.text("/goods/noren.html").translationKey());
        assertEquals(Optional.empty(), site.text("/").translationKey());
    }

    @Test
    void variants_for_partners_lie_in_a_folder_of_their_own() throws IOException {
        ImportReport report = imported(new SourceFixture()
                .with("_layouts/shop.html", "<html><body><main data-slot=\"content\"></main></body></html>")
                .with("about/index.html", "<html lang=\"ja\"><body><p>About</p></body></html>")
                .with("about/map.html", "<html lang=\"ja\"><body><p>Map</p></body></html>")
                .with(
                        "_variants/sapporo/hours/about/index.html",
                        "<html lang=\"ja\"><body><p><a href=\"map.html\">10–16</a></p></body></html>")
                .with("_variants/@north/-/_slots/advertisement.ja.html", "<p>Crab</p>")
                .with("_variants/sapporo/-/style.css", "p { color: red }")
                .with("_variants/Sapporo/-/about/index.html", "<p>x</p>"));
        assertEquals(
                "<p><a href=\"/about/map.html\">10–16</a></p>",
                site.page("/.variant/sapporo/hours/about/").body());
        assertEquals(
                "ja", site.page("/.variant/@north/-/.slot/advertisement/ja").locale());
        assertEquals("<p>About</p>", site.page("/about/").body());
        assertEquals(Optional.empty(), site.text("/about/").translationKey());
        assertEquals(
                List.of("_variants/Sapporo/-/about/index.html", "_variants/sapporo/-/style.css"),
                files(report, Outcome.SKIPPED));
    }

    @Test
    void a_page_brings_its_labels_but_those_that_decide_only_when_it_is_published() throws IOException {
        var source = new SourceFixture().with("a.html", """
                        <html lang="en"><head><meta name="noren:labels" content="gift, 夏、internal,%s">
                        </head><body><p>a</p></body></html>""".formatted("x".repeat(41)));
        site.deciding.add(new Label("internal"));
        ImportReport report = imported(source);
        assertEquals(Label.several("gift,夏"), site.labels.get(PagePath.of("/a.html")));
        assertEquals(2, file(report, "a.html").notes().size());
        assertTrue(file(report, "a.html").notes().get(1).contains("the label internal, which decides"));
        report = imported(source, ORDER.published());
        assertEquals(Label.several("gift,夏,internal"), site.labels.get(PagePath.of("/a.html")));
        assertEquals(1, file(report, "a.html").notes().size());
    }

    @Test
    void a_page_of_links_is_told_to_who_keeps_lists_and_its_list_stands_as_it_is_kept() throws IOException {
        Map<PagePath, Label> kept = new HashMap<>();
        site.lists = Optional.of(new KeptLists(kept));
        var source = new SourceFixture().with("a.html", """
                        <html lang="en"><head><meta name="noren:list" content="gift"></head><body><p>a</p></body></html>""").with("b.html", """
                        <html lang="en"><head><meta name="noren:list" content="gift"></head>
                        <body><div data-block="links">old</div><p>b</p></body></html>""").page("c.html", "<p>c</p>");
        ImportReport report = imported(source, ORDER.published());
        assertEquals(
                Map.of(PagePath.of("/a.html"), new Label("gift"), PagePath.of("/b.html"), new Label("gift")), kept);
        assertEquals(
                "<p>a</p><div data-block=\"links\"><p>/a.html</p></div>",
                site.page("/a.html").body());
        assertEquals(
                "<div data-block=\"links\"><p>/b.html</p></div><p>b</p>",
                site.page("/b.html").body().strip());
        assertEquals(List.of(), file(report, "a.html").notes());
    }

    @Test
    void a_page_of_links_is_a_page_like_any_other_where_it_cannot_be_one_and_that_is_told() throws IOException {
        var source = new SourceFixture().with("a.html", """
                        <html lang="en"><head><meta name="noren:list" content="gift"></head><body><p>a</p></body></html>""");
        String nobody =
                file(imported(source, ORDER.published()), "a.html").notes().get(0);
        assertTrue(nobody.contains("this site keeps none"), nobody);
        Map<PagePath, Label> kept = new HashMap<>();
        site.lists = Optional.of(new KeptLists(kept));
        String draft = file(imported(source), "a.html").notes().get(0);
        assertTrue(draft.contains("import with publishing"), draft);
        assertEquals(Map.of(), kept);
        assertEquals("<p>a</p>", site.page("/a.html").body());
    }

    private record KeptLists(Map<PagePath, Label> kept) implements SelfKeptLists {
        @Override
        public String block() {
            return "links";
        }

        @Override
        public String standing(PagePath page) {
            return "<p>" + page.value() + "</p>";
        }

        @Override
        public void keep(Map<PagePath, Label> lists, String author) {
            kept.putAll(lists);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch1.%s.html", "%s/ch1.html"})
    void translations_are_found_by_their_names(String name) throws IOException {
        imported(new SourceFixture()
                .with(name.formatted("ja"), "<html><body><p>一</p></body></html>")
                .with(name.formatted("en"), "<html><body><p>one</p></body></html>"));
        var english = site.text("/" + name.formatted("en"));
        assertEquals("en", english.page().locale());
        assertTrue(english.translationKey().isPresent());
        assertEquals(
                english.translationKey(), site.text("/" + name.formatted("ja")).translationKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16"})
    void japanese_is_read_in_any_character_set_that_pages_come_in(String name) throws IOException {
        String text = "<html><head><title>暖簾</title></head><body><p>藍染めののれん、ひらがなとカタカナ。</p></body></html>";
        ImportReport report = imported(new SourceFixture().with("a.html", text, Charset.forName(name)));
        assertEquals("<p>藍染めののれん、ひらがなとカタカナ。</p>", site.page("/a.html").body());
        assertEquals("暖簾", site.page("/a.html").title());
        assertEquals(name.equals("UTF-8"), file(report, "a.html").notes().isEmpty());
    }

    @Test
    void a_declared_character_set_is_believed_only_when_it_is_true() throws IOException {
        String declared = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\"><p>é 漢字</p>";
        imported(new SourceFixture()
                .with("true.html", declared.formatted("euc-jp"), Charset.forName("EUC-JP"))
                .with("false.html", declared.formatted("us-ascii").replace("é", "e"), StandardCharsets.UTF_8)
                .with("wrong.html", declared.formatted("euc-jp"), StandardCharsets.UTF_8));
        assertEquals("<p>é 漢字</p>", site.page("/true.html").body());
        assertEquals("<p>é 漢字</p>", site.page("/wrong.html").body());
    }

    @Test
    void what_the_policy_takes_out_is_told_and_so_is_what_stood_in_the_head() throws IOException {
        ImportReport report = imported(
                new SourceFixture()
                        .with(
                                "a.html",
                                "<html><head><script>x()</script></head><body><p onclick=\"x()\">a<script>y()</script></p></body></html>"));
        assertEquals("<p>a</p>", site.page("/a.html").body());
        assertEquals(
                Set.of("<script> in the head", "onclick on <p>", "<script>"),
                file(report, "a.html").removed().stream().map(r -> r.what()).collect(Collectors.toSet()));
        assertEquals(1, report.counts().cleaned());
    }

    @Test
    void dead_links_stay_and_are_told_and_missing_pictures_leave_their_words() throws IOException {
        site.others.add(PagePath.of("/goods/inherited.html"));
        ImportReport report = imported(new SourceFixture()
                .page(
                        "a.html",
                        "<a href=\"gone.html#x\">g</a><a href=\"goods/inherited.html\">i</a><a href=\"https://example.org/\">o</a>"
                                + "<img src=\"gone.png\" alt=\"words\"><a href=\"#here\">h</a>"));
        OfFile page = file(report, "a.html");
        assertEquals(List.of("gone.html#x"), page.deadLinks());
        assertEquals(List.of("gone.png"), page.missing());
        assertEquals(
                "<a href=\"/gone.html#x\">g</a><a href=\"/goods/inherited.html\">i</a><a href=\"https://example.org/\">o</a>"
                        + "<img alt=\"words\"><a href=\"#here\">h</a>",
                site.page("/a.html").body());
    }

    @Test
    void pages_that_bring_no_layout_get_one_with_their_own_style_sheets() throws IOException {
        String page = "<html><head><link rel=\"stylesheet\" href=\"css/a.css\"></head><body>x</body></html>";
        ImportReport report = imported(new SourceFixture()
                .with("css/a.css", "p{}")
                .with("a.html", page)
                .with("b.html", page));
        String layout = site.page("/a.html").layout();
        assertTrue(layout.startsWith("imported-"));
        assertEquals(layout, site.page("/b.html").layout());
        assertTrue(site.layout(layout).html().contains("<link rel=\"stylesheet\" href=\"/css/a.css\">"));
        assertEquals(4, report.counts().imported());
    }

    @Test
    void expressions_are_text_in_pages_layouts_titles_and_file_names() throws IOException {
        String expression = "#{x.y()}${7*7}";
        imported(new SourceFixture()
                .with(
                        "_layouts/shop.html",
                        "<body title=\"" + expression + "\"><main data-slot=\"content\"></main>" + expression
                                + "</body>")
                .with(
                        expression + ".html",
                        "<html><head><title>" + expression + "</title></head><body><!--" + expression + "--><p title=\""
                                + expression + "\">" + expression + "</p></body></html>")
                .page("a.html", "<a href=\"" + "%23%7Bx.y()%7D$%7B7*7%7D.html" + "\">x</a>"));
        var page = site.page("/" + expression + ".html");
        assertEquals(expression, page.title());
        assertEquals("<p title=\"" + expression + "\">" + expression + "</p>", page.body());
        assertTrue(site.layout("shop").html().contains(expression));
        assertEquals(
                "<a href=\"/%23%7Bx.y%28%29%7D%24%7B7%2A7%7D.html\">x</a>",
                site.page("/a.html").body());
    }
}
