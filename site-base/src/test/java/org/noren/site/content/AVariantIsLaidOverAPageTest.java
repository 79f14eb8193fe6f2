package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.published.TestPublished;
import org.noren.site.testing.TestDatabase;

class AVariantIsLaidOverAPageTest {
    private static final PagePath ABOUT = PagePath.of("/about/");
    private static final String BODY =
            "<h1>About &amp; hours</h1>\n<div data-block=\"hours overridable\"><p>9–18</p></div>"
                    + "<p data-block=\"access\">Tram</p><p>End</p>";

    private static Page page(String locale, String body) {
        return new Page(locale, "About", "All about us", "shop", body);
    }

    private static VariantPath of(String block) {
        return new VariantPath("sapporo", Optional.of(block).filter(name -> !name.equals("-")), ABOUT);
    }

    private static Optional<Page> over(String block, String locale, String text) {
        return Laying.over(page("ja", BODY), of(block), new Page(locale, "In winter", "", "plain", text));
    }

    @Test
    void a_block_says_something_else_and_the_rest_stays_to_the_byte() {
        Page laid = over("hours", "ja", "<p>10–16</p>").orElseThrow();

        assertEquals(page("ja", BODY.replace("9–18", "10–16")), laid);
        assertTrue(SanitisingPolicy.CURRENT.isClean(laid.body()));
    }

    @Test
    void a_whole_page_is_another_page() {
        assertEquals(
                Optional.of(new Page("ja", "In winter", "", "plain", "<p>Closed</p>")),
                over("-", "ja", "<p>Closed</p>"));
    }

    @Test
    void what_does_not_fit_changes_nothing() {
        assertEquals(Optional.empty(), over("hours", "en", "<p>10–16</p>"), "another language");
        assertEquals(Optional.empty(), over("-", "en", "<p>10–16</p>"), "another language");
        assertEquals(Optional.empty(), over("prices", "ja", "<p>10–16</p>"), "no such block");
        assertEquals(
                Optional.empty(), over("access", "ja", "<p>a paragraph in a paragraph</p>"), "it would end the block");
    }

    @Test
    void what_is_laid_brings_no_block_of_its_own_and_nothing_unclean() {
        Page laid = over("hours", "ja", "<p data-block=\"access\">x</p><script>alert(1)</script>")
                .orElseThrow();

        assertEquals(BODY.replace("<p>9–18</p>", "<p>x</p>"), laid.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.variant/sapporo/-/about/",
                "/.variant/@north/hours/about/",
                "/.variant/sapporo/営業時間/goods/cup.html",
                "/.variant/sapporo/-/.slot/advertisement/ja"
            })
    void a_path_says_for_whom_what_and_of_which_page(String path) {
        assertEquals(
                path, VariantPath.of(PagePath.of(path)).orElseThrow().path().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/about/",
                "/.variant/sapporo/-",
                "/.variant/Sapporo/-/about/",
                "/.variant/@/-/about/",
                "/.variant/sapporo/-x/about/",
                "/.variant/sapporo/-/.layout/shop",
                "/.variant/sapporo/-/.variant/naha/-/about/"
            })
    void other_paths_are_none(String path) {
        assertEquals(Optional.empty(), VariantPath.of(PagePath.of(path)));
    }

    @Test
    void a_page_whose_path_is_too_long_has_none() {
        VariantPath longest = new VariantPath("sapporo", Optional.empty(), PagePath.of("/" + "a".repeat(510) + "/"));

        assertThrows(IllegalArgumentException.class, longest::path);
    }

    @Test
    void it_is_written_like_a_page_and_is_no_part_of_the_site() {
        TestPublished published = new TestPublished(TestDatabase.H2);
        published.publish(TestDesk.layout(""), Draft.of(ABOUT, page("ja", BODY)));
        var before = published.now();
        Draft variant = new Draft(
                of("hours").path(),
                new Content.PageText(
                        page("ja", "<p><img src=\"map.png\" alt=\"\"> <a href=\"/about/\">x</a></p>"),
                        Optional.of(1),
                        Optional.of("about")));

        published.publish(variant);

        assertEquals(before.root(), published.now().root());
        assertTrue(published.now().sequence() > before.sequence(), "whoever makes partners' editions looks again");
        var entry = published
                .desk
                .site
                .inTransaction(
                        () -> published.contents.published(List.of(of("hours").path())))
                .get(0);
        assertEquals(Optional.empty(), entry.order());
        assertEquals(
                Set.of(
                        Reference.of(Reference.Role.ASSET, PagePath.of("/about/map.png")),
                        Reference.of(Reference.Role.LINK, ABOUT)),
                published.desk.site.inTransaction(() -> published
                        .contents
                        .references(Set.of(of("hours").path()))
                        .get(of("hours").path())),
                "it is shown where its page is");
        published.withdraw(of("hours").path().value());
        assertEquals(before.root(), published.now().root());
    }

    @Test
    void it_lies_where_its_page_can() {
        TestDesk desk = new TestDesk(TestDatabase.H2);
        for (String path : List.of(
                "/.variant/sapporo/-/about.css",
                "/.variant/sapporo/-/office/",
                "/.variant/sapporo/-/.slot/footer/en",
                "/.variant/Sapporo/-/about/")) {
            Saved saved = desk.at(at -> at.save(Draft.of(PagePath.of(path), page("ja", "<p>x</p>")), 0, "taro"));
            assertInstanceOf(Saved.Refused.class, saved, path);
        }
        Saved saved = desk.at(at -> at.save(Draft.of(of("-").path(), page("ja", "<p>x</p>")), 0, "taro"));
        assertFalse(saved instanceof Saved.Refused);
    }
}
