package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.Progress;
import org.noren.servers.SiteImporter;
import org.noren.servers.Trouble;
import org.openqa.selenium.By;

/**
 * naha as in the demo: lent nothing but layouts, with pages of its own in them, a search over these, and buses (S17, S30,
 * S90, F8, F14). Afterwards it is lent everything again.
 */
@OnThreeServers
class ARegionalSiteInTheMainSitesLayoutIT {
    private static final Path DEMO = House.HOME.project().resolve("src/demo");
    private static final String STOP = "/timetable?lang=en&stop=tsuboya&date=2026-11-28";

    @TempDir
    Path folder;

    private final Shop naha = new Shop(House.NAHA);

    @BeforeEach
    void layoutsOnly() throws Exception {
        agree("/.layout/**");
        awaitLent(404);
        Imports.publish(House.NAHA, DEMO.resolve("naha"));
        naha.awaits("/", "那覇のまちから");
    }

    @AfterEach
    void everythingAgain() throws Exception {
        Office office = Office.of(House.NAHA);
        for (String own : List.of("/", "/en/")) {
            office.unpublish(own);
        }
        Imports.publish(House.HINODE, Map.of("_layouts/shop.html", layout()));
        agree("/**");
        awaitLent(200);
    }

    @Test
    void ownPagesWearTheLentLayoutAndAChangeOfItMovesNoPage() throws Exception {
        Document home = Jsoup.parse(naha.get("/").body(), House.NAHA.shopAddress());
        assertTrue(home.select("link[rel=stylesheet]").attr("href").contains("/css/shop.css"), home.head()::html);
        assertEquals(
                200, naha.get(home.select("link[rel=stylesheet]").attr("href")).statusCode());
        assertTrue(home.select(".recommendation").text().contains("今月のおすすめ"), "the slots are the main site's");
        assertEquals(
                House.HINODE.shopAddress() + "/about/",
                home.select("main a:contains(日の出)").attr("href"),
                "what is not lent is the main site's own");
        Await.that("naha's search finds its own pages alone", Duration.ofSeconds(30), () -> {
            String found = naha.get("/search?lang=en&q=shikuwasa").body();
            return found.contains("href=\"/naha/en/machi.html\"");
        });
        Document lent = Jsoup.parse(naha.get("/search?lang=en&q=whetstone").body());
        assertEquals(List.of(), lent.select(".results a[href*=/goods/]").eachAttr("href"), "nothing lent is found");

        ServerLog log = ServerLog.of(House.HINODE);
        Imports.publish(
                House.HINODE,
                Map.of(
                        "_layouts/shop.html",
                        layout().replace("<footer class=\"foot\">", "<footer class=\"foot\">Minato")));
        naha.awaits("/", "Minato");
        // one node of the tree, and the layout
        log.tells("release delivered partner=naha", "objects=2 ");
    }

    @Test
    void shoppersSeeWhenBusesGoAndABadFeedChangesNothing() throws Exception {
        assertEquals(404, naha.get("/timetable").statusCode(), "there is none yet");
        send(DEMO.resolve("naha-timetable"));
        assertTrue(naha.shows("/timetable?lang=ja", "壺屋やちむん通り"));
        assertTrue(naha.shows("/timetable?lang=en", "Tsuboya Pottery Street"));
        assertFalse(new Shop(House.SAPPORO).get("/timetable").body().contains("Tsuboya"));
        try (Browser browser = Browser.speaking("en")) {
            browser.shop(House.NAHA, "/en/");
            browser.find(By.partialLinkText("Bus timetable")).click();
            browser.find(By.linkText("Tsuboya Pottery Street")).click();
            browser.find(By.cssSelector("table.timetable"));
            browser.shop(House.NAHA, STOP);
            List<String> times = browser.driver().findElements(By.cssSelector("table.timetable tbody th")).stream()
                    .map(cell -> cell.getText())
                    .toList();
            assertEquals(List.of("00:03", "06:43"), times.subList(0, 2), "the first bus left yesterday");
            assertEquals(List.of(), browser.complaints());
            browser.picture("timetable");
            browser.wide(360);
            assertTrue(browser.width() <= 360, browser.width() + " px");
            browser.picture("timetable-360");
            assertEquals(List.of(), browser.barriers());
        }

        Trouble refused = assertThrows(Trouble.class, () -> send(bad()));
        assertTrue(refused.getMessage().contains("stop_times.txt, line 2: "), refused.getMessage());
        assertTrue(naha.shows(STOP, "00:03"));
        try (Browser browser = Browser.speaking("en")) {
            browser.signIn(House.NAHA, "naomi");
            browser.office(House.NAHA, "/office/timetable.xhtml");
            browser.find(By.id("feed:archive")).sendKeys(zipless().toString());
            browser.press("feed:take");
            String said = browser.find(By.cssSelector(".notice.tone-bad")).getText();
            assertTrue(said.contains("zip archive") && said.contains("Nothing was changed"), said);
            assertTrue(browser.text().contains("5 stops, 2 lines, 78 trips"), browser::text);
            browser.picture("timetable-office");
            assertEquals(List.of(), browser.barriers());
            browser.follow(() -> browser.find(By.id("feed:remove")).click());
        }
        assertEquals(404, naha.get("/timetable").statusCode());
    }

    private static void send(Path feed) throws IOException, InterruptedException {
        new SiteImporter(House.HOME, new Progress(System.out, House.CLOCK, House.CLOCK.instant()))
                .sendTimetable(House.NAHA, feed);
    }

    /** The demo's feed with a bus to nowhere. */
    private Path bad() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("bad"));
        try (Stream<Path> files = Files.list(DEMO.resolve("naha-timetable"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        copy.resolve(file.getFileName().toString()), text.replace(",minato,1\n", ",nowhere,1\n"));
            }
        }
        return copy;
    }

    private Path zipless() throws IOException {
        return Files.writeString(folder.resolve("feed.zip"), "this is no archive");
    }

    private static String layout() throws IOException {
        return Files.readString(DEMO.resolve("hinode/_layouts/shop.html"));
    }

    private void awaitLent(int status) throws InterruptedException {
        Await.patiently(
                "naha answers " + status + " where a lent page lay",
                Duration.ofSeconds(90),
                () -> naha.get("/about/").statusCode() == status);
    }

    private static void agree(String inherits) throws Exception {
        Office hinode = Office.of(House.HINODE);
        Document form = hinode.open("/office/partner-form.xhtml?name=naha");
        hinode.submit(form, "terms", "terms:save", Map.of("terms:inherits", inherits));
    }
}
