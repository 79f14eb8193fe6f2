package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A manager brings a zip archive in by the keyboard: looks first, imports, reads the report; a broken one is refused. */
@OnThreeServers
class ASiteComesInThroughTheOfficeIT {
    @TempDir
    private Path temporary;

    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        browser = Browser.speaking("en");
        browser.signIn(House.HINODE, "hanako");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aLookFirstThenTheImportThenItsReport() throws Exception {
        Path archive = zip(Map.of(
                "index.html", page("The fair", "<p><a href=\"stalls.html\">Stalls</a></p>"),
                "stalls.html", page("Stalls", "<p onclick=\"x()\"><a href=\"gone.html\">Gone</a></p>"),
                "fair.css", "main { max-width: 60rem }".getBytes(UTF_8)));
        send(archive, "site:look");
        assertTrue(browser.text().contains("Only looked; nothing was changed. 4 files: 4 new"), browser::text);
        assertEquals(404, new Shop(House.HINODE).get("/autumn-fair/").statusCode());
        send(archive, "site:go");
        assertEquals("Done", browser.find(By.cssSelector(".heading .badge")).getText());
        assertTrue(browser.text().contains("4 files: 4 new"), browser::text);
        // The pages get a layout of their own, which is told; the first page has nothing to tell.
        assertEquals(
                2, browser.driver().findElements(By.cssSelector("tbody tr")).size(), "only what there is to say");
        assertTrue(browser.text().contains("gone.html"), browser::text);
        browser.picture("import-report");
        browser.find(By.partialLinkText("All (4)")).sendKeys(Keys.ENTER);
        browser.find(By.cssSelector("tbody tr:nth-child(4)"));
        String csv = Office.of(House.HINODE)
                .get(browser.find(By.partialLinkText("CSV")).getDomAttribute("href"))
                .body();
        assertTrue(csv.contains("stalls.html,/autumn-fair/stalls.html,imported,dead link,"), csv);
        for (var partner : List.of(House.SAPPORO, House.NAHA)) {
            new Shop(partner).awaits("/autumn-fair/", "Stalls");
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatStandsAgainstItIsToldAndNothingComesIn() throws Exception {
        send(
                zip(Map.of("index.html", page("A lie", "<p>x</p>"), "cloth.png", "no picture".getBytes(UTF_8))),
                "site:go");
        assertEquals("Refused", browser.find(By.cssSelector(".heading .badge")).getText());
        assertTrue(browser.find(By.className("notice")).getText().contains("cloth.png"), browser::text);
        assertEquals(404, new Shop(House.HINODE).get("/autumn-fair/cloth.png").statusCode());
    }

    private void send(Path archive, String button) throws InterruptedException {
        browser.office(House.HINODE, "/office/upload.xhtml");
        browser.find(By.id("site:archive")).sendKeys(archive.toString());
        browser.fill("site:at", "/autumn-fair/");
        browser.tabTo(button).sendKeys(Keys.ENTER);
        browser.find(By.cssSelector("[data-live]"));
        Await.that(
                "the import has ended",
                java.time.Duration.ofSeconds(60),
                () -> browser.shows(By.cssSelector("[data-live=ended]")));
    }

    private static byte[] page(String title, String body) {
        return ("<html lang=\"en\"><head><title>" + title
                        + "</title><link rel=\"stylesheet\" href=\"fair.css\"></head><body>" + body + "</body></html>")
                .getBytes(UTF_8);
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path archive = temporary.resolve("fair.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return archive;
    }
}
