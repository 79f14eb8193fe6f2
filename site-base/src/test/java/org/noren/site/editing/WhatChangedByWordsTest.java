package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.Page;
import org.noren.site.content.Content.PageText;
import org.noren.site.editing.WordDifference.Kind;
import org.noren.site.editing.WordDifference.Piece;

class WhatChangedByWordsTest {
    @Test
    void one_word_is_told_and_not_the_paragraph() {
        assertEquals(
                "An old -[iron]+[copper] kettle.",
                read("<p>An old iron kettle.</p>", "<p>An old copper kettle.</p>", Locale.ENGLISH));
    }

    @Test
    void japanese_is_told_by_words_though_it_has_no_spaces() {
        assertEquals("-[鉄瓶]+[急須]をお手入れする", read("<p>鉄瓶をお手入れする</p>", "<p>急須をお手入れする</p>", Locale.JAPANESE));
    }

    @Test
    void markup_that_changed_is_told_as_markup() {
        List<Piece> pieces = WordDifference.ofHtml("<h2>Care</h2>", "<h3>Care</h3>", Locale.ENGLISH);

        assertTrue(pieces.contains(new Piece(Kind.REMOVED, "<h2>", true)), pieces.toString());
        assertTrue(pieces.contains(new Piece(Kind.ADDED, "<h3>", true)), pieces.toString());
        assertTrue(pieces.contains(new Piece(Kind.SAME, "Care", false)), pieces.toString());
    }

    @Test
    void white_space_alone_is_no_change() {
        assertEquals(List.of(), WordDifference.ofHtml("<p>One\n   two</p>", "<p>One two</p>", Locale.ENGLISH));
    }

    @Test
    void white_space_around_blocks_is_no_change_either() {
        assertEquals(
                List.of(), WordDifference.ofHtml("<p>One</p>\n<p>Two</p>\n", "<p>One</p><p>Two</p>", Locale.ENGLISH));
    }

    @Test
    void a_paragraph_more_is_told_by_its_sign() {
        assertEquals("One+[¶]+[Two]", read("<p>One</p>", "<p>One</p><p>Two</p>", Locale.ENGLISH));
    }

    @Test
    void what_stays_far_from_a_change_is_left_out() {
        String much = "Word ".repeat(200);

        List<Piece> pieces = WordDifference.ofPlain(much + "old", much + "new", Locale.ENGLISH);

        assertEquals(
                List.of(Kind.GAP, Kind.SAME, Kind.REMOVED, Kind.ADDED),
                pieces.stream().map(Piece::kind).toList());
    }

    @Test
    void two_long_texts_with_nothing_in_common_are_compared_at_once() {
        String one = paragraphs("a");
        String other = paragraphs("b");

        List<Piece> pieces = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> WordDifference.ofHtml(one, other, Locale.ENGLISH));

        assertTrue(pieces.stream().anyMatch(piece -> piece.kind() == Kind.ADDED));
    }

    @Test
    void one_change_in_a_long_text_is_found_by_words() {
        String long1 = paragraphs("a");

        String read = read(long1, long1.replace("a3999 ", "changed ").replace("a17 ", "too "), Locale.ENGLISH);

        assertEquals("…and aa16 and a-[a17]+[too] and aa18 and a…and aa3998 and a-[a3999]+[changed] and a", read);
    }

    @Test
    void a_page_tells_each_field_that_changed_and_no_other() {
        var before = new PageText(new Page("ja", "Kettle", "", "shop", "<p>x</p>"), Optional.of(1), Optional.empty());
        var after =
                new PageText(new Page("ja", "Kettles", "", "plain", "<p>x</p>"), Optional.empty(), Optional.empty());

        Difference difference = Difference.between(before, after);

        assertEquals(
                List.of("title", "layout", "order"),
                difference.parts().stream().map(Difference.Part::name).toList());
    }

    private static String paragraphs(String word) {
        return IntStream.range(0, 4_000)
                .mapToObj(i -> "<p>" + word + i + " and " + word + "</p>")
                .collect(Collectors.joining());
    }

    private static String read(String before, String after, Locale language) {
        return WordDifference.ofHtml(before, after, language).stream()
                .map(piece -> switch (piece.kind()) {
                    case ADDED -> "+[" + piece.text() + "]";
                    case REMOVED -> "-[" + piece.text() + "]";
                    case SAME -> piece.text();
                    case LINE -> "";
                    case GAP -> "…";
                })
                .collect(Collectors.joining());
    }
}
