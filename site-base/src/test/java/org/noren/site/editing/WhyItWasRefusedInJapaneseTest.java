package org.noren.site.editing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.file;
import static org.noren.site.content.TestDesk.page;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.Layout;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.Draft;
import org.noren.site.content.MoveResult;
import org.noren.site.content.Refusal;
import org.noren.site.content.Relocation;
import org.noren.site.content.Saved;
import org.noren.site.content.TestDesk;
import org.noren.site.office.ReasonWords;
import org.noren.site.office.Texts;
import org.noren.site.testing.TestDatabase;

/** Every reason that the desk gives against a save or a move is there in the reader's language, with its values. */
class WhyItWasRefusedInJapaneseTest {
    private static final PagePath US = PagePath.of("/us/");
    private static final PagePath LAYOUT = PagePath.of("/.layout/shop");

    private final TestDesk desk = new TestDesk(TestDatabase.H2);
    private final ReasonWords japanese = new ReasonWords(Texts.in(Locale.JAPANESE));

    @Test
    void savesThatAreRefused() {
        desk.write(Draft.of(ABOUT, page("<p>about</p>")));
        desk.write(TestDesk.layout(""));
        desk.write(file("/a.txt", new byte[] {'a'}));
        desk.refused.put(US, "what lies there comes from the main site; choose another path");
        Layout other =
                Layout.of("other", "<!DOCTYPE html><html><body><main data-slot=\"content\"></main></body></html>");
        for (Draft draft : List.of(
                Draft.of(PagePath.of("/office/"), page("<p>x</p>")),
                Draft.of(PagePath.of("/about.css"), page("<p>x</p>")),
                Draft.of(PagePath.of("/.variant/Sapporo/-/about/"), page("<p>x</p>")),
                Draft.of(US, page("<p>x</p>")),
                Draft.of(PagePath.of("/.slot/footer/en"), page("<p>x</p>")),
                new Draft(LAYOUT, new Content.LayoutText(other)),
                Draft.of(PagePath.of("/long/"), page("<p>" + "暖".repeat(400_000) + "</p>")),
                file("/b.png", new byte[] {'b'}),
                file("/b.php", new byte[] {'b'}),
                file("/b.doc", new byte[] {'b'}),
                file("/b", new byte[] {'b'}),
                file("/b.css", new byte[] {0, 1, 2}),
                file("/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8)),
                file("/c.svg", "<svg".getBytes(UTF_8)))) {
            assertToldInJapanese(refused(draft, 0));
        }
        assertToldInJapanese(refused(Draft.of(PagePath.of("/never/"), page("<p>x</p>")), 3));
    }

    @Test
    void somethingOfAnotherKindLiesThere() {
        desk.write(Draft.of(PagePath.of("/guide.txt.html"), page("<p>one</p>")));
        assertToldInJapanese(refused(file("/guide.txt.html", new byte[] {'a'}), 1));
        for (String variant : List.of(
                "variants for partners are the main site's; write a page of your own here",
                "there is no partner of that name, so nobody would ever see this variant")) {
            assertToldInJapanese(new Refusal(PagePath.of("/.variant/sapporo/-/about/"), variant));
        }
        for (String kind : List.of("a layout", "a menu", "a file")) {
            assertToldInJapanese(new Refusal(ABOUT, kind + " lies there already; delete it first"));
        }
    }

    @Test
    void movesThatAreRefused() {
        desk.write(Draft.of(ABOUT, page("<p>about</p>")));
        desk.write(Draft.of(US, page("<p>us</p>")));
        desk.write(TestDesk.layout(""));
        desk.write(file("/a.txt", new byte[] {'a'}));
        assertToldInJapanese(moved(ABOUT, US));
        assertToldInJapanese(moved(ABOUT, ABOUT));
        assertToldInJapanese(moved(PagePath.of("/nowhere/"), PagePath.of("/b/")));
        assertToldInJapanese(moved(LAYOUT, PagePath.of("/other")));
        assertToldInJapanese(moved(PagePath.of("/a.txt"), PagePath.of("/a.svg")));
        assertToldInJapanese(moved(ABOUT, PagePath.of("/office/")));
        desk.at(d -> d.delete(List.of(US), "hanako"));
        assertToldInJapanese(moved(ABOUT, US));
    }

    @Test
    void theValuesStandInTheOtherLanguagesSentence() {
        assertEquals(
                "/b.png：名前は .png ですが、中身は image/gif です。種類に合う名前にしてください。",
                japanese.of("/b.png", "it is named .png but holds image/gif"));
        assertEquals(
                "/.layout/shop：この名前のレイアウトは /.layout/other に置かれます。",
                japanese.of("/.layout/shop", "a layout of this name lies at /.layout/other"));
        assertEquals(
                "「a;b」はパスとして使えません：セミコロンが含まれています",
                japanese.inList("Not a page path: \"a;b\" holds a semicolon, which servers take for a path parameter"));
        assertEquals("nobody knows why", japanese.inList("nobody knows why"));
    }

    @Test
    void englishKeepsTheWordsThatItCameWith() {
        String reason = "office/a.html would go to /office/a.html, which is reserved for the site's own doors";
        assertEquals(reason.replace('\'', '’'), new ReasonWords(Texts.in(Locale.ENGLISH)).inList(reason));
    }

    private Refusal refused(Draft draft, int basedOn) {
        return assertInstanceOf(Saved.Refused.class, desk.at(d -> d.save(draft, basedOn, "taro")))
                .refusal();
    }

    private Refusal moved(PagePath from, PagePath to) {
        return assertInstanceOf(
                        MoveResult.Refused.class,
                        desk.moving(m -> m.move(Relocation.of(List.of(from), to), false, desk.seen())))
                .reasons()
                .get(0);
    }

    private void assertToldInJapanese(Refusal refusal) {
        String told = japanese.of(refusal.path().value(), refusal.reason());
        assertTrue(told.matches(".*\\p{IsHiragana}.*"), told);
    }
}
