package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** People write pages in a real browser: as they look, with pictures, alone and at the same page as somebody else. */
@OnThreeServers
class AnEditorAtWorkIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final By RICH = By.cssSelector("[contenteditable=true]");

    @TempDir
    private Path temporary;

    private Browser hanako;

    @BeforeEach
    void open() throws IOException {
        hanako = Browser.speaking("en");
        hanako.signIn(House.HINODE, "hanako");
    }

    @AfterEach
    void close() {
        hanako.close();
    }

    @Test
    void whatIsWrittenIsSeenKeptToldPublishedAndTakenBack() throws Exception {
        String path = "/news/kettle.html";
        Office.of(House.HINODE)
                .publish(path, "Kettle", "<p class=\"lead\">An iron kettle.</p>\n<figure data-block=\"x\"></figure>");
        edit(hanako, path);
        write(hanako, " It whistles.");
        awaits(
                "the HTML follows",
                () -> html(hanako)
                        .equals(
                                "<p class=\"lead\">An iron kettle. It whistles.</p>\n<figure data-block=\"x\"></figure>"));
        awaits("the preview follows", () -> preview(hanako).contains("It whistles."));
        putPicture("cup.svg", "A cup");
        awaits(
                "the picture stands in the text",
                () -> html(hanako).contains("<img src=\"/news/cup.svg\" alt=\"A cup\">"));
        awaits(
                "what changes is told",
                () -> hanako.find(By.id("check")).getText().contains("It whistles."));
        awaits("it is kept", () -> hanako.find(By.id("kept")).getText().contains("kept"));
        edit(hanako, path);
        assertTrue(html(hanako).contains("It whistles."), "what was typed is offered again");
        assertTrue(hanako.shows(By.className("taken-up")), hanako::text);
        hanako.picture("editor");
        hanako.tabTo("page:publish").sendKeys(Keys.ENTER);
        new Shop(House.HINODE).awaits(path, "It whistles.");
        assertEquals(200, new Shop(House.HINODE).get("/news/cup.svg").statusCode());
        new Shop(House.SAPPORO).awaits(path, "It whistles.");

        hanako.office(House.HINODE, "/office/page-history.xhtml?path=" + path);
        hanako.picture("history");
        assertTrue(hanako.find(By.cssSelector("ins")).getText().contains("It whistles"), hanako::text);
        hanako.find(By.cssSelector("tbody tr:last-child [name=restore]")).sendKeys(Keys.ENTER);
        hanako.find(By.id("rich-frame"));
        assertFalse(html(hanako).contains("It whistles."), html(hanako));
        new Shop(House.HINODE).awaits(path, "It whistles.");
        assertEquals(List.of(), hanako.complaints());
    }

    @Test
    void whoWritesAtTheSamePageIsToldAndNothingIsOverwrittenUnseen() throws Exception {
        String path = "/news/two.html";
        Office.of(House.HINODE).publish(path, "Two", "<p>First.</p>");
        String other = House.HINODE.accounts().stream()
                .filter(account -> account.role().equals("editor"))
                .findFirst()
                .orElseThrow()
                .name();
        try (Browser second = Browser.speaking("en")) {
            second.signIn(House.HINODE, other);
            edit(hanako, path);
            edit(second, path);
            write(second, " From the other.");
            awaits("it is kept", () -> second.find(By.id("kept")).getText().contains("kept"));
            write(hanako, " From Hanako.");
            awaits("she is told", () -> hanako.find(By.id("others")).getText().contains(other));
            second.press("page:save");
            second.find(By.className("tone-good"));
            hanako.press("page:save");
            WebElement conflict = hanako.find(By.className("conflict"));
            assertTrue(conflict.getText().contains("From the other."), conflict::getText);
            assertTrue(html(hanako).contains("From Hanako."), "what she typed is still there");
            hanako.picture("conflict");
            hanako.press("page:merge");
            hanako.find(By.className("conflict"));
            write(hanako, " Both.");
            awaits("the HTML follows", () -> html(hanako).contains("Both."));
            hanako.press("page:save");
            hanako.find(By.className("tone-good"));
            edit(hanako, path);
            assertEquals("<p>First. From Hanako. Both.</p>", html(hanako));
            assertFalse(hanako.shows(By.className("taken-up")), hanako::text);
        }
    }

    private static void edit(Browser browser, String path) {
        browser.office(House.HINODE, "/office/page.xhtml?path=" + path);
        browser.find(By.id("rich-frame"));
    }

    /** Types at the end of the first paragraph, as it looks. */
    private static void write(Browser browser, String text) {
        browser.inFrame("rich-frame");
        browser.find(RICH).sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME), Keys.END, text);
        browser.outOfFrame();
    }

    private void putPicture(String name, String words) throws IOException {
        Path file = temporary.resolve(name);
        Files.writeString(
                file,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 14\"><path fill=\"#ecdcb9\" d=\"M0 0h32v14H0z\"/>"
                        + "<path fill=\"#2b3a67\" d=\"M12 5h8l-1 6h-6z\"/></svg>");
        hanako.find(By.cssSelector("[data-do=picture]")).click();
        hanako.find(By.id("picture-file")).sendKeys(file.toString());
        hanako.fill("picture-alt", words);
        hanako.find(By.cssSelector("#picture-dialog [value=set]")).sendKeys(Keys.ENTER);
    }

    private static String html(Browser browser) {
        return String.valueOf(browser.find(By.id("page:body")).getDomProperty("value"))
                .strip();
    }

    private static String preview(Browser browser) {
        return browser.inside("preview");
    }

    private static void awaits(String what, BooleanSupplier when) throws InterruptedException {
        Await.that(what, SOON, when::getAsBoolean);
    }
}
