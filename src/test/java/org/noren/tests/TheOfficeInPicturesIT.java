package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The calendar and the board as the manual shows them, with something on them; without barriers, and with nothing forbidden (B4, S24). */
@OnThreeServers
class TheOfficeInPicturesIT {
    private static final List<String> PAGES = List.of("/news/autumn.html", "/news/new-year.html", "/news/spring.html");

    private final List<String> scheduled = new ArrayList<>();
    private Office office;
    private Browser hanako;

    @BeforeEach
    void open() throws Exception {
        office = Office.of(House.HINODE);
        for (String page : PAGES) {
            office.publish(page, title(page), "<p>What there was before.</p>");
        }
        new Shop(House.SAPPORO).awaits(PAGES.get(2), "What there was before.");
        new Shop(House.NAHA).awaits(PAGES.get(2), "What there was before.");
        hanako = Browser.speaking("en");
        hanako.signIn(House.HINODE, "hanako");
    }

    @AfterEach
    void callOff() throws Exception {
        for (String change : scheduled) {
            office.submit(office.open(change), "act", "act:call-off", Map.of());
        }
        Document undo = office.open("/office/all-back.xhtml");
        if (undo.getElementById("held") != null) {
            office.submit(undo, "held", "held:go-on", Map.of());
        }
        hanako.close();
    }

    private static String title(String page) {
        return page.replaceAll("/news/|\\.html", "").replace('-', ' ');
    }

    @Test
    void theCalendarShowsWhatComes() throws Exception {
        LocalDate month = LocalDate.now(ZoneOffset.UTC).plusMonths(1).withDayOfMonth(1);
        schedule(PAGES.get(0), "Autumn prices", month.plusDays(3), "09:00");
        schedule(PAGES.get(1), "New Year", month.plusDays(9), "00:00");
        schedule(PAGES.get(2), "Spring goods", month.plusDays(9), "18:30");

        hanako.office(
                House.HINODE, "/office/schedule.xhtml?month=" + month.toString().substring(0, 7));
        String calendar = hanako.find(By.cssSelector("table.month")).getText();
        for (String name : List.of("Autumn prices", "New Year", "Spring goods")) {
            assertTrue(calendar.contains(name), calendar);
        }
        seen("calendar");
    }

    @Test
    void theBoardShowsWhoHasWhat() throws Exception {
        office.publish(PAGES.get(0), title(PAGES.get(0)), "<p>What there is now.</p>");
        new Shop(House.SAPPORO).awaits(PAGES.get(0), "What there is now.");
        Await.patiently(
                "the board follows",
                Duration.ofSeconds(60),
                () -> office.open("/office/board.xhtml?q=" + PAGES.get(0) + "&partner=sapporo")
                        .select("#pages td .badge")
                        .text()
                        .equals("In step"));
        hanako.office(House.HINODE, "/office/board.xhtml?q=/news/");
        assertTrue(hanako.find(By.id("pages")).getText().contains(PAGES.get(0)), hanako::text);
        seen("board-of-pages");
    }

    private void schedule(String page, String name, LocalDate day, String time) throws Exception {
        Document editor = office.open("/office/page.xhtml?path=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        office.submit(editor, "page", "page:save", Map.of("page:body", "<p>" + name + ".</p>"));
        Document form =
                office.open("/office/schedule-form.xhtml?q=" + title(page).split(" ", 2)[0]);
        Document planned = office.submit(
                form,
                "plan",
                "plan:go",
                Map.of("path", page, "at", day.atTime(LocalTime.parse(time)).toString(), "zone", "UTC", "name", name));
        assertTrue(planned.location().contains("/office/schedule-change.xhtml?id="), planned.text());
        scheduled.add(planned.location().replaceFirst("^https?://[^/]+", ""));
    }

    private void seen(String picture) throws Exception {
        assertEquals(List.of(), hanako.complaints());
        hanako.picture(picture);
        assertEquals(List.of(), hanako.barriers());
        hanako.complaints();
    }
}
