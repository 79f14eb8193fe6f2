package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.noren.site.content.Moves.assertRefused;
import static org.noren.site.content.Moves.done;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.Content.Moved;
import org.noren.site.testing.TestDatabase;

/** What a page leaves where it lay sends people on, until something else is meant for that place. */
@ParameterizedClass
@EnumSource
class RedirectsThatMovesLeaveTest {
    private static final PagePath US = PagePath.of("/us/");
    private static final PagePath SHOP = PagePath.of("/shop/");

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
    void a_page_that_moves_on_and_back_is_one_step_away_from_each_old_path() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.publish(ABOUT);
        done(moves.move(US, ABOUT));
        done(moves.move(SHOP, US));
        assertEquals(List.of(SHOP, SHOP), List.of(moves.target(ABOUT), moves.target(US)));
        done(moves.move(ABOUT, SHOP));
        assertEquals(Map.of(ABOUT, Kind.PAGE, US, Kind.REDIRECT, SHOP, Kind.REDIRECT), moves.published());
        assertEquals(List.of(ABOUT, ABOUT), List.of(moves.target(US), moves.target(SHOP)));
    }

    @Test
    void a_later_page_takes_the_redirects_place_and_a_move_then_leads_the_redirect_on() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.publish(ABOUT);
        done(moves.move(US, ABOUT));
        insteadOf(US, "<p>new</p>");
        var draft = desk.look(c -> c.find(ABOUT)).orElseThrow().latest();
        desk.at(d -> d.save(Draft.of(ABOUT, page("<p>new</p>")), draft, "hanako"));
        assertEquals(Kind.REDIRECT, moves.published().get(ABOUT), "until the page is published");
        assertRefused("still sent on", moves.move(SHOP, ABOUT));
        done(moves.move(SHOP, US));
        assertEquals(Map.of(ABOUT, Kind.REDIRECT, US, Kind.REDIRECT, SHOP, Kind.PAGE), moves.published());
        assertEquals("<p>new</p>", desk.body(ABOUT));
        desk.publish(ABOUT);
        assertEquals(Kind.PAGE, moves.published().get(ABOUT));
    }

    @Test
    void whoever_saves_where_it_lay_is_stale_and_the_redirect_stays() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.publish(ABOUT);
        done(moves.move(US, ABOUT));
        var lookedBefore = 1;
        assertEquals(lookedBefore, desk.open(ABOUT).orElseThrow().revision().number(), "numbers alone would agree");
        for (var basedOn : List.of(lookedBefore, 0)) {
            var saved = desk.at(d -> d.save(Draft.of(ABOUT, page("<p>mine</p>")), basedOn, "taro"));
            var stale = assertInstanceOf(Saved.Stale.class, saved);
            assertEquals(new Moved(new Redirect(US)), stale.theirs());
            assertEquals("hanako", stale.author());
            assertEquals(
                    "<p>mine</p>", ((Content.PageText) stale.yours()).page().body());
        }
        assertEquals(US, moves.target(ABOUT));
        assertEquals("<p>one</p>", desk.body(US));
    }

    @Test
    void who_means_to_write_over_a_redirect_means_the_one_that_they_saw() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.publish(ABOUT);
        done(moves.move(US, ABOUT));
        done(moves.move(SHOP, US));
        assertInstanceOf(Saved.Stale.class, insteadOf(US, "<p>new</p>"));
        assertEquals(SHOP, moves.target(ABOUT));
        assertInstanceOf(Saved.Done.class, insteadOf(SHOP, "<p>new</p>"));
        assertEquals("<p>new</p>", desk.body(ABOUT));
        assertInstanceOf(Saved.Stale.class, insteadOf(SHOP, "<p>newer</p>"), "a draft is there now");
    }

    @Test
    void a_redirect_can_be_taken_away() {
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.publish(ABOUT);
        done(moves.move(US, ABOUT));
        desk.changes.take();
        assertEquals(Map.of(ABOUT, US), desk.moving(m -> m.targets(List.of(ABOUT))));
        assertEquals(Set.of(ABOUT), desk.moving(m -> m.forget(List.of(ABOUT, US))), "a page is no redirect");
        assertEquals(List.of(new ContentChanged(Set.of(), Set.of(ABOUT))), desk.changes.take());
        assertEquals(Map.of(US, Kind.PAGE), moves.published());
    }

    private Saved insteadOf(PagePath leadsTo, String body) {
        return desk.at(d -> d.saveInsteadOf(new Redirect(leadsTo), Draft.of(ABOUT, page(body)), "hanako"));
    }
}
