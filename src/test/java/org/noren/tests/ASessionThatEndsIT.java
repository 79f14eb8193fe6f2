package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.servers.Accounts;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** A session ends while somebody types: whoever typed it finds it in the same fields again, and nothing is saved by itself. */
@OnThreeServers
class ASessionThatEndsIT {
    private static final By PUT_BACK = By.className("put-back");

    @TempDir
    private Path temporary;

    private Browser hanako;

    @BeforeEach
    void open() throws IOException {
        hanako = Browser.speaking("en");
        hanako.signIn(House.HINODE, "hanako");
        hanako.driver().executeScript("localStorage.setItem('noren-editor-mode', 'html')");
    }

    @AfterEach
    void close() {
        hanako.close();
    }

    @Test
    void aPageThatWasWrittenStandsInItsEditorAgainAndMeetsWhatWasSavedMeanwhile() throws Exception {
        String path = "/news/away.html";
        Office office = Office.of(House.HINODE);
        office.publish(path, "Away", "<p>First.</p>");
        edit(path);
        office.publish(path, "Away", "<p>From the other.</p>");
        endSessions();

        hanako.fill("page:title", "ただいま");
        hanako.fill("page:body", "<p>Hers.</p>");
        hanako.follow(() -> hanako.find(By.id("page:save")).click());
        assertTrue(hanako.text().contains("hanako"), hanako::text);
        assertFalse(hanako.text().contains("Hers."), "on a page that anybody may look at");
        signInAgain("hanako");

        assertEquals("<p>Hers.</p>", value("page:body"));
        assertEquals("ただいま", value("page:title"));
        assertTrue(hanako.shows(PUT_BACK), hanako::text);
        assertEquals(
                List.of(),
                hanako.complaints().stream()
                        .filter(said -> !said.contains("403"))
                        .toList());
        canBeUsed("put-back");
        assertTrue(new Shop(House.HINODE).get(path).body().contains("From the other."), "nothing was saved by itself");

        hanako.press("page:save");
        assertTrue(
                hanako.find(By.className("conflict")).getText().contains("From the other."),
                "what was saved meanwhile is shown before it is replaced");
        assertEquals("<p>Hers.</p>", value("page:body"));
        assertFalse(hanako.shows(PUT_BACK), hanako::text);
    }

    @Test
    void anotherFormGetsEveryFieldBackAndGivesItUpWhenItIsThrownAway() throws Exception {
        String address = "/office/partner-form.xhtml?name=sapporo";
        hanako.office(House.HINODE, address);
        String title = value("terms:title");
        boolean onChange = hanako.find(By.id("terms:onChange")).isSelected();
        endSessions();
        hanako.fill("terms:title", "Typed and not saved");
        hanako.fill("terms:times", "");
        hanako.find(By.id("terms:onChange")).click();
        hanako.follow(() -> hanako.find(By.id("terms:save")).click());
        signInAgain("hanako");

        assertTrue(hanako.shows(PUT_BACK), hanako::text);
        assertEquals("Typed and not saved", value("terms:title"));
        assertEquals("", value("terms:times"));
        assertEquals(!onChange, hanako.find(By.id("terms:onChange")).isSelected());

        hanako.office(House.HINODE, "/office/partners.xhtml");
        assertTrue(hanako.shows(By.cssSelector("a[href='/office/kept.xhtml']")), "it is told elsewhere too");
        hanako.office(House.HINODE, "/office/kept.xhtml");
        assertTrue(hanako.find(By.id("main")).getText().contains("title"), hanako::text);
        canBeUsed("kept");
        hanako.follow(() -> hanako.find(By.id("kept:forget")).click());
        assertTrue(
                hanako.driver().getCurrentUrl().endsWith(address),
                hanako.driver().getCurrentUrl());
        assertEquals(title, value("terms:title"));
        assertFalse(hanako.shows(PUT_BACK), hanako::text);
    }

    @Test
    void aFormWithAFileGetsItsTextBackAndAsksForTheFileAgain() throws Exception {
        hanako.office(House.HINODE, "/office/assets.xhtml?upload=true");
        endSessions();
        Path drum = Files.writeString(
                temporary.resolve("away.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>away</title></svg>");
        hanako.find(By.id("files")).sendKeys(drum.toString());
        hanako.fill("add:folder", "/away/");
        hanako.follow(() -> hanako.find(By.id("add:publish")).click());
        assertTrue(hanako.text().contains("Files are not kept: choose them again."), hanako::text);
        signInAgain("hanako");

        assertTrue(hanako.find(PUT_BACK).getText().contains("Files are not kept: choose them again."), hanako::text);
        assertEquals("/away/", value("add:folder"));
        assertEquals("", value("files"));
        hanako.find(By.id("files")).sendKeys(drum.toString());
        hanako.follow(() -> hanako.find(By.id("add:publish")).click());
        assertTrue(new Shop(House.HINODE).shows("/away/away.svg", "away"), hanako::text);
        assertFalse(hanako.shows(PUT_BACK), hanako::text);
    }

    @Test
    void whoeverElseSignsInWithTheSameBrowserSeesNothingOfIt() throws Exception {
        String path = "/news/secret.html";
        Office.of(House.HINODE).publish(path, "Open", "<p>Open.</p>");
        edit(path);
        endSessions();
        hanako.fill("page:body", "<p>Hers alone.</p>");
        hanako.follow(() -> hanako.find(By.id("page:save")).click());
        signInAgain("emi");
        assertFalse(hanako.shows(PUT_BACK), hanako::text);
        edit(path);

        assertEquals("<p>Open.</p>", value("page:body"));
        assertFalse(hanako.shows(PUT_BACK), hanako::text);
    }

    @Test
    void whoSignsInAgainInAnotherWindowGoesOnInTheFirst() throws Exception {
        String path = "/news/windows.html";
        Office.of(House.HINODE).publish(path, "Windows", "<p>First.</p>");
        edit(path);
        String first = hanako.driver().getWindowHandle();
        endSessions();
        hanako.driver().switchTo().newWindow(WindowType.TAB);
        hanako.signIn(House.HINODE, "hanako");
        hanako.driver().switchTo().window(first);

        hanako.fill("page:body", "<p>Written on.</p>");
        hanako.follow(() -> hanako.find(By.id("page:save")).click());
        if (hanako.shows(PUT_BACK)) {
            assertEquals("<p>Written on.</p>", value("page:body"));
            hanako.follow(() -> hanako.find(By.id("page:save")).click());
        }
        hanako.find(By.className("tone-good"));
        assertEquals("<p>Written on.</p>", value("page:body"));
    }

    /** On a phone in the dark too. */
    private void canBeUsed(String picture) throws IOException {
        assertEquals(List.of(), hanako.barriers());
        hanako.picture(picture);
        hanako.wide(360);
        hanako.dark(true);
        assertTrue(hanako.width() <= 360, () -> picture + " scrolls sideways: " + hanako.width());
        assertEquals(List.of(), hanako.barriers());
        hanako.picture(picture + "-phone");
        hanako.dark(false);
        hanako.wide(1280);
    }

    private void edit(String path) {
        hanako.office(House.HINODE, "/office/page.xhtml?path=" + path);
        hanako.find(By.id("page:body"));
    }

    /** As she would from another computer. */
    private static void endSessions() throws Exception {
        Office elsewhere = Office.as(House.HINODE, "hanako");
        elsewhere.submit(elsewhere.open("/office/account.xhtml"), "ending", "ending:others", Map.of());
    }

    private void signInAgain(String name) throws IOException {
        Map<String, String> passwords = new Accounts(House.HINODE, House.base(House.HINODE)).passwords();
        hanako.follow(() -> hanako.find(By.cssSelector("#main a.primary")).click());
        hanako.fill("sign-in:name", name);
        hanako.fill("sign-in:password", passwords.get(name));
        hanako.follow(() -> hanako.find(By.id("sign-in:go")).click());
        hanako.find(By.className("who-name"));
    }

    private String value(String id) {
        return String.valueOf(hanako.find(By.id(id)).getDomProperty("value")).strip();
    }
}
