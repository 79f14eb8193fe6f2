package org.noren.partner.approving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.partner.approving.ApprovingSapporo.WINTER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Revision;
import org.noren.site.content.State;
import org.noren.site.content.jpa.TestContents;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class WhatBecomesOfTheOldTest {
    @Parameter
    TestDatabase database;

    private ApprovingSapporo sapporo;

    @BeforeEach
    void a_partner() {
        sapporo = new ApprovingSapporo(database);
    }

    @Test
    void after_an_overwrite_nothing_old_is_left() {
        sapporo.goesOnLine(Way.OVERWRITE, 5, false);
        shows("Skates");
        Digest old = history().get(0).object();
        sapporo.writes("satoru", WINTER, "A draft between");
        shows("Sledges");

        assertEquals(List.of(3), numbers());
        assertFalse(sapporo.pages.look(Contents::objects).contains(old));
        assertTrue(
                sapporo.overwritten.take().stream()
                        .anyMatch(gone -> gone.objects().contains(old)),
                "its object is to go");
        assertEquals(Set.of(), sapporo.here(here -> here.waysBack(WINTER)));
        assertEquals(Optional.of("<p>Sledges</p>"), sapporo.shown(WINTER));
    }

    @Test
    void a_draft_that_is_newer_than_what_is_shown_is_not_old() {
        sapporo.goesOnLine(Way.OVERWRITE, 5, false);
        shows("Skates");
        int second = sapporo.writes("satoru", WINTER, "Sledges");
        sapporo.writes("satoru", WINTER, "A draft that waits");
        sapporo.pages.at(desk -> desk.publish(Map.of(WINTER, second), "satoru"));
        assertEquals(Optional.of("<p>Sledges</p>"), sapporo.shown(WINTER));
        assertEquals(List.of(3, second), numbers());
    }

    @Test
    void after_a_relink_one_step_goes_back_and_flips_one_row() {
        int first = shows("Skates");
        shows("Sledges");
        sapporo.writes("satoru", WINTER, "A draft that waits");
        List<Revision> before = history();

        assertEquals(Set.of(first), sapporo.here(here -> here.waysBack(WINTER)));
        sapporo.pages.at(desk -> desk.publish(Map.of(WINTER, first), "satoru"));

        assertEquals(Optional.of("<p>Skates</p>"), sapporo.shown(WINTER));
        assertEquals(State.CHANGED, sapporo.pages.state(WINTER));
        assertEquals("<p>A draft that waits</p>", sapporo.pages.body(WINTER));
        assertEquals(
                before.stream().map(Revision::number).toList(),
                history().stream().map(Revision::number).toList());
        assertEquals(Set.of(2), sapporo.here(here -> here.waysBack(WINTER)));
    }

    @Test
    void as_many_ways_back_are_offered_as_versions_are_kept() {
        sapporo.goesOnLine(Way.RELINK, 2, false);
        for (String words : List.of("one", "two", "three", "four", "five")) shows(words);
        assertEquals(Set.of(3, 4), sapporo.here(here -> here.waysBack(WINTER)));
    }

    @Test
    void what_was_never_shown_is_no_way_back() {
        shows("Skates");
        sapporo.writes("satoru", WINTER, "Never shown");
        shows("Sledges");
        assertEquals(Set.of(1), sapporo.here(here -> here.waysBack(WINTER)));
    }

    /** With a yes there is a way back to what had one, without asking again. */
    @Test
    void a_way_back_to_what_somebody_said_yes_to_needs_no_second_yes() {
        sapporo.asksFirst();
        int first = sapporo.writes("yuki", WINTER, "Skates");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));
        sapporo.writes("yuki", WINTER, "Sledges");
        sapporo.accepts("rin", sapporo.wish("yuki", WINTER));

        assertEquals(Set.of(first), sapporo.here(here -> here.waysBack(WINTER)));
        sapporo.pages.at(desk -> desk.publish(Map.of(WINTER, first), "satoru"));
        assertEquals(Optional.of("<p>Skates</p>"), sapporo.shown(WINTER));
    }

    @Test
    void the_versions_to_which_there_is_a_way_back_outlive_the_others() {
        shows("one");
        shows("two");
        for (int i = 0; i < 25; i++) sapporo.writes("satoru", WINTER, "draft " + i);
        shows("newest");
        sapporo.pages.clock.advance(Duration.ofDays(800));

        sapporo.pages.site.run(() -> TestContents.clearRevisions(
                sapporo.pages.site, Duration.ofDays(730), sapporo.pages.clock.instant(), List.of(sapporo.rule)));

        assertTrue(numbers().containsAll(List.of(1, 2, 28)), numbers()::toString);
        assertFalse(numbers().contains(3), "an old draft was kept");
    }

    @Test
    void who_sets_the_way_has_seen_how_it_was() {
        long seen = sapporo.way().number();
        assertTrue(sapporo.settle(new OwnWay.Wanted(Way.OVERWRITE, 3, true), seen));
        assertFalse(sapporo.settle(new OwnWay.Wanted(Way.RELINK, 3, false), seen));

        assertEquals(new OwnWay.Wanted(Way.OVERWRITE, 3, true), sapporo.way().wanted());
        assertEquals(List.of("- own-way-set OVERWRITE 3 +"), sapporo.trail.lines());
    }

    @Test
    void a_number_of_versions_that_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new OwnWay.Wanted(Way.RELINK, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new OwnWay.Wanted(Way.RELINK, 51, false));
    }

    /** @return number of the revision that shoppers see now */
    private int shows(String words) {
        sapporo.pages.clock.advance(Duration.ofMinutes(1));
        sapporo.writes("satoru", WINTER, words);
        sapporo.pages.at(desk -> desk.publish(List.of(WINTER), "satoru"));
        return sapporo.pages
                .look(contents -> contents.find(WINTER).flatMap(Item::published))
                .orElseThrow();
    }

    private List<Revision> history() {
        return sapporo.pages.look(contents -> contents.history(WINTER));
    }

    private List<Integer> numbers() {
        return history().stream().map(Revision::number).toList();
    }
}
