package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.jpa.TestUnsavedTexts;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class WhatIsTypedIsNotLostTest {
    private static final String ABOUT = "/about/";

    @Parameter
    TestDatabase database;

    private TestDesk desk;
    private final Autosave autosave = new Autosave();

    @BeforeEach
    void emptySite() {
        desk = new TestDesk(database);
        autosave.texts = TestUnsavedTexts.of(desk.site);
        autosave.clock = desk.clock;
    }

    @Test
    void after_a_crash_the_last_text_is_there_with_what_it_was_based_on() {
        keep("hanako", ABOUT, 3, "<p>First</p>");
        keep("hanako", ABOUT, 3, "<p>Last</p>");

        var waiting = waiting("hanako", ABOUT).orElseThrow();

        assertEquals(typed("<p>Last</p>"), waiting.typed());
        assertEquals(3, waiting.basedOn());
    }

    @Test
    void it_is_offered_to_its_author_only_and_at_its_page_only() {
        keep("hanako", ABOUT, 3, "<p>Mine</p>");

        assertEquals(Optional.empty(), waiting("jiro", ABOUT));
        assertEquals(Optional.empty(), waiting("hanako", "/goods/"));
    }

    @Test
    void a_page_that_lies_nowhere_yet_is_kept_too() {
        keep("hanako", "", 0, "<p>New</p>");

        assertEquals("<p>New</p>", waiting("hanako", "").orElseThrow().typed().body());
    }

    @Test
    void once_saved_or_dropped_it_is_gone() {
        keep("hanako", ABOUT, 3, "<p>Mine</p>");

        desk.site.run(() -> autosave.forget("hanako", ABOUT));

        assertEquals(Optional.empty(), waiting("hanako", ABOUT));
    }

    @Test
    void whoever_else_writes_at_a_page_is_known_by_name_and_since_when() {
        var began = desk.clock.instant();
        keep("jiro", ABOUT, 3, "<p>a</p>");
        desk.clock.advance(Duration.ofMinutes(5));
        keep("jiro", ABOUT, 3, "<p>ab</p>");
        keep("hanako", ABOUT, 3, "<p>Mine</p>");
        keep("ken", "/goods/", 1, "<p>Elsewhere</p>");

        assertEquals(List.of(new Autosave.Writer("jiro", began, desk.clock.instant())), others("hanako"));
    }

    @Test
    void who_left_long_ago_is_not_said_to_be_writing_but_keeps_the_text() {
        keep("jiro", ABOUT, 3, "<p>a</p>");
        desk.clock.advance(Duration.ofDays(2));

        assertEquals(List.of(), others("hanako"));
        assertEquals("<p>a</p>", waiting("jiro", ABOUT).orElseThrow().typed().body());
    }

    @Test
    void nobody_is_told_of_others_who_begin_a_new_page() {
        keep("jiro", "", 0, "<p>a</p>");

        assertEquals(List.of(), desk.site.inTransaction(() -> autosave.alsoWriting("hanako", "")));
    }

    @Test
    void it_follows_a_page_that_moves_but_not_over_what_its_author_typed_there() {
        keep("hanako", ABOUT, 3, "<p>Mine</p>");
        keep("jiro", ABOUT, 3, "<p>His</p>");
        keep("jiro", "/us/", 0, "<p>His of us</p>");
        desk.site.run(() -> autosave.texts.follow(ABOUT, "/us/"));
        assertEquals(
                "<p>Mine</p>", waiting("hanako", "/us/").orElseThrow().typed().body());
        assertEquals(
                "<p>His of us</p>",
                waiting("jiro", "/us/").orElseThrow().typed().body());
        assertEquals("<p>His</p>", waiting("jiro", ABOUT).orElseThrow().typed().body());
    }

    @Test
    void a_text_that_nobody_came_back_to_for_a_month_is_cleared() {
        keep("jiro", ABOUT, 3, "<p>a</p>");
        desk.clock.advance(Duration.ofDays(31));
        keep("hanako", ABOUT, 3, "<p>b</p>");

        assertEquals(Optional.empty(), waiting("jiro", ABOUT));
    }

    private void keep(String person, String path, int basedOn, String body) {
        desk.site.run(() -> autosave.keep(person, path, basedOn, typed(body)));
    }

    private Optional<Autosave.Waiting> waiting(String person, String path) {
        return desk.site.inTransaction(() -> autosave.waiting(person, path));
    }

    private List<Autosave.Writer> others(String person) {
        return desk.site.inTransaction(() -> autosave.alsoWriting(person, ABOUT));
    }

    private static Typed typed(String body) {
        return new Typed("", "ja", "のれん", "", "shop", "", "", body);
    }
}
