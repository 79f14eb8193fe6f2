package org.noren.partner.approving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.approving.ApprovingSapporo.SNOW;
import static org.noren.partner.approving.ApprovingSapporo.WINTER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.Content.Moved;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.MoveResult;
import org.noren.site.content.Relocation;
import org.noren.site.content.Saved;
import org.noren.site.content.Seen;
import org.noren.site.content.TestDesk;
import org.noren.site.testing.TestDatabase;

/** Every way round the second person. */
@ParameterizedClass
@EnumSource
class NothingUnapprovedIsShownTest {
    private static final PagePath STYLE = PagePath.of("/css/local.css");
    private static final PagePath LAYOUT = PagePath.of("/.layout/shop");
    private static final PagePath FRAGMENT = PagePath.of("/.slot/footer/ja");

    @Parameter
    TestDatabase database;

    private ApprovingSapporo sapporo;

    @BeforeEach
    void a_partner_that_asks_first() {
        sapporo = new ApprovingSapporo(database);
        sapporo.asksFirst();
    }

    @Test
    void publishing_a_draft_leaves_it_a_draft_whatever_it_is() {
        sapporo.writes("satoru", WINTER, "Skates");
        sapporo.writes("satoru", TestDesk.layout("<p>Mine</p>"));
        sapporo.writes("satoru", TestDesk.css(STYLE.value(), "p { color: red }"));
        sapporo.writes("satoru", Draft.of(FRAGMENT, TestDesk.page("<p>Foot</p>")));

        assertEquals(
                Set.of(), sapporo.pages.at(desk -> desk.publish(List.of(WINTER, LAYOUT, STYLE, FRAGMENT), "satoru")));
        assertEquals(
                0,
                sapporo.pages
                        .inBulk(bulk -> bulk.publish(List.of(WINTER, LAYOUT), sapporo.pages.seen()))
                        .done()
                        .size());

        assertEquals(Set.of(), sapporo.onLine());
        assertEquals(List.of(), sapporo.pages.changes.take());
    }

    @Test
    void a_revision_by_its_number_is_not_shown_either() {
        int number = sapporo.writes("satoru", WINTER, "Skates");
        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(Map.of(WINTER, number), "satoru")));
        assertEquals(Set.of(), sapporo.onLine());
    }

    @Test
    void an_import_that_wants_to_publish_brings_drafts_only() {
        sapporo.pages.at(desk -> desk.apply(List.of(Draft.of(WINTER, TestDesk.page("<p>Skates</p>"))), true, "satoru"));
        assertEquals(Set.of(), sapporo.onLine());
        assertTrue(sapporo.pages.open(WINTER).isPresent());
        assertEquals(Boolean.TRUE, sapporo.pages.at(desk -> desk.asksFirst()));
    }

    @Test
    void a_yes_shows_no_other_revision() {
        int approved = sapporo.writes("yuki", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));
        int other = sapporo.writes("satoru", WINTER, "Counterfeit skates");

        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(List.of(WINTER), "satoru")));
        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(Map.of(WINTER, other), "satoru")));

        assertEquals(Optional.of("<p>Skates</p>"), sapporo.shown(WINTER));
        assertEquals(1, approved);
    }

    @Test
    void an_older_version_that_nobody_said_yes_to_is_no_way_back() {
        sapporo.goesOnLine(Way.RELINK, 5, false);
        int never = sapporo.writes("satoru", WINTER, "Before anybody was asked");
        sapporo.pages.at(desk -> desk.publish(List.of(WINTER), "satoru"));
        sapporo.asksFirst();
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));

        assertEquals(Set.of(), sapporo.here(here -> here.waysBack(WINTER)));
        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(Map.of(WINTER, never), "satoru")));
        assertEquals(Optional.of("<p>Skates</p>"), sapporo.shown(WINTER));
    }

    @Test
    void a_yes_is_of_no_use_at_another_path() {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));
        sapporo.pages.at(desk -> desk.unpublish(List.of(WINTER), "satoru"));
        PagePath home = PagePath.of("/local/index-of-all.html");
        var moved = sapporo.pages.moving(moving -> moving.move(
                Relocation.of(Set.of(WINTER), home), false, new Seen(sapporo.pages.clock.instant(), "satoru")));
        assertInstanceOf(MoveResult.Done.class, moved);

        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(List.of(home), "satoru")));
        assertEquals(Set.of(), sapporo.onLine());
    }

    @Test
    void what_shoppers_see_is_not_moved_without_a_yes() {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));

        var result = sapporo.pages.moving(moving -> moving.move(
                Relocation.of(Set.of(WINTER), PagePath.of("/local/other.html")),
                true,
                new Seen(sapporo.pages.clock.instant(), "satoru")));

        assertInstanceOf(MoveResult.Refused.class, result);
        assertEquals(Set.of(WINTER), sapporo.onLine());
    }

    @Test
    void a_picture_replaced_in_its_place_waits_too() {
        sapporo.writes("yuki", TestDesk.file(SNOW.value(), png(1)));
        sapporo.accepts("rin", sapporo.wish("yuki", SNOW));
        sapporo.writes("satoru", TestDesk.file(SNOW.value(), png(2)));
        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(List.of(SNOW), "satoru")));
        assertEquals(
                Optional.of(1),
                sapporo.pages
                        .look(contents -> contents.find(SNOW))
                        .orElseThrow()
                        .published());
    }

    /** A place in the menu is part of what is said yes to, as are title and language. */
    @Test
    void another_place_in_the_menu_is_another_draft() {
        var page = TestDesk.translation("/local/menu.html", "ja", "menu");
        sapporo.writes("yuki", page);
        long wish = sapporo.wish("yuki", page.path());
        sapporo.accepts("rin", wish);
        var text = (PageText) page.content();
        var first = new Draft(page.path(), new PageText(text.page(), Optional.of(1), text.translationKey()));
        sapporo.writes("satoru", first);
        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(List.of(page.path()), "satoru")));
        assertEquals(
                Optional.of(10),
                sapporo.pages.look(contents -> contents.published()).get(0).order());
    }

    /** The third way: where a page of this site's own lay, its address leads to the main site's. */
    @Test
    void a_direct_link_in_the_place_of_a_deleted_page_waits_too() {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));
        sapporo.pages.at(desk -> desk.delete(List.of(WINTER), "satoru"));
        var link = new Draft(WINTER, new Moved(Redirect.toMainSite(PagePath.of("/winter.html"))));
        assertInstanceOf(Saved.Done.class, sapporo.pages.at(desk -> desk.save(link, 0, "yuki")));

        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(List.of(WINTER), "satoru")));
        assertEquals(Set.of(), sapporo.onLine());

        assertInstanceOf(Decision.Shown.class, sapporo.accepts("rin", sapporo.wish("yuki", WINTER)));
        assertEquals(Set.of(WINTER), sapporo.onLine());
    }

    @Test
    void a_page_from_the_bin_is_a_draft_that_waits() {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.pages.at(desk -> desk.delete(List.of(WINTER), "satoru"));
        sapporo.pages.inBin(bin -> bin.restore(List.of(WINTER), "satoru"));
        assertEquals(Set.of(), sapporo.pages.at(desk -> desk.publish(List.of(WINTER), "satoru")));
    }

    @Test
    void withdrawing_needs_nobodys_yes() {
        sapporo.writes("yuki", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));
        assertEquals(
                Set.of(WINTER),
                sapporo.pages
                        .at(desk -> desk.unpublish(List.of(WINTER), "satoru"))
                        .done());
    }

    private static byte[] png(int last) {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, (byte) last};
    }
}
