package org.noren.main.teasers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.teasers.TeaserDesk.Line;
import org.noren.main.teasers.TeaserDesk.Result;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;
import org.noren.site.content.TestDesk;
import org.noren.site.published.TestPublished;
import org.noren.site.testing.TestDatabase;

/** A list of links says what its pages say, as soon as they say it; on each database (S20). */
@ParameterizedClass
@EnumSource
class ListsThatKeepThemselvesTest {
    private static final String LINKS = "/links/";
    private static final Choice SEASONAL = Choice.labelled(new Label("seasonal"));

    @Parameter
    TestDatabase database;

    private TestPublished house;
    private TestTeasers teasers;

    @BeforeEach
    void open() {
        house = new TestPublished(database);
        house.publish(
                TestDesk.layout(""),
                page("/kettle.html", "ja", "Kettle"),
                page("/pot.html", "ja", "Pot"),
                page("/en/pot.html", "en", "English pot"));
        teasers = new TestTeasers(house);
    }

    private static Draft page(String path, String locale, String title) {
        return Draft.of(PagePath.of(path), new Page(locale, title, "About " + title, "shop", "<p>x</p>"));
    }

    private void label(String path, String word) {
        house.label(path, word);
        teasers.changed(List.of(path));
    }

    private void title(String path, String title) {
        house.publish(page(path, "ja", title));
        teasers.changed(List.of(path));
    }

    /** Where the list that shoppers see leads, and how it calls it. */
    private List<String> shown() {
        return house.desk.site.inTransaction(() -> {
            int number = house.contents
                    .find(PagePath.of(LINKS))
                    .orElseThrow()
                    .published()
                    .orElseThrow();
            PageText text = (PageText) house.desk
                    .reader()
                    .open(PagePath.of(LINKS), number)
                    .orElseThrow()
                    .content();
            assertTrue(
                    text.page().body().startsWith("<p>intro</p>"), text.page().body());
            return org.jsoup.Jsoup.parse(text.page().body()).select(".teasers a").stream()
                    .map(link -> link.attr("href") + " " + link.text())
                    .toList();
        });
    }

    private Line line() {
        return house.desk.site.inTransaction(
                () -> teasers.desk().find(PagePath.of(LINKS)).orElseThrow());
    }

    private void made(Choice choice) {
        assertInstanceOf(Result.Done.class, teasers.make(LINKS, "ja", choice));
        teasers.publish(LINKS);
    }

    @Test
    void pagesWithTheLabelInItsOwnLanguageComeAndGoByThemselves() {
        label("/kettle.html", "seasonal");
        label("/en/pot.html", "seasonal");
        made(SEASONAL);
        assertEquals(List.of("/kettle.html Kettle"), shown());
        label("/pot.html", "seasonal");
        assertEquals(List.of("/kettle.html Kettle", "/pot.html Pot"), shown());
        house.unlabel("/kettle.html", "seasonal");
        teasers.changed(List.of("/kettle.html"));
        assertEquals(List.of("/pot.html Pot"), shown());
        house.withdraw("/pot.html");
        teasers.changed(List.of("/pot.html"));
        assertEquals(List.of(), shown());
    }

    @Test
    void anotherTitleOfAPageIsInTheListAndInTheSitesEdition() {
        made(Choice.of(List.of(PagePath.of("/pot.html"), PagePath.of("/kettle.html"))));
        assertEquals(List.of("/pot.html Pot", "/kettle.html Kettle"), shown(), "in the picked order");
        var before = house.find(LINKS).orElseThrow().object();
        title("/pot.html", "Teapot");
        assertEquals(List.of("/pot.html Teapot", "/kettle.html Kettle"), shown());
        assertFalse(before.equals(house.find(LINKS).orElseThrow().object()));
    }

    @Test
    void aPageThatDoesNotConcernItChangesNothing() {
        made(Choice.of(List.of(PagePath.of("/pot.html"))));
        int number = line().item().latest();
        title("/kettle.html", "Iron kettle");
        teasers.changed(List.of("/pot.html"));
        assertEquals(number, line().item().latest());
    }

    @Test
    void whatSomebodyIsWritingInItStaysTheirDraft() {
        made(Choice.of(List.of(PagePath.of("/pot.html"))));
        house.desk.write(Draft.of(PagePath.of(LINKS), new Page("ja", "Links", "", "shop", "<p>my draft</p>")));
        title("/pot.html", "Teapot");
        assertEquals(List.of("/pot.html Teapot"), shown());
        assertEquals("<p>my draft</p>", house.desk.body(PagePath.of(LINKS)));
        assertFalse(line().placed(), "the office tells that this text has no place for the list");
    }

    @Test
    void aPickedPageThatNobodySeesIsToldAndComesWhenItIsPublished() {
        Result.Done done = assertInstanceOf(
                Result.Done.class, teasers.make(LINKS, "ja", Choice.of(List.of(PagePath.of("/cup.html")))));
        assertEquals(List.of(PagePath.of("/cup.html")), done.missing());
        teasers.publish(LINKS);
        assertEquals(List.of(), shown());
        title("/cup.html", "Cup");
        assertEquals(List.of("/cup.html Cup"), shown());
    }

    @Test
    void otherPagesCanBeChosenAndWhoComesSecondIsTold() {
        made(SEASONAL);
        long seen = line().revision();
        assertInstanceOf(Result.Done.class, teasers.choose(LINKS, seen, Choice.of(List.of(PagePath.of("/pot.html")))));
        assertEquals(List.of("/pot.html Pot"), shown());
        assertInstanceOf(Result.Overtaken.class, teasers.choose(LINKS, seen, SEASONAL));
        assertInstanceOf(Result.Overtaken.class, teasers.choose("/pot.html", 0, SEASONAL), "no list");
    }

    @Test
    void theLabelOfAListIsForThoseWhoPublish() {
        assertFalse(teasers.decides("seasonal"));
        made(SEASONAL);
        assertTrue(teasers.decides("seasonal"));
        assertFalse(teasers.decides("other"));
        teasers.choose(LINKS, line().revision(), Choice.of(List.of(PagePath.of("/pot.html"))));
        assertFalse(teasers.decides("seasonal"));
    }

    @Test
    void whereSomethingLiesOrMayNotLieNoneIsMade() {
        assertInstanceOf(Result.Taken.class, teasers.make("/pot.html", "ja", SEASONAL));
        assertInstanceOf(Result.Refused.class, teasers.make("/office/links/", "ja", SEASONAL));
        assertInstanceOf(Result.Refused.class, teasers.make("/links.css", "ja", SEASONAL));
    }

    @Test
    void itMovesWithItsPageAndIsNoneWhileItLiesInTheBin() {
        made(Choice.of(List.of(PagePath.of("/pot.html"))));
        house.move(LINKS, "/all/");
        assertEquals(Set.of(PagePath.of("/all/")), house.desk.site.inTransaction(teasers.desk()::paths));
        house.desk.at(desk -> desk.delete(List.of(PagePath.of("/all/")), "hanako"));
        assertEquals(Set.of(), house.desk.site.inTransaction(teasers.desk()::paths));
    }
}
