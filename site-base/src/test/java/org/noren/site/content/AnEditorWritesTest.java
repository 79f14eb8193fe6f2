package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.css;
import static org.noren.site.content.TestDesk.file;
import static org.noren.site.content.TestDesk.layout;
import static org.noren.site.content.TestDesk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.File;
import org.noren.site.content.Content.LayoutText;
import org.noren.site.content.Content.PageText;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class AnEditorWritesTest {
    @Parameter
    TestDatabase database;

    private TestDesk desk;

    @BeforeEach
    void emptySite() {
        desk = new TestDesk(database);
    }

    @Test
    void a_page_is_clean_where_it_is_written_and_the_author_learns_what_went() {
        var saved = desk.at(d ->
                d.save(Draft.of(ABOUT, page("<p onclick=\"x()\">暖簾 #{1+1}</p><script>x()</script>")), 0, "hanako"));

        var done = assertInstanceOf(Saved.Done.class, saved);
        assertEquals(2, done.removed().size(), done.removed().toString());
        assertEquals("<p>暖簾 #{1+1}</p>", desk.body(ABOUT));
        assertEquals(State.DRAFT, desk.state(ABOUT));
    }

    @Test
    void each_change_is_a_revision_with_author_and_time_and_none_is_lost() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        var first = desk.clock.instant();
        desk.clock.advance(Duration.ofHours(1));
        desk.at(d -> d.save(Draft.of(ABOUT, page("<p>two</p>")), 1, "jiro"));

        var history = desk.look(c -> c.history(ABOUT));

        assertEquals(List.of(2, 1), history.stream().map(Revision::number).toList());
        assertEquals(
                List.of("jiro", "hanako"),
                history.stream().map(Revision::author).toList());
        assertEquals(first, history.get(1).writtenAt());
        var old = (PageText) desk.open(ABOUT, 1).orElseThrow().content();
        assertEquals("<p>one</p>", old.page().body());
    }

    @Test
    void saving_the_same_again_adds_nothing() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));

        var saved = desk.at(d -> d.save(Draft.of(ABOUT, page("<p>one</p>")), 1, "jiro"));

        assertEquals(new Saved.Done(1, false, List.of()), saved);
        assertEquals(1, desk.look(c -> c.history(ABOUT)).size());
    }

    @Test
    void a_stale_editor_gets_both_texts_back_and_may_save_over_the_other() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.at(d -> d.save(Draft.of(ABOUT, page("<p>theirs</p>")), 1, "jiro"));

        var saved = desk.at(d -> d.save(Draft.of(ABOUT, page("<p>mine</p>")), 1, "hanako"));

        var stale = assertInstanceOf(Saved.Stale.class, saved);
        assertEquals("<p>mine</p>", ((PageText) stale.yours()).page().body());
        assertEquals("<p>theirs</p>", ((PageText) stale.theirs()).page().body());
        assertEquals("jiro", stale.author());
        assertEquals("<p>theirs</p>", desk.body(ABOUT));

        var again = desk.at(d -> d.save(Draft.of(ABOUT, page("<p>mine</p>")), stale.number(), "hanako"));
        assertInstanceOf(Saved.Done.class, again);
        assertEquals("<p>mine</p>", desk.body(ABOUT));
    }

    @Test
    void of_two_who_save_at_the_same_moment_one_is_stale_and_none_fails() throws Exception {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));

        var results = desk.together(2, () -> saveAs(Thread.currentThread().getName(), 1));

        assertEquals(Set.of(Saved.Done.class, Saved.Stale.class), kinds(results));
    }

    @Test
    void of_two_who_make_the_same_page_at_the_same_moment_one_is_stale_and_none_fails() throws Exception {
        var results = desk.together(2, () -> saveAs(Thread.currentThread().getName(), 0));

        assertEquals(Set.of(Saved.Done.class, Saved.Stale.class), kinds(results));
    }

    @Test
    void a_layout_and_a_style_sheet_are_drafts_too() throws IOException {
        desk.write(layout("<header>Hinode</header>"));
        desk.write(css("/style/shop.css", "body { background: url(../cloth.png) }"));

        var layout = (LayoutText)
                desk.open(PagePath.of("/.layout/shop")).orElseThrow().content();
        var sheet = desk.open(PagePath.of("/style/shop.css")).orElseThrow();

        assertTrue(layout.layout().html().contains("Hinode"));
        assertEquals("text/css; charset=utf-8", sheet.revision().mediaType());
        assertEquals("body { background: url(../cloth.png) }", text(sheet));
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_refused_and_a_true_one_is_kept() {
        var lie = desk.at(d -> d.save(file("/a.png", "<script>".getBytes(StandardCharsets.UTF_8)), 0, "hanako"));
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        var true1 = desk.at(d -> d.save(file("/a.png", png), 0, "hanako"));

        assertInstanceOf(Saved.Refused.class, lie);
        assertInstanceOf(Saved.Done.class, true1);
    }

    @Test
    void the_softwares_own_paths_are_refused_and_their_neighbours_taken() {
        for (var path : List.of("/office/", "/link/v1/", "/.secret/", "/health/", "/WEB-INF/a.html")) {
            assertInstanceOf(Saved.Refused.class, desk.at(d -> d.save(Draft.of(PagePath.of(path), page("x")), 0, "a")));
        }
        for (var path : List.of("/offices/", "/links.html")) {
            assertInstanceOf(Saved.Done.class, desk.at(d -> d.save(Draft.of(PagePath.of(path), page("x")), 0, "a")));
        }
    }

    @Test
    void a_path_that_this_half_refuses_is_refused_with_its_reason() {
        desk.refused.put(ABOUT, "the main site has a page there");

        var refused =
                assertInstanceOf(Saved.Refused.class, desk.at(d -> d.save(Draft.of(ABOUT, page("x")), 0, "satoru")));

        assertEquals(
                "/about/: the main site has a page there", refused.refusal().toString());
        desk.refused.clear();
        assertInstanceOf(Saved.Done.class, desk.at(d -> d.save(Draft.of(ABOUT, page("x")), 0, "satoru")));
    }

    @Test
    void a_slots_fragment_lies_where_its_slot_and_language_say() {
        var footer = PagePath.of("/.slot/footer/ja");

        assertInstanceOf(Saved.Done.class, desk.at(d -> d.save(Draft.of(footer, page("<p>x</p>")), 0, "a")));
        assertInstanceOf(
                Saved.Refused.class,
                desk.at(d -> d.save(Draft.of(PagePath.of("/.slot/footer/en"), page("<p>x</p>")), 0, "a")));
    }

    @Test
    void a_file_cannot_take_the_place_of_a_page_until_the_page_is_deleted() {
        var path = PagePath.of("/guide.txt.html");
        desk.write(Draft.of(path, page("<p>one</p>")));
        var file = new Draft(path, new File(() -> InputStreamOf.text("plain")));

        assertInstanceOf(Saved.Refused.class, desk.at(d -> d.save(file, 1, "a")));
    }

    @Test
    void a_page_too_long_for_an_object_is_refused() {
        var saved = desk.at(d -> d.save(Draft.of(ABOUT, page("<p>" + "暖".repeat(400_000) + "</p>")), 0, "a"));

        assertInstanceOf(Saved.Refused.class, saved);
    }

    @Test
    void a_deleted_page_keeps_its_history_and_can_be_written_anew() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        assertEquals(
                Set.of(ABOUT), desk.at(d -> d.delete(List.of(ABOUT), "hanako")).done());
        assertEquals(State.DELETED, desk.state(ABOUT));
        assertEquals(Set.of(), desk.at(d -> d.delete(List.of(ABOUT), "hanako")).done());

        desk.at(d -> d.save(Draft.of(ABOUT, page("<p>one</p>")), 0, "jiro"));

        assertEquals(State.DRAFT, desk.state(ABOUT));
        assertEquals(2, desk.look(c -> c.history(ABOUT)).size());
    }

    private Saved saveAs(String words, int basedOn) {
        return desk.at(d -> d.save(Draft.of(ABOUT, page("<p>" + words + "</p>")), basedOn, "a"));
    }

    private static Set<Class<?>> kinds(List<Saved> results) {
        return Set.copyOf(results.stream().map(Object::getClass).toList());
    }

    private String text(Opened opened) {
        return desk.site.inTransaction(() -> {
            try (var in = ((File) opened.content()).source().open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static final class InputStreamOf {
        static java.io.InputStream text(String text) {
            return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
