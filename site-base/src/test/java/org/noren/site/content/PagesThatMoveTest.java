package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.Moves.assertRefused;
import static org.noren.site.content.Moves.done;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.page;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.testing.TestDatabase;

/** A page goes elsewhere: nobody who looks for it at the old place is lost, and nothing of it is. */
@ParameterizedClass
@EnumSource
class PagesThatMoveTest {
    private static final PagePath US = PagePath.of("/us/");
    private static final PagePath SHOP = PagePath.of("/shop/");
    private static final PagePath HOME = PagePath.ROOT;

    @Parameter
    TestDatabase database;

    private TestDesk desk;
    private Moves moves;

    @BeforeEach
    void emptySite() {
        desk = new TestDesk(database);
        moves = new Moves(desk);
    }

    @Test
    void variants_of_a_page_go_with_it_and_leave_nothing() {
        var hours = PagePath.of("/.variant/sapporo/hours/about/");
        var there = PagePath.of("/.variant/sapporo/hours/us/at/");
        var taken = PagePath.of("/.variant/naha/hours/about/");
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.write(Draft.of(hours, page("<p><a href=\"map.html\">map</a></p>")));
        desk.write(Draft.of(taken, page("<p>x</p>")));
        desk.write(Draft.of(PagePath.of("/.variant/naha/hours/us/at/"), page("<p>y</p>")));
        desk.publish(ABOUT);
        desk.publish(hours);
        desk.changes.take();
        done(moves.move(PagePath.of("/us/at/"), ABOUT));
        assertEquals(
                List.of(new ContentChanged(Set.of(ABOUT, PagePath.of("/us/at/"), there), Set.of(hours))),
                desk.changes.take());
        assertEquals(Optional.empty(), desk.look(c -> c.find(hours)));
        assertEquals(State.PUBLISHED, desk.state(there));
        assertEquals("<p><a href=\"/about/map.html\">map</a></p>", desk.body(there));
        assertEquals(State.DRAFT, desk.state(taken), "its place was taken");
    }

    @Test
    void a_published_page_takes_its_history_and_labels_along_and_leaves_a_redirect() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.write(Draft.of(ABOUT, page("<p>two</p>")));
        desk.inBulk(bulk -> bulk.label(List.of(ABOUT), List.of(new Label("spring")), List.of()));
        desk.publish(ABOUT);
        var done = done(moves.move(US, ABOUT));
        assertEquals(Set.of(ABOUT), done.redirects());
        assertEquals(List.of(new ContentChanged(Set.of(ABOUT, US), Set.of())), desk.changes.take());
        assertEquals(State.PUBLISHED, desk.state(US));
        assertEquals(2, desk.look(c -> c.history(US)).size());
        assertEquals(
                List.of("spring"),
                desk.look(c -> c.list(Search.all().under("/us/")))
                        .lines()
                        .get(0)
                        .labels());
        assertEquals(Map.of(ABOUT, Kind.REDIRECT, US, Kind.PAGE), moves.published());
        assertEquals(US, moves.target(ABOUT));
    }

    @Test
    void a_draft_that_shoppers_never_saw_leaves_nothing() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        assertEquals(Set.of(), done(moves.move(US, ABOUT)).redirects());
        assertEquals(1, desk.look(c -> c.list(Search.all())).total());
        assertEquals(State.DRAFT, desk.state(US));
    }

    @Test
    void a_folder_moves_whole_and_what_stood_relative_still_leads_to_the_same() {
        var goods = PagePath.of("/goods/");
        var noren = PagePath.of("/goods/noren.html");
        var cloth = PagePath.of("/goods/cloth.txt");
        desk.write(Draft.of(goods, page("<p><a href=\"noren.html\">n</a> <a href=\"../about/\">a</a></p>")));
        desk.write(Draft.of(noren, page("<p><a href=\"cloth.txt\">c</a> <a href=\"/goods/#top\">g</a></p>")));
        desk.write(TestDesk.file(cloth.value(), new byte[] {'c'}));
        desk.publish(goods, noren, cloth);
        var done = done(moves.move(PagePath.of("/shop/wares/"), goods, noren, cloth));
        assertEquals(PagePath.of("/shop/wares/noren.html"), done.ways().get(noren));
        assertEquals(
                "<p><a href=\"noren.html\">n</a> <a href=\"/about/\">a</a></p>",
                desk.body(PagePath.of("/shop/wares/")));
        assertEquals(
                "<p><a href=\"cloth.txt\">c</a> <a href=\"/shop/wares/#top\">g</a></p>",
                desk.body(PagePath.of("/shop/wares/noren.html")));
        assertEquals(State.PUBLISHED, desk.state(PagePath.of("/shop/wares/")), "what is led right is shown at once");
        assertEquals(6, moves.published().size());
    }

    @Test
    void a_folder_moves_into_itself_and_two_change_places() {
        desk.write(Draft.of(PagePath.of("/a/"), page("<p>a</p>")));
        desk.write(Draft.of(PagePath.of("/a/a/"), page("<p>aa</p>")));
        done(moves.move(PagePath.of("/a/a/"), PagePath.of("/a/"), PagePath.of("/a/a/")));
        assertEquals("<p>a</p>", desk.body(PagePath.of("/a/a/")));
        assertEquals("<p>aa</p>", desk.body(PagePath.of("/a/a/a/")));
    }

    @Test
    void a_draft_that_waits_over_what_is_shown_goes_on_waiting() {
        desk.write(Draft.of(ABOUT, page("<p><a href=\"x.html\">one</a></p>")));
        desk.publish(ABOUT);
        desk.write(Draft.of(ABOUT, page("<p>two</p>")));
        done(moves.move(US, ABOUT));
        assertEquals(State.CHANGED, desk.state(US));
        assertEquals("<p>two</p>", desk.body(US));
        var shown = desk.look(c -> c.find(US)).orElseThrow().published().orElseThrow();
        var content = (Content.PageText) desk.open(US, shown).orElseThrow().content();
        assertEquals("<p><a href=\"/about/x.html\">one</a></p>", content.page().body());
    }

    @Test
    void others_that_lead_there_are_told_and_given_drafts_if_wanted() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.write(Draft.of(HOME, page("<p><a href=\"about/\">about us</a></p>")));
        desk.write(TestDesk.layout("<a href=\"/about/\">about</a>"));
        desk.publish(ABOUT, HOME);
        var plan = desk.moving(m -> m.plan(Relocation.of(List.of(ABOUT), US)));
        assertEquals(Set.of(HOME, PagePath.of("/.layout/shop")), plan.referring());
        assertEquals(Set.of(ABOUT), plan.published());
        assertEquals(List.of(), plan.refused());
        assertEquals(plan.referring(), done(moves.move(US, ABOUT)).rewritten());
        assertEquals("<p><a href=\"/us/\">about us</a></p>", desk.body(HOME));
        assertEquals(State.CHANGED, desk.state(HOME), "shoppers see it when somebody publishes it");
        desk.moving(m -> m.move(Relocation.of(List.of(US), SHOP), false, desk.seen()));
        assertEquals("<p><a href=\"/us/\">about us</a></p>", desk.body(HOME), "nobody wanted it");
    }

    /** Who waits for the other's lock finds another row at the path than the one that they waited for. */
    @Test
    void of_a_move_and_a_save_at_the_same_moment_neither_loses_anything() throws Exception {
        for (var round = 0; round < 8; round++) {
            var from = PagePath.of("/round-" + round + "/");
            var to = PagePath.of("/moved-" + round + "/");
            desk.write(Draft.of(from, page("<p>one</p>")));
            desk.publish(from);
            desk.clock.advance(Duration.ofSeconds(1));
            var seen = desk.seen();
            desk.clock.advance(Duration.ofSeconds(1));
            var turn = new AtomicInteger();
            var results = desk.together(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? desk.moving(m -> m.move(Relocation.of(List.of(from), to), false, seen))
                            : desk.at(d -> d.save(Draft.of(from, page("<p>two</p>")), 1, "taro")));
            if (results.stream().anyMatch(MoveResult.Done.class::isInstance)) {
                assertTrue(results.stream().anyMatch(Saved.Stale.class::isInstance), results.toString());
                assertEquals(to, moves.target(from));
                assertEquals("<p>one</p>", desk.body(to));
            } else {
                assertTrue(results.stream().anyMatch(MoveResult.Overtaken.class::isInstance), results.toString());
                assertEquals("<p>two</p>", desk.body(from));
            }
        }
    }

    @Test
    void nothing_is_overwritten() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.write(Draft.of(US, page("<p>us</p>")));
        desk.write(Draft.of(SHOP, page("<p>shop</p>")));
        desk.at(d -> d.delete(List.of(SHOP), "hanako"));
        desk.write(TestDesk.layout(""));
        desk.write(TestDesk.file("/a.txt", new byte[] {'a'}));
        desk.refused.put(PagePath.of("/theirs/"), "what lies there comes from the main site");
        assertRefused("something else lies there", moves.move(US, ABOUT));
        assertRefused("in the bin", moves.move(SHOP, ABOUT));
        assertRefused("from the main site", moves.move(PagePath.of("/theirs/"), ABOUT));
        assertRefused("belongs to the software", moves.move(PagePath.of("/office/"), ABOUT));
        assertRefused("ends in /", moves.move(PagePath.of("/about.css"), ABOUT));
        assertRefused("keeps its extension", moves.move(PagePath.of("/a.svg"), PagePath.of("/a.txt")));
        assertRefused("lies there already", moves.move(ABOUT, ABOUT));
        assertRefused("nothing lies there", moves.move(ABOUT, PagePath.of("/nowhere/")));
        assertRefused("cannot be moved", moves.move(PagePath.of("/other"), PagePath.of("/.layout/shop")));
        assertEquals("<p>one</p>", desk.body(ABOUT));
    }

    @Test
    void what_somebody_else_changed_meanwhile_does_not_move() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        var seen = desk.seen();
        desk.clock.advance(Duration.ofSeconds(1));
        desk.at(d -> d.save(Draft.of(ABOUT, page("<p>two</p>")), 1, "taro"));
        var moved = desk.moving(m -> m.move(Relocation.of(List.of(ABOUT), US), true, seen));
        assertEquals(
                Map.of(ABOUT, "taro"),
                assertInstanceOf(MoveResult.Overtaken.class, moved).by());
        assertEquals("<p>two</p>", desk.body(ABOUT));
    }

    @Test
    void a_moved_file_is_needed_where_it_lies_now_and_its_redirect_goes_when_it_goes() {
        var old = PagePath.of("/a.txt");
        var now = PagePath.of("/files/a.txt");
        desk.write(TestDesk.file("/a.txt", new byte[] {'a'}));
        desk.publish(old);
        done(moves.move(now, old));
        desk.changes.take();
        assertEquals(
                Map.of(old, Set.of(Reference.of(Reference.Role.ASSET, now))),
                desk.look(c -> c.references(List.of(old))));
        desk.at(d -> d.delete(List.of(now), "hanako"));
        assertEquals(List.of(new ContentChanged(Set.of(), Set.of(old, now))), desk.changes.take());
        assertEquals(Map.of(), moves.published());
    }
}
