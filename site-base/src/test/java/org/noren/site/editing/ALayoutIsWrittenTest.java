package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.Previewed.Reason;
import org.noren.site.testing.TestDatabase;

class ALayoutIsWrittenTest {
    private static final String FIT =
            "<html><body>\n<nav data-slot=\"navigation\"></nav>\n<main data-slot=\"content\"></main>\n</body></html>";

    private final TestOffice office = new TestOffice(TestDatabase.H2);

    @BeforeEach
    void aPageInALayout() {
        office.publish(
                TestDesk.layout("<p>Old</p>"), Draft.of(ABOUT, new Page("ja", "About", "", "shop", "<p>About us</p>")));
    }

    @Test
    void its_places_are_known_in_their_order() {
        assertEquals(List.of("navigation", "content"), Slots.of(FIT).names());
        assertTrue(Slots.of(FIT).isFit());
    }

    @Test
    void without_a_place_for_contents_or_with_two_it_is_not_fit_and_the_lines_are_told() {
        assertFalse(Slots.of(FIT.replace("\"content\"", "\"contents\"")).isFit());
        assertEquals(List.of(3), Slots.of(FIT).contentLines());
        assertEquals(
                List.of(3, 4),
                Slots.of(FIT.replace("</body>", "<p data-slot='content'></p></body>"))
                        .contentLines());
    }

    @Test
    void any_page_can_be_looked_at_in_it_before_it_is_saved() {
        String html = assertInstanceOf(Previewed.Shown.class, preview(FIT.replace("<nav", "<p>New</p><nav"), ABOUT))
                .page()
                .html();

        assertTrue(html.contains("<p>New</p>"), html);
        assertTrue(html.contains("<p>About us</p>"), html);
        assertFalse(html.contains("<p>Old</p>"), html);
    }

    @Test
    void one_that_no_page_fits_in_is_told_and_not_a_fault() {
        assertEquals(
                Reason.NO_CONTENT_SLOT,
                assertInstanceOf(Previewed.Not.class, preview("<p>Nothing</p>", ABOUT))
                        .reason());
    }

    private Previewed preview(String html, PagePath page) {
        return office.in(() -> office.previews.ofLayout(new Typed("", "", "shop", "", "", "", "", html), page));
    }
}
