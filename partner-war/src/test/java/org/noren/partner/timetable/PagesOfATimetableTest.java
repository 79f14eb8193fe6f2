package org.noren.partner.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesOfATimetableTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @TempDir
    private Path folder;

    private static TimetableWish wish(Locale language, String words, LocalDate date) {
        return new TimetableWish(language, words, date, LocalTime.MIN, Optional.empty());
    }

    private static Document departures(Timetable timetable, TimetableWish wish) {
        return Jsoup.parse(new TimetablePages(timetable, wish)
                .departures(timetable.stop("a").orElseThrow())
                .body());
    }

    @Test
    void aStopsPageHasATableForEachLineWithHeadings() throws Exception {
        Document page = departures(new FeedFixture().read(folder), wish(Locale.ENGLISH, "", FRIDAY));
        assertEquals("1 Hill line", page.select("table caption").text());
        assertEquals(List.of("Time", "To"), page.select("thead th[scope=col]").eachText());
        assertEquals(
                List.of("08:00", "23:50"), page.select("tbody th[scope=row]").eachText());
        assertEquals("2026-11-27", page.select("form input[type=date]").val());
        assertTrue(page.text().contains("Departures on Friday, November 27, 2026 from 00:00"), page.text());
        assertTrue(page.select("nav a").eachAttr("href").contains("/timetable?lang=en&stop=a&date=2026-11-28"));
        assertTrue(page.select("script, [style], [onclick]").isEmpty());
        page.select("form input:not([type=hidden]), form select")
                .forEach(field -> assertTrue(field.parents().is("label"), field.outerHtml()));
    }

    @Test
    void theSameStandsThereInJapanese() throws Exception {
        Document page = departures(new FeedFixture().read(folder), wish(Locale.JAPANESE, "", FRIDAY));
        assertTrue(page.text().contains("2026年11月27日金曜日 00:00以降の発車"), page.text());
        assertEquals("View in English", page.select("a[hreflang=en]").text());
        assertEquals(
                "/timetable?lang=en&stop=a&date=2026-11-27",
                page.select("a[hreflang=en]").attr("href"));
    }

    @Test
    void aDayWithoutDeparturesSaysWhy() throws Exception {
        Timetable timetable = new FeedFixture().read(folder);
        for (var day : List.of(
                List.of(LocalDate.of(2026, 11, 28), "Nothing departs here on this day."),
                List.of(LocalDate.of(2026, 12, 25), "The timetable does not reach this day.")))
            assertTrue(departures(timetable, wish(Locale.ENGLISH, "", (LocalDate) day.get(0)))
                    .text()
                    .contains((String) day.get(1)));
    }

    @Test
    void noLinkLeadsOutOfTheDaysThatTheTimetableKnows() throws Exception {
        Timetable timetable = new FeedFixture().read(folder);
        assertEquals(
                List.of("Next day", "All stops"),
                departures(timetable, wish(Locale.ENGLISH, "", LocalDate.of(2026, 11, 1)))
                        .select("nav.pager a")
                        .eachText());
        assertEquals(
                List.of("All stops"),
                departures(timetable, wish(Locale.ENGLISH, "", LocalDate.of(2030, 1, 1)))
                        .select("nav.pager a")
                        .eachText());
    }

    @Test
    void whatFeedsAndReadersWriteIsText() throws Exception {
        String bad = "<img src=x onerror=alert(1)>\"'";
        Timetable timetable = new FeedFixture()
                .with("stops.txt", "stop_id,stop_name", "\"a\",\"" + bad.replace("\"", "\"\"") + "\"", "b,B", "c,C")
                .changed("routes.txt", "Hill line", "<b>Hill</b>")
                .changed("trips.txt", "t1,Hill", "t1,<i>Hill</i>")
                .changed("agency.txt", "Bus", "<u>Bus</u>")
                .read(folder);
        for (Document page : List.of(
                departures(timetable, wish(Locale.ENGLISH, "", FRIDAY)),
                Jsoup.parse(new TimetablePages(timetable, wish(Locale.ENGLISH, "\"><svg onload=x>", FRIDAY))
                        .stops()
                        .body()),
                Jsoup.parse(new TimetablePages(timetable, wish(Locale.ENGLISH, "", FRIDAY))
                        .stops()
                        .body()))) {
            assertTrue(page.select("img, svg, b, i, u").isEmpty(), page.html());
        }
        Document found = Jsoup.parse(new TimetablePages(timetable, wish(Locale.ENGLISH, "onerror", FRIDAY))
                .stops()
                .body());
        assertEquals(List.of(bad), found.select(".timetable-stops a").eachText());
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle japanese = bundle(Locale.JAPANESE);
        ResourceBundle english = bundle(Locale.ENGLISH);
        assertEquals(english.keySet(), japanese.keySet());
        assertFalse(english.keySet().isEmpty());
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("org.noren.partner.timetable.Timetable", language);
    }
}
