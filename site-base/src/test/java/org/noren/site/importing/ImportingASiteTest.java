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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.PagePath;
import org.noren.site.importing.ImportReport.Outcome;
import org.noren.site.office.ReasonWords;
import org.noren.site.office.Texts;

class ImportingASiteTest extends Importing {
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
        var japanese = new ReasonWords(Texts.in(Locale.JAPANESE));
        report.files().stream().flatMap(f -> f.why().stream()).forEach(why -> {
            String told = japanese.inList(why);
            assertTrue(told.matches(".*\\p{IsHiragana}.*"), told);
        });
        assertEquals(
                Optional.of("holds a <script> element"),
                file(report, "drawing.svg").why());
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
}
