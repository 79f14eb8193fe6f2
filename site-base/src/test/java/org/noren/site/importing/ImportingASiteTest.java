package org.noren.site.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.PagePath;
import org.noren.site.importing.ImportReport.OfFile;
import org.noren.site.importing.ImportReport.Outcome;

class ImportingASiteTest {
    private static final ImportOrder ORDER = ImportOrder.by("hanako");

    @TempDir
    private Path temporary;

    private final MapTarget site = new MapTarget();

    private ImportReport imported(SourceFixture source, ImportOrder order) throws IOException {
        ImportOutcome outcome = new SiteImport(site, ImportLimits.USUAL).run(source.folder(temporary), order);
        return assertInstanceOf(ImportOutcome.Done.class, outcome, () -> outcome.toString())
                .report();
    }

    private ImportReport imported(SourceFixture source) throws IOException {
        return imported(source, ORDER);
    }

    @Test
    void a_folder_becomes_pages_layouts_fragments_and_assets() throws IOException {
        ImportReport report = imported(SourceFixture.shop());
        assertEquals(
                Set.of(
                        "/",
                        "/about/",
                        "/goods/noren.html",
                        "/.layout/shop",
                        "/.slot/footer/ja",
                        "/css/shop.css",
                        "/img/cloth.png"),
                site.paths().stream().map(PagePath::value).collect(Collectors.toSet()));
        assertEquals(7, report.counts().imported());
        assertEquals("shop", site.page("/").layout());
        assertEquals("ja", site.page("/").locale());
        assertEquals(List.of("hanako"), site.authors);
        assertEquals(Set.of(), site.published);
    }

    @Test
    void links_and_pictures_are_led_to_where_things_lie_in_the_site() throws IOException {
        imported(SourceFixture.shop());
        assertEquals(
                "<p><a href=\"/about/\">about</a><img src=\"/img/cloth.png\" alt=\"cloth\"></p>",
                site.page("/").body());
        assertEquals(
                "<p><a href=\"/goods/noren.html#price\">goods</a></p>",
                site.page("/about/").body());
        assertEquals(
                "<p><a href=\"/\">home</a> <a href=\"/about/\">about</a></p>",
                site.page("/goods/noren.html").body());
        assertEquals("body{background:url(/img/cloth.png)}", site.file("/css/shop.css"));
        assertEquals(
                "<p><a href=\"/about/\">about</a></p>",
                site.page("/.slot/footer/ja").body());
    }

    @Test
    void a_site_below_a_folder_is_as_whole_as_at_the_root() throws IOException {
        imported(SourceFixture.shop(), ORDER.at(PagePath.of("/manual")));
        assertEquals(
                "<p><a href=\"/manual/about/\">about</a><img src=\"/manual/img/cloth.png\" alt=\"cloth\"></p>",
                site.page("/manual/").body());
        assertEquals(
                "<p><a href=\"/manual/\">home</a> <a href=\"/manual/about/\">about</a></p>",
                site.page("/manual/goods/noren.html").body());
        assertTrue(site.layout("shop").html().contains("href=\"/manual/css/shop.css\""));
    }

    @Test
    void a_zip_is_the_same_as_its_folder() throws IOException {
        SourceFixture shop = SourceFixture.shop();
        imported(shop);
        var again = new SiteImport(site, ImportLimits.USUAL).run(shop.zip(temporary), ORDER);
        assertEquals(
                7,
                assertInstanceOf(ImportOutcome.Done.class, again)
                        .report()
                        .counts()
                        .unchanged());
    }

    @Test
    void names_in_a_zip_that_windows_wrote_are_read() throws IOException {
        Path zip = new SourceFixture().page("案内/暖簾.html", "x").zip(temporary, Charset.forName("windows-31j"));
        new SiteImport(site, ImportLimits.USUAL).run(zip, ORDER);
        assertEquals("x", site.page("/案内/暖簾.html").body());
    }

    @Test
    void a_second_import_changes_nothing_and_one_of_a_changed_folder_just_the_changes() throws IOException {
        SourceFixture shop = SourceFixture.shop();
        imported(shop);
        assertEquals(7, imported(shop).counts().unchanged());
        shop.page("about/index.html", "<p>new</p>").page("new.html", "new");
        ImportReport report = imported(shop);
        assertEquals(List.of("about/index.html"), files(report, Outcome.CHANGED));
        assertEquals(List.of("new.html"), files(report, Outcome.IMPORTED));
        assertEquals(6, report.counts().unchanged());
    }

    @Test
    void a_dry_run_tells_the_same_and_changes_nothing() throws IOException {
        ImportReport dry = imported(SourceFixture.shop(), ORDER.dry());
        assertEquals(Set.of(), site.paths());
        ImportReport wet = imported(SourceFixture.shop());
        assertEquals(wet.files(), dry.files());
        assertTrue(dry.dryRun() && !wet.dryRun());
    }

    @Test
    void what_is_imported_can_be_published_at_once() throws IOException {
        ImportReport report = imported(SourceFixture.shop(), ORDER.published());
        assertTrue(report.published());
        assertEquals(site.paths(), site.published);
    }

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
    void files_that_sites_do_not_hold_are_left_out_with_the_reason() throws IOException {
        ImportReport report = imported(SourceFixture.shop()
                .with("Makefile", "all:")
                .with("app.js", "x()")
                .with(".htaccess", "x")
                .with("a;b.html", "x")
                .with("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>"));
        assertEquals(
                List.of(".htaccess", "Makefile", "a;b.html", "app.js", "drawing.svg"), files(report, Outcome.SKIPPED));
        assertTrue(report.files().stream().allMatch(f -> f.why().isPresent() == (f.outcome() == Outcome.SKIPPED)));
        assertEquals(
                Optional.of("holds a <script> element"),
                file(report, "drawing.svg").why());
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

    @Test
    void the_report_has_its_sums_on_top_and_names_every_file() throws IOException {
        ImportReport report = imported(SourceFixture.shop().with("Makefile", "all:"));
        String json = new String(report.json(), StandardCharsets.UTF_8);
        assertTrue(json.startsWith("{\"noren\":\"import-report\",\"counts\":{\"files\":8,\"imported\":7,"), json);
        String text = ReportText.of(report);
        assertTrue(text.startsWith("Imported 8 files at /: 7 new, 0 changed, 0 unchanged, 1 skipped;"), text);
        assertTrue(text.contains("skipped  Makefile: has no file name extension"), text);
    }

    @Test
    void a_link_in_the_folder_is_followed_inside_of_it_only() throws IOException {
        Path folder = SourceFixture.shop().folder(temporary);
        Files.createSymbolicLink(folder.resolve("home.html"), Path.of("index.html"));
        assertInstanceOf(ImportOutcome.Done.class, new SiteImport(site, ImportLimits.USUAL).run(folder, ORDER));
        assertEquals(site.page("/").body(), site.page("/home.html").body());
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("a.txt"), secret);
        var refused = assertInstanceOf(
                ImportOutcome.Refused.class, new SiteImport(site, ImportLimits.USUAL).run(folder, ORDER));
        assertEquals(List.of("a.txt is a link that leads out of the folder"), refused.reasons());
        assertFalse(site.paths().contains(PagePath.of("/a.txt")));
    }

    private static OfFile file(ImportReport report, String name) {
        return report.files().stream()
                .filter(f -> f.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> files(ImportReport report, Outcome outcome) {
        return report.files().stream()
                .filter(f -> f.outcome() == outcome)
                .map(OfFile::file)
                .toList();
    }
}
