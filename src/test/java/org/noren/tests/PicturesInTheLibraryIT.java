package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * By keyboard: pictures are uploaded and seen, one in use cannot be deleted and is replaced, at a partner too; what nothing
 * shows goes into the bin together; a style sheet says what shoppers' browsers will not load.
 */
@OnThreeServers
class PicturesInTheLibraryIT {
    private static final String LIBRARY = "/office/assets.xhtml";

    @TempDir
    private Path temporary;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.speaking("en");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aPictureIsUploadedSeenUsedKeptAndReplaced() throws Exception {
        browser.signIn(House.HINODE, "hanako");
        upload("/fair/", drawing("drum.svg", "first drum"), file("lie.png", "no picture"), drawing("fan.svg", "fan"));
        assertTrue(browser.text().contains("2 files are kept in /fair/."), browser::text);
        assertTrue(browser.text().contains("/fair/lie.png: it is named .png, but its content is of another kind"));
        assertSeen(By.cssSelector("img[src*='drum.svg']"));

        Office.of(House.HINODE)
                .publish("/fair/", "Fair", "<p>The fair <img src=\"/fair/drum.svg\" alt=\"A drum\"></p>");
        new Shop(House.SAPPORO).awaits("/fair/", "The fair");
        browser.office(House.HINODE, LIBRARY + "?q=/fair/drum");
        browser.follow(() -> browser.find(By.linkText("drum.svg")).sendKeys(Keys.ENTER));
        assertEquals(
                "Fair",
                browser.find(By.cssSelector(".uses a.title")).getText(),
                "who uses it is named, with a link to it");
        browser.follow(() -> browser.tabTo("act:delete").sendKeys(Keys.ENTER));
        assertTrue(
                browser.text()
                        .contains("/fair/drum.svg stays where it is, because these show it or lead to it: /fair/."),
                browser::text);

        browser.find(By.id("file"))
                .sendKeys(drawing("other-name.svg", "second drum").toString());
        browser.follow(() -> browser.tabTo("replace:publish").sendKeys(Keys.ENTER));
        assertTrue(browser.text().contains("/fair/drum.svg is replaced; this is revision 2."), browser::text);
        assertSeen(By.cssSelector(".large img"));
        new Shop(House.SAPPORO).awaits("/fair/drum.svg", "second drum");
        browser.picture("asset");

        browser.follow(() ->
                browser.find(By.cssSelector("button[name=restore][value='1']")).sendKeys(Keys.ENTER));
        assertTrue(browser.text().contains("What revision 1 held is the newest draft now."), browser::text);
        assertTrue(new Shop(House.HINODE).shows("/fair/drum.svg", "second drum"), "a draft is seen by nobody");
        browser.follow(() -> browser.tabTo("act:publish").sendKeys(Keys.ENTER));
        new Shop(House.SAPPORO).awaits("/fair/drum.svg", "first drum");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatNothingShowsIsFoundAndGoesIntoTheBinTogether() throws Exception {
        browser.signIn(House.HINODE, "hanako");
        upload("/leftover/", drawing("one.svg", "1"), drawing("two.svg", "2"), drawing("three.svg", "3"));
        Office.of(House.HINODE).publish("/kept/", "Kept", "<p><img src=\"/leftover/three.svg\" alt=\"3\"></p>");
        browser.office(House.HINODE, LIBRARY + "?kind=PICTURE&q=/img/");
        assertSeen(By.cssSelector("img[src*='kettle.svg']"));
        browser.picture("assets");
        browser.office(House.HINODE, LIBRARY + "?q=/leftover/");
        browser.follow(() -> browser.tabTo("show-unused").sendKeys(Keys.ENTER));
        assertTrue(browser.driver().getCurrentUrl().contains("unused=true"), "the filter stands in the address");
        assertEquals(2, browser.driver().findElements(By.className("asset")).size());
        browser.tabTo("tick-all").sendKeys(Keys.SPACE);
        browser.follow(() -> browser.tabTo("list:delete").sendKeys(Keys.ENTER));
        assertTrue(browser.text().contains("Put 2 into the bin?"), browser::text);
        browser.follow(() -> browser.tabTo("list:yes").sendKeys(Keys.ENTER));
        assertTrue(browser.text().contains("2 are in the bin"), browser::text);
        assertTrue(browser.text().contains("Everything is in use"), browser::text);
        browser.office(House.HINODE, "/office/bin.xhtml");
        assertTrue(
                browser.text().contains("/leftover/one.svg") && browser.text().contains("/leftover/two.svg"));
        assertEquals(200, new Shop(House.HINODE).get("/leftover/three.svg").statusCode());
        assertEquals(404, new Shop(House.HINODE).get("/leftover/one.svg").statusCode());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatAPageShowsIsNotWithdrawnAndWhoShowsItIsNamed() throws Exception {
        Office hanako = Office.of(House.HINODE);
        browser.signIn(House.HINODE, "hanako");
        upload("/stays/", drawing("lamp.svg", "lamp"), drawing("spare.svg", "spare"));
        hanako.publish("/stays/", "Stays", "<p><img src=\"/stays/lamp.svg\" alt=\"A lamp\"></p>");
        browser.office(House.HINODE, "/office/pages.xhtml?kind=ASSET&q=/stays/");
        browser.tabTo("tick-all").sendKeys(Keys.SPACE);
        browser.follow(() -> browser.tabTo("list:unpublish").sendKeys(Keys.ENTER));
        assertTrue(
                browser.text()
                        .contains("/stays/lamp.svg stays where it is, because these show it or lead to it: /stays/."),
                browser::text);
        assertEquals(200, new Shop(House.HINODE).get("/stays/lamp.svg").statusCode());
        assertEquals(404, new Shop(House.HINODE).get("/stays/spare.svg").statusCode());
    }

    @Test
    void allThatTheFilterFindsIsPublishedAfterAQuestion() throws Exception {
        browser.signIn(House.HINODE, "hanako");
        Path[] many = new Path[61];
        for (int i = 0; i < many.length; i++) many[i] = drawing("bell-" + i + ".svg", "bell " + i);
        uploadBy("add:keep", "/bells/", many);
        assertEquals(404, new Shop(House.HINODE).get("/bells/bell-60.svg").statusCode());
        browser.office(House.HINODE, LIBRARY + "?q=/bells/");
        browser.tabTo("all").sendKeys(Keys.SPACE);
        browser.follow(() -> browser.tabTo("list:publish").sendKeys(Keys.ENTER));
        assertTrue(browser.text().contains("Publish 61 now?"), browser::text);
        browser.follow(() -> browser.tabTo("list:publish-all").sendKeys(Keys.ENTER));
        assertTrue(browser.text().contains("61"), browser::text);
        for (int i : List.of(0, 60)) assertTrue(new Shop(House.HINODE).shows("/bells/bell-" + i + ".svg", "bell"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whoReplacesAFileThatSomebodyElseReplacedMeanwhileIsToldAndOverwritesNothing() throws Exception {
        browser.signIn(House.HINODE, "hanako");
        upload("/two/", drawing("gong.svg", "first gong"));
        String gong = "/office/asset.xhtml?path=/two/gong.svg";
        browser.office(House.HINODE, gong);
        try (Browser other = Browser.speaking("en")) {
            other.signIn(House.HINODE, "emi");
            other.office(House.HINODE, gong);
            other.find(By.id("file")).sendKeys(drawing("emis.svg", "emi’s gong").toString());
            other.follow(() -> other.tabTo("replace:keep").sendKeys(Keys.ENTER));
            assertTrue(other.text().contains("this is revision 2"), other::text);
        }
        browser.find(By.id("file"))
                .sendKeys(drawing("hers.svg", "hanako’s gong").toString());
        browser.follow(() -> browser.tabTo("replace:publish").sendKeys(Keys.ENTER));
        assertTrue(browser.find(By.cssSelector("[role=alert]")).getText().contains("emi"), browser::text);
        assertTrue(new Shop(House.HINODE).shows("/two/gong.svg", "first gong"), "nothing was published over emi’s");
        browser.find(By.id("file"))
                .sendKeys(drawing("hers.svg", "hanako’s gong").toString());
        browser.follow(() -> browser.tabTo("replace:publish").sendKeys(Keys.ENTER));
        assertTrue(browser.text().contains("this is revision 3"), "now it was seen: " + browser.text());
        assertTrue(new Shop(House.HINODE).shows("/two/gong.svg", "hanako’s gong"));
    }

    @Test
    void aStyleSheetSaysWhatShoppersWillNotGet() throws Exception {
        browser.signIn(House.SAPPORO, "satoru");
        upload("/sapporo/", file("snow.css", """
                        @import "https://fonts.example/snow.css";
                        /* url(https://nobody.example/) */
                        main { background: url(no-such.png) }
                        p { background: url(/img/logo.svg) }
                        """));
        assertTrue(browser.text().contains("shoppers’ browsers will not load 2 things"), browser::text);
        List<String> found = browser.driver().findElements(By.cssSelector(".standing tbody tr")).stream()
                .map(row -> row.findElement(By.className("number")).getText() + " "
                        + row.findElement(By.tagName("code")).getText())
                .toList();
        assertEquals(
                List.of("1 https://fonts.example/snow.css", "3 no-such.png"),
                found,
                "what the main site lends is there as well");
        browser.picture("asset-style");
        browser.find(By.id("file"))
                .sendKeys(file("snow.css", "main { color: navy }").toString());
        browser.follow(() -> browser.tabTo("replace:publish").sendKeys(Keys.ENTER));
        assertTrue(browser.text().contains("Shoppers’ browsers load everything that it asks for."), browser::text);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void anEditorKeepsDraftsAndDeletesNothingThatShoppersSee() throws Exception {
        Office hanako = Office.of(House.HINODE);
        Document after = sent(hanako, "add:publish", "/theirs/");
        assertTrue(after.text().contains("No file was chosen"), after::text);
        browser.signIn(House.HINODE, "emi");
        upload("/theirs/", drawing("emis.svg", "emi’s"));
        assertTrue(browser.text().contains("/theirs/emis.svg is kept."), browser::text);
        assertFalse(browser.shows(By.id("act:publish")), "what shoppers see is decided by managers");
        assertEquals(404, new Shop(House.HINODE).get("/theirs/emis.svg").statusCode());
        Office emi = Office.as(House.HINODE, "emi");
        Document list = emi.open(LIBRARY + "?q=/img/favicon.svg");
        Document asked = emi.submit(list, "list", "list:delete", Map.of("chosen", "/img/favicon.svg"));
        Document done = emi.submit(asked, "list", "list:yes", Map.of());
        assertTrue(done.text().contains("Left as they are, because shoppers see them"), done::text);
        assertEquals(200, new Shop(House.HINODE).get("/img/favicon.svg").statusCode());
        assertEquals(
                403,
                Office.as(House.HINODE, "oki")
                        .get("/office/asset-file?path=/theirs/emis.svg")
                        .statusCode());
        var drawing = emi.get("/office/asset-file?path=/theirs/emis.svg");
        assertEquals(
                "image/svg+xml", drawing.headers().firstValue("Content-Type").orElse(""));
        assertTrue(drawing.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("sandbox;"));
        assertEquals("no-store", drawing.headers().firstValue("Cache-Control").orElse(""), "a draft stays nowhere");
    }

    private static Document sent(Office office, String button, String folder) throws Exception {
        return office.submit(office.open(LIBRARY + "?upload=true"), "add", button, Map.of("add:folder", folder));
    }

    private void upload(String folder, Path... files) {
        uploadBy("", folder, files);
    }

    /** @param button empty for the one that goes furthest */
    private void uploadBy(String button, String folder, Path... files) {
        browser.driver().get(browser.driver().getCurrentUrl().replaceFirst("/office/.*", LIBRARY + "?upload=true"));
        browser.find(By.id("files"))
                .sendKeys(Stream.of(files).map(Path::toString).collect(Collectors.joining("\n")));
        browser.fill("add:folder", folder);
        String furthest = browser.shows(By.id("add:publish")) ? "add:publish" : "add:keep";
        browser.follow(() -> browser.tabTo(button.isEmpty() ? furthest : button).sendKeys(Keys.ENTER));
    }

    /** The browser has it and could read it. */
    private void assertSeen(By picture) throws InterruptedException {
        Await.that(
                "the picture is there",
                java.time.Duration.ofSeconds(30),
                () -> Boolean.TRUE.equals(browser.driver()
                        .executeScript(
                                "const p = arguments[0]; p.scrollIntoView(); return p.complete && p.naturalWidth > 0",
                                browser.find(picture))));
    }

    private Path drawing(String name, String title) throws IOException {
        return file(
                name,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"240\" height=\"160\"><title>" + title
                        + "</title><rect width=\"240\" height=\"160\" fill=\"#26407f\"/>"
                        + "<circle cx=\"120\" cy=\"80\" r=\"50\" fill=\"#fff\"/></svg>");
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(temporary.resolve(name), text.getBytes(UTF_8));
    }
}
