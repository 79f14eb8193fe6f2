package org.noren.main.teasers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.scheduling.TestSchedule;
import org.noren.main.teasers.TeaserDesk.Result;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.published.TestPublished;
import org.noren.site.testing.TestDatabase;

/** Other words of a page with a list of links, agreed on for a moment, come at it, whatever the list did meanwhile; on each database (S20, S24). */
@ParameterizedClass
@EnumSource
class AListThatIsScheduledTest {
    private static final Duration LATER = Duration.ofHours(3);
    private static final String LINKS = "/links/";

    @Parameter
    TestDatabase database;

    private TestPublished house;
    private TestTeasers teasers;
    private TestSchedule schedule;

    @BeforeEach
    void aListThatIsShown() {
        house = new TestPublished(database);
        house.publish(TestDesk.layout(""), page("/pot.html", "Pot", "<p>x</p>"));
        teasers = new TestTeasers(house);
        schedule = TestSchedule.of(house);
        assertInstanceOf(Result.Done.class, teasers.make(LINKS, "ja", Choice.of(List.of(PagePath.of("/pot.html")))));
        teasers.publish(LINKS);
        assertEquals("intro / Pot", shown());
    }

    private static Draft page(String path, String title, String body) {
        return Draft.of(PagePath.of(path), new Page("ja", title, "", "shop", body));
    }

    private long planned(Duration after, String words) {
        return schedule.plan(after, false, page(LINKS, "Links", "<p>" + words + "</p>" + Refreshing.PLACE));
    }

    private void title(String title) {
        house.publish(page("/pot.html", title, "<p>x</p>"));
        teasers.changed(List.of("/pot.html"));
    }

    private void later() {
        house.desk.clock.advance(LATER);
        schedule.keepTimes();
        teasers.changed(List.of(LINKS));
    }

    /** The page's own words, and how the list calls its page. */
    private String shown() {
        String body = house.desk.site.inTransaction(() -> {
            int number = house.contents
                    .find(PagePath.of(LINKS))
                    .orElseThrow()
                    .published()
                    .orElseThrow();
            return ((PageText) house.desk
                            .reader()
                            .open(PagePath.of(LINKS), number)
                            .orElseThrow()
                            .content())
                    .page()
                    .body();
        });
        return Jsoup.parse(body).select("p").first().text() + " / "
                + Jsoup.parse(body).select(".teasers a").text();
    }

    @Test
    void whatTheListSaysAnewMeanwhileLeavesTheChangeInForceAndIsInIt() {
        long change = planned(LATER, "autumn");
        title("Teapot");
        assertEquals("intro / Teapot", shown());
        later();
        assertEquals("autumn / Teapot", shown());
        assertEquals("", schedule.find(change).outcome(), "nothing was left out");
    }

    @Test
    void howeverOftenItDoes() {
        planned(LATER, "autumn");
        title("Teapot");
        title("Iron pot");
        title("Clay pot");
        later();
        assertEquals("autumn / Clay pot", shown());
    }

    @Test
    void twoChangesInARowBothCome() {
        planned(LATER, "autumn");
        planned(LATER.multipliedBy(2), "winter");
        title("Teapot");
        later();
        assertEquals("autumn / Teapot", shown());
        title("Iron pot");
        later();
        assertEquals("winter / Iron pot", shown());
    }

    @Test
    void goingBackBringsTheWordsBackAndTheListStaysAsItsPagesAre() {
        long change = planned(LATER, "autumn");
        later();
        title("Teapot");
        long back = schedule.back(change, LATER);
        title("Iron pot");
        later();
        assertEquals("intro / Iron pot", shown());
        assertEquals("", schedule.find(back).outcome());
    }

    @Test
    void whatSomebodyPublishedMeanwhileStaysAlsoIfTheListSaidSomethingAnewSince() {
        long change = planned(LATER, "autumn");
        house.publish(page(LINKS, "Links", "<p>urgent</p>" + Refreshing.PLACE));
        title("Teapot");
        later();
        assertEquals("urgent / Teapot", shown());
        assertEquals(LINKS, schedule.find(change).outcome());
    }
}
