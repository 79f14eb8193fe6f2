package org.noren.site.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.page;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.PagePath;
import org.noren.site.testing.TestDatabase;

/** The bin: thirty days in which a deletion can be taken back. */
@ParameterizedClass
@EnumSource
class DeletedPagesComeBackTest {
    private static final PagePath US = PagePath.of("/us/");

    @Parameter
    TestDatabase database;

    private TestDesk desk;

    @BeforeEach
    void aDeletedPage() {
        desk = new TestDesk(database);
        desk.write(Draft.of(ABOUT, page("<p>one</p>")));
        desk.write(Draft.of(ABOUT, page("<p>two</p>")));
        desk.publish(ABOUT);
        desk.inBulk(bulk -> bulk.label(List.of(ABOUT), List.of(new Label("spring")), List.of()));
        desk.at(d -> d.delete(List.of(ABOUT), "hanako"));
        desk.changes.take();
    }

    @Test
    void a_page_comes_back_as_a_draft_with_everything_but_its_readers() {
        assertEquals(
                Set.of(ABOUT),
                desk.inBin(bin -> bin.restore(List.of(ABOUT), "taro")).done());
        assertEquals(State.DRAFT, desk.state(ABOUT));
        assertEquals("<p>two</p>", desk.body(ABOUT));
        assertEquals(2, desk.look(c -> c.history(ABOUT)).size());
        assertEquals(
                List.of("spring"),
                desk.look(c -> c.list(Search.all())).lines().get(0).labels());
        assertEquals(List.of(), desk.changes.take());
        assertEquals(
                Set.of(), desk.inBin(bin -> bin.restore(List.of(ABOUT), "taro")).done(), "it is back already");
    }

    @Test
    void what_may_not_lie_there_any_more_stays_in_the_bin() {
        desk.refused.put(ABOUT, "what lies there comes from the main site");
        var handled = desk.inBin(bin -> bin.restore(List.of(ABOUT), "taro"));
        assertEquals(List.of(new Refusal(ABOUT, "what lies there comes from the main site")), handled.refused());
        assertEquals(State.DELETED, desk.state(ABOUT));
    }

    @Test
    void after_thirty_days_and_not_before_it_goes_by_itself() {
        desk.clock.advance(Duration.ofDays(30));
        assertEquals(Set.of(), desk.inBin(Bin::clearOld));
        desk.clock.advance(Duration.ofSeconds(1));
        assertEquals(Set.of(ABOUT), desk.inBin(Bin::clearOld));
        assertEquals(List.of(), desk.look(c -> c.history(ABOUT)));
        assertTrue(desk.look(Contents::objects).isEmpty(), "a sweep may take its texts now");
        assertEquals(1, desk.write(Draft.of(ABOUT, page("<p>anew</p>"))), "the path is free");
    }

    @Test
    void what_is_not_in_the_bin_is_not_cleared() {
        desk.write(Draft.of(US, page("<p>us</p>")));
        assertEquals(Set.of(ABOUT), desk.inBin(bin -> bin.clear(List.of(ABOUT, US))));
        assertEquals("<p>us</p>", desk.body(US));
    }

    @Test
    void redirects_that_lead_nowhere_for_good_go_too() {
        desk.write(Draft.of(US, page("<p>us</p>")));
        desk.publish(US);
        var shop = PagePath.of("/shop/");
        desk.moving(m -> m.move(Relocation.of(List.of(US), shop), true, desk.seen()));
        desk.at(d -> d.delete(List.of(shop), "hanako"));
        desk.changes.take();
        desk.inBin(bin -> bin.clear(List.of(shop)));
        assertEquals(List.of(new ContentChanged(Set.of(), Set.of(US))), desk.changes.take());
        assertEquals(List.of(), desk.look(Contents::published));
    }

    @Test
    void nobody_deletes_or_publishes_what_they_have_not_seen() {
        desk.write(Draft.of(US, page("<p>us</p>")));
        var seen = desk.seen();
        desk.clock.advance(Duration.ofSeconds(1));
        desk.at(d -> d.save(Draft.of(US, page("<p>other</p>")), 1, "taro"));
        assertEquals(
                Map.of(US, "taro"),
                desk.inBulk(b -> b.publish(List.of(US), seen)).overtaken());
        assertEquals(
                Map.of(US, "taro"),
                desk.inBulk(b -> b.delete(List.of(US), seen)).overtaken());
        assertEquals(State.DRAFT, desk.state(US));
        assertEquals(
                Set.of(US),
                desk.inBulk(b -> b.publish(List.of(US), desk.seen())).done());
        desk.clock.advance(Duration.ofSeconds(1));
        assertEquals(
                Set.of(US),
                desk.inBulk(b -> b.unpublish(List.of(US), new Seen(desk.clock.instant(), "taro")))
                        .done());
    }
}
