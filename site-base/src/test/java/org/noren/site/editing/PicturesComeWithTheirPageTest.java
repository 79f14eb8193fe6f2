package org.noren.site.editing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Draft;
import org.noren.site.content.State;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.Pictures.Result;
import org.noren.site.testing.TestDatabase;

class PicturesComeWithTheirPageTest {
    private static final String CUP = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>cup</title></svg>";

    private final TestOffice office = new TestOffice(TestDatabase.H2);

    @BeforeEach
    void aLayout() {
        office.publish(TestDesk.layout(""));
    }

    @Test
    void it_lies_in_the_pages_folder_as_a_draft_under_a_name_that_an_address_can_have() {
        assertEquals("/about/my-cup.svg", kept(ABOUT, "C:\\pictures\\My Cup.SVG", CUP));
        assertEquals("/goods/湯呑.svg", kept(PagePath.of("/goods/cup.html"), "湯呑.svg", CUP));
        assertEquals("/img/cup.svg", kept(PagePath.of("/.slot/footer/ja"), "cup.svg", CUP));

        assertEquals(State.DRAFT, office.desk.state(PagePath.of("/about/my-cup.svg")));
    }

    @Test
    void it_never_takes_the_place_of_another_of_the_same_name() {
        assertEquals("/about/cup.svg", kept(ABOUT, "cup.svg", CUP));
        assertEquals("/about/cup-2.svg", kept(ABOUT, "cup.svg", CUP.replace("cup", "other")));
    }

    @Test
    void what_is_no_picture_by_name_or_by_content_is_refused() {
        assertInstanceOf(Result.NoPicture.class, keep(ABOUT, "notes.txt", "text"));
        assertInstanceOf(Result.NoPicture.class, keep(ABOUT, "", "text"));
        assertInstanceOf(Result.Refused.class, keep(ABOUT, "cup.png", "text"));
        assertInstanceOf(
                Result.Refused.class, keep(ABOUT, "cup.svg", CUP.replace("<title>", "<script>x()</script><title>")));
    }

    @Test
    void whoever_publishes_the_page_publishes_what_it_shows_and_nothing_else() {
        kept(ABOUT, "shown.svg", CUP);
        kept(ABOUT, "left-over.svg", CUP);
        office.desk.write(Draft.of(ABOUT, TestDesk.page("<p><img src=\"shown.svg\" alt=\"\"></p>")));

        assertEquals(
                Set.of(PagePath.of("/about/shown.svg")), office.in(() -> office.pictures.comingWith(Set.of(ABOUT))));
    }

    @Test
    void the_preview_shows_it_before_it_is_published() {
        kept(ABOUT, "shown.svg", CUP);
        var typed = new Typed("", "ja", "About", "", "shop", "", "", "<p><img src=\"shown.svg\" alt=\"\"></p>");

        String html = ((Previewed.Shown) office.in(() -> office.previews.of(ABOUT, typed, "")))
                .page()
                .html();

        assertTrue(html.contains("src=\"data:image/svg+xml;base64,"), html);
    }

    private String kept(PagePath page, String name, String content) {
        return assertInstanceOf(Result.Kept.class, keep(page, name, content))
                .path()
                .value();
    }

    private Result keep(PagePath page, String name, String content) {
        return office.in(() ->
                office.pictures.keep(page, name, () -> new ByteArrayInputStream(content.getBytes(UTF_8)), "hanako"));
    }
}
