package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoPeopleChangeOnePageTest {
    private static final Typed COMMON = page("鉄瓶", "<p>One.</p><p>Two.</p><p>Three.</p>");

    @Test
    void changes_of_different_blocks_and_fields_stand_together() {
        Typed mine = page("鉄瓶", "<p>One!</p><p>Two.</p><p>Three.</p>");
        Typed theirs = page("南部鉄瓶", "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>");

        assertEquals(
                Optional.of(page("南部鉄瓶", "<p>One!</p><p>Two.</p><p>Three.</p><p>Four.</p>")),
                Typed.both(COMMON, mine, theirs));
    }

    @Test
    void what_both_changed_alike_is_there_once() {
        Typed same = page("鉄瓶", "<p>One.</p><p>2.</p><p>Three.</p>");

        assertEquals(Optional.of(same), Typed.both(COMMON, same, same));
        assertEquals(
                Optional.of("<p>1.</p><p>Two.</p><p>3.</p>"),
                BothTexts.of(COMMON.body(), "<p>1.</p><p>Two.</p><p>Three.</p>", "<p>1.</p><p>Two.</p><p>3.</p>"));
    }

    @ParameterizedTest
    @CsvSource({
        // the same block, blocks side by side, one taken away that the other wrote at, both added at one place
        "<p>1.</p><p>Two.</p><p>Three.</p>, <p>one.</p><p>Two.</p><p>Three.</p>",
        "<p>1.</p><p>Two.</p><p>Three.</p>, <p>One.</p><p>2.</p><p>Three.</p>",
        "<p>One.</p><p>Three.</p>, <p>One.</p><p>Two!</p><p>Three.</p>",
        "<p>One.</p><p>Two.</p><p>Three.</p><p>A</p>, <p>One.</p><p>Two.</p><p>Three.</p><p>B</p>"
    })
    void where_both_changed_the_same_place_a_person_decides(String mine, String theirs) {
        assertEquals(Optional.empty(), BothTexts.of(COMMON.body(), mine, theirs));
    }

    @Test
    void one_field_that_both_changed_differently_leaves_all_to_a_person() {
        assertEquals(
                Optional.empty(), Typed.both(COMMON, page("A", COMMON.body()), page("B", COMMON.body() + "<p>x</p>")));
    }

    @Test
    void nothing_of_a_text_is_lost_by_taking_it_apart() {
        String common = "<h2>A</h2>\n<table><tr><td>1</td></tr>\n<tr><td>2</td></tr></table>\n\n<p>End</p>\n";
        String mine = common.replace("<td>1</td>", "<td>one</td>");

        assertEquals(
                Optional.of(mine.replace("End", "The end")),
                BothTexts.of(common, mine, common.replace("End", "The end")));
    }

    private static Typed page(String title, String body) {
        return new Typed("", "ja", title, "", "shop", "", "", body);
    }
}
