package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.css;
import static org.noren.site.content.TestDesk.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.testing.TestDatabase;

/** A file is neither deleted nor withdrawn while a page, a layout or a style sheet shows it or leads to it. */
@ParameterizedClass
@EnumSource
class FilesThatAreNeededStayTest {
    private static final PagePath STYLE = PagePath.of("/shop.css");
    private static final PagePath CLOTH = PagePath.of("/img/cloth.svg");
    private static final PagePath LIST = PagePath.of("/price list.txt");
    private static final PagePath LAYOUT = PagePath.of("/.layout/shop");

    @Parameter
    TestDatabase database;

    private TestDesk desk;

    @BeforeEach
    void aSite() {
        desk = new TestDesk(database);
        desk.write(TestDesk.file(CLOTH.value(), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes()));
        desk.write(css(STYLE.value(), "p { background: url(img/cloth.svg) }"));
        desk.write(css(LIST.value(), "1 noren: 300"));
    }

    @Test
    void each_who_refers_to_it_is_found_with_what_they_are() {
        desk.write(Draft.of(
                ABOUT, page("<p><img src=\"/img/cloth.svg\" alt=\"\"> <a href=\"../price%20list.txt\">a</a>")));
        desk.publish(ABOUT);
        desk.write(Draft.of(ABOUT, page("<p>no picture any more</p>")));
        assertEquals(
                List.of(
                        new Use(CLOTH, Optional.empty(), ABOUT, Kind.PAGE, "のれん", true, false),
                        new Use(CLOTH, Optional.empty(), STYLE, Kind.ASSET, "", false, true),
                        new Use(LIST, Optional.empty(), ABOUT, Kind.PAGE, "のれん", true, false)),
                uses(CLOTH, LIST));
        desk.publish(ABOUT);
        assertEquals(List.of(), uses(LIST), "what an old revision said holds nothing");
    }

    @Test
    void it_stays_and_who_needs_it_is_named() {
        desk.write(layout());
        var handled = delete(CLOTH, STYLE, LIST);
        assertEquals(Map.of(CLOTH, Set.of(STYLE), STYLE, Set.of(LAYOUT)), handled.needed());
        assertEquals(Set.of(LIST), handled.done());
        assertEquals(State.DRAFT, desk.state(CLOTH));
        assertEquals(State.DELETED, desk.state(LIST));
    }

    @Test
    void what_goes_together_holds_up_nobody() {
        desk.write(Draft.of(ABOUT, page("<p><img src=\"/img/cloth.svg\" alt=\"\"></p>")));
        assertEquals(Set.of(ABOUT, CLOTH, STYLE), delete(CLOTH, STYLE, ABOUT).done());
    }

    @Test
    void what_is_in_the_bin_needs_nothing() {
        assertEquals(Set.of(STYLE), delete(STYLE).done());
        assertEquals(Set.of(CLOTH), delete(CLOTH).done());
    }

    @Test
    void somebody_elses_page_that_stays_keeps_its_picture() {
        desk.write(Draft.of(ABOUT, page("<p><img src=\"/img/cloth.svg\" alt=\"\"></p>")));
        var seen = desk.seen();
        desk.clock.advance(java.time.Duration.ofSeconds(1));
        desk.at(d -> d.save(Draft.of(ABOUT, page("<p><img src=\"/img/cloth.svg\" alt=\"new\"></p>")), 1, "taro"));
        var handled = desk.inBulk(bulk -> bulk.delete(List.of(ABOUT, CLOTH, STYLE), seen));
        assertEquals(Map.of(ABOUT, "taro"), handled.overtaken());
        assertEquals(Map.of(CLOTH, Set.of(ABOUT)), handled.needed());
        assertEquals(Set.of(STYLE), handled.done());
    }

    @Test
    void whoever_asks_for_it_where_it_lay_before_needs_it_too() {
        var moved = PagePath.of("/pictures/cloth.svg");
        desk.write(Draft.of(ABOUT, page("<p><img src=\"/img/cloth.svg\" alt=\"\"></p>")));
        desk.publish(ABOUT, CLOTH);
        delete(STYLE);
        assertTrue(
                desk.moving(moving -> moving.move(Relocation.of(List.of(CLOTH), moved), false, desk.seen()))
                        instanceof MoveResult.Done);
        assertEquals(List.of(new Use(moved, Optional.of(CLOTH), ABOUT, Kind.PAGE, "のれん", true, true)), uses(moved));
        assertEquals(Map.of(moved, Set.of(ABOUT)), delete(moved).needed());
        delete(ABOUT);
        assertEquals(Set.of(moved), delete(moved).done(), "its redirect alone holds nothing");
    }

    @Test
    void what_shoppers_see_keeps_its_files_published() {
        desk.write(layout());
        desk.write(Draft.of(ABOUT, page("<p><img src=\"/img/cloth.svg\" alt=\"\"></p>")));
        desk.publish(ABOUT, CLOTH, STYLE, LIST, LAYOUT);
        var handled = unpublish(CLOTH, STYLE, LIST);
        assertEquals(Map.of(CLOTH, Set.of(ABOUT, STYLE), STYLE, Set.of(LAYOUT)), handled.needed());
        assertEquals(Set.of(LIST), handled.done());
        assertEquals(State.PUBLISHED, desk.state(CLOTH));
        assertEquals(State.DRAFT, desk.state(LIST));
    }

    @Test
    void so_it_is_by_whichever_way_somebody_comes_to_the_desk() {
        desk.write(Draft.of(ABOUT, page("<p><img src=\"/img/cloth.svg\" alt=\"\"></p>")));
        desk.publish(ABOUT, CLOTH);
        desk.at(d -> d.unpublish(List.of(CLOTH), "hanako"));
        assertEquals(State.PUBLISHED, desk.state(CLOTH));
        desk.at(d -> d.delete(List.of(CLOTH), "hanako"));
        assertEquals(State.PUBLISHED, desk.state(CLOTH));
        assertEquals(List.of(), desk.changes.take(), "shoppers go on getting it");
        desk.at(d -> d.delete(List.of(CLOTH, STYLE, ABOUT), "hanako"));
        assertEquals(State.DELETED, desk.state(CLOTH), "what goes together holds up nobody");
    }

    @Test
    void what_is_withdrawn_together_holds_up_nobody_and_neither_do_drafts() {
        desk.write(Draft.of(ABOUT, page("<p><img src=\"/img/cloth.svg\" alt=\"\"></p>")));
        desk.publish(ABOUT, CLOTH);
        assertEquals(Set.of(ABOUT, CLOTH), unpublish(CLOTH, ABOUT).done());
        desk.publish(CLOTH);
        assertEquals(Set.of(CLOTH), unpublish(CLOTH).done(), "only drafts say its name");
    }

    @Test
    void a_page_is_deleted_wherever_others_lead_to_it() {
        desk.write(Draft.of(ABOUT, page("<p>us</p>")));
        desk.write(Draft.of(PagePath.of("/"), page("<p><a href=\"/about/\">us</a></p>")));
        assertEquals(Set.of(ABOUT), delete(ABOUT).done());
    }

    private Handled delete(PagePath... paths) {
        return desk.inBulk(bulk -> bulk.delete(List.of(paths), desk.seen()));
    }

    private Handled unpublish(PagePath... paths) {
        return desk.inBulk(bulk -> bulk.unpublish(List.of(paths), desk.seen()));
    }

    private List<Use> uses(PagePath... files) {
        Collection<PagePath> asked = List.of(files);
        return desk.look(contents -> contents.uses(asked));
    }

    private static Draft layout() {
        return Draft.of(org.noren.shared.page.Layout.of(
                "shop",
                "<!DOCTYPE html><html><head><link rel=\"stylesheet\" href=\"/shop.css\"></head><body>"
                        + "<main data-slot=\"content\"></main></body></html>"));
    }
}
