package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Accounts;
import org.noren.servers.Site;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.link.PassageWish;
import org.noren.shared.peer.SiteName;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Hinode lists sapporo and naha as sites of one company: satoru signs in at sapporo, sees naha, goes over, and is naha's satoru there,
 * once naha has said yes. Used, changed and foreign passages, and sites of another company, open nothing (S3).
 */
@OnThreeServers
class OneOperatorWithTwoSitesIT {
    private static final String MY_SITES = "/office/my-sites.xhtml";
    private static final String COMPANY = "Kita Kurashi K.K.";
    private static final String PASSWORD = "two lanterns over two doors";

    private Office hinode;
    private Office naomi;
    /** From before the second factor was set up. */
    private Office satoru;

    private Browser browser;
    private Authenticator satorusApp;

    @BeforeEach
    void family() throws Exception {
        hinode = Office.of(House.HINODE);
        list(House.SAPPORO, COMPANY);
        list(House.NAHA, COMPANY);
        naomi = Office.of(House.NAHA);
        invite();
        satoru = Office.of(House.SAPPORO);
        satorusApp = Authenticator.setUp(satoru);
        browser = Browser.speaking("en");
        signIn(browser, House.SAPPORO, "satoru", password(House.SAPPORO, "satoru"), satorusApp);
        Await.patiently("naha has said where its office is", Duration.ofSeconds(90), () -> {
            browser.office(House.SAPPORO, MY_SITES);
            return browser.shows(By.cssSelector("button[value='open naha']"));
        });
    }

    @AfterEach
    void alone() throws Exception {
        browser.close();
        turnOff(satoru, House.SAPPORO);
        naomi.submit(naomi.open("/office/person.xhtml?name=satoru&ask=delete"), "act", "act:yes-delete", Map.of());
        for (Site site : List.of(House.SAPPORO, House.NAHA)) {
            Document page = hinode.open("/office/partner-operator.xhtml?name=" + site.name());
            if (page.selectFirst("[name='operator:take']") != null) {
                hinode.submit(page, "operator", "operator:take", Map.of());
            }
        }
    }

    @Test
    void theySignInOnceAndGoOverAsTheLocalAccount() throws Exception {
        browser.office(House.SAPPORO, MY_SITES);
        assertTrue(browser.text().contains("Sites of " + COMPANY), browser::text);
        assertTrue(browser.text().contains("Hinode Naha"), browser::text);
        assertTrue(browser.text().contains("in step"), browser::text);
        looked("my-sites");

        open();
        assertTrue(browser.find(By.id("away")).getText().contains("nobody has said yes to satoru"), browser::text);
        looked("arrival-away");

        letIn();
        browser.office(House.SAPPORO, MY_SITES);
        open();
        assertTrue(
                browser.find(By.id("who"))
                        .getText()
                        .startsWith("You come from sapporo, where you are signed in as satoru"),
                browser::text);
        looked("arrival");
        assertTrue(browser.driver().getCurrentUrl().endsWith("/office/arrive"), "nothing of it stands in an address");
        browser.find(By.id("arrival:enter")).sendKeys(Keys.ENTER);
        assertEquals("Satoru of Naha", browser.find(By.className("who-name")).getText());
        assertEquals("Operator", browser.find(By.className("who-role")).getText(), "the role that naha gave");
        assertTrue(browser.driver().getCurrentUrl().startsWith(House.NAHA.officeAddress()));

        browser.office(House.SAPPORO, MY_SITES);
        assertTrue(browser.shows(By.id("sites")), "signed in at sapporo as before");
        browser.signIn(House.HINODE, "hanako");
        browser.office(House.HINODE, "/office/partner-operator.xhtml?name=sapporo");
        looked("partner-operator");
        browser.office(House.HINODE, "/office/partner.xhtml?name=sapporo");
        assertTrue(browser.find(By.cssSelector("section[aria-labelledby=operator]"))
                .getText()
                .contains("Hinode Naha"));
        assertTrue(hinode.open("/office/audit.xhtml").text().contains("satoru: sapporo → naha"));
        assertTrue(naomi.open("/office/audit.xhtml?who=satoru").text().contains("came in from a sister site"));
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        // what was refused is answered 403, and the console says so
                        .filter(complaint -> !complaint.contains("403"))
                        .toList());
    }

    @Test
    void aPassageOpensOneDoorOnceAndOnlyByThatDoorsOwnPage() throws Exception {
        letIn();
        assertTrue(satoru.open(MY_SITES).text().contains("without a second factor"), "a session from before it");
        Office strong = Office.as(House.SAPPORO, "satoru", password(House.SAPPORO, "satoru"), satorusApp.code());
        String ticket = ticket(strong);
        Office stranger = Office.stranger(House.NAHA);
        Document asked = shown(200, stranger, House.NAHA, ticket);
        String key = asked.getElementById("arrival:key").val();
        assertFalse(asked.text().contains("Sign out"), "nobody is signed in by a form of another site");
        assertTrue(shown(403, stranger, House.NAHA, ticket).text().contains("counts once"));

        String form = "arrival=arrival&arrival:key=" + key + "&arrival:enter=x&jakarta.faces.ViewState=stateless";
        assertEquals(403, stranger.post("/office/arrival.xhtml", "null", form).statusCode());
        assertEquals(
                403,
                stranger.post("/office/arrival.xhtml", House.SAPPORO.officeAddress(), form)
                        .statusCode());
        Document inside = stranger.submit(asked, "arrival", "arrival:enter", Map.of());
        assertTrue(inside.text().contains("Satoru of Naha"), inside::text);
        assertEquals(
                403,
                stranger.post("/office/arrival.xhtml", House.NAHA.officeAddress(), form)
                        .statusCode());

        String second = ticket(strong);
        assertTrue(shown(403, Office.stranger(House.SAPPORO), House.SAPPORO, second)
                .text()
                .contains("is for another site"));
        assertTrue(shown(403, stranger, House.NAHA, second.replaceFirst("\"message\":\"e", "\"message\":\"f"))
                .text()
                .contains("was changed on the way"));
        assertTrue(shown(403, stranger, House.NAHA, "nonsense").text().contains("was changed on the way"));
        String address = "/office/arrive?passage=" + URLEncoder.encode(second, UTF_8);
        assertEquals(404, stranger.get(address).statusCode());
        assertEquals(403, stranger.post(address, "null", "").statusCode(), "an address brings nothing");
        shown(200, Office.stranger(House.NAHA), House.NAHA, second);
    }

    @Test
    void sitesOfAnotherCompanyAndAMainSiteThatSaysNothingOpenNoWay() throws Exception {
        list(House.NAHA, "Minami Shoten");
        browser.office(House.SAPPORO, MY_SITES);
        assertTrue(browser.text().contains("lists this site as the only one of " + COMPANY), browser::text);
        LinkCaller sapporo = LinkCaller.as(House.SAPPORO, House.HINODE);
        String other = sapporo.post("/link/v1/passages", wish("naha")).problem().detail();
        assertEquals(
                other.replace("naha", "nowhere"),
                sapporo.post("/link/v1/passages", wish("nowhere")).problem().detail());
        assertEquals(
                "no-such-sister",
                sapporo.post("/link/v1/passages", wish("naha")).problem().code());

        act("suspend", "act:yes-suspend");
        try {
            browser.office(House.SAPPORO, MY_SITES);
            assertTrue(browser.find(By.id("trouble")).getText().contains("is suspended"), browser::text);
        } finally {
            act("", "act:resume");
        }
        House.pause(House.HINODE);
        try {
            browser.office(House.SAPPORO, MY_SITES);
            assertTrue(browser.find(By.id("trouble")).getText().contains("cannot be reached now"), browser::text);
            looked("my-sites-away");
            browser.office(House.SAPPORO, "/office/pages.xhtml");
            assertTrue(browser.shows(By.className("who-name")), "everything else works");
        } finally {
            House.goOn(House.HINODE);
        }
    }

    private void act(String ask, String button) throws Exception {
        String question = ask.isEmpty() ? "" : "&ask=" + ask;
        hinode.submit(hinode.open("/office/partner.xhtml?name=sapporo" + question), "act", button, Map.of());
    }

    /** At the width of a desk and of a phone. */
    private void looked(String name) throws IOException {
        assertEquals(List.of(), browser.barriers());
        browser.picture(name);
        browser.wide(360);
        assertTrue(browser.width() <= 360, name + " scrolls sideways");
        browser.picture(name + "-360");
        browser.wide(1280);
    }

    private void open() {
        browser.follow(() -> browser.find(By.cssSelector("button[name=do][value='open naha']"))
                .sendKeys(Keys.ENTER));
        browser.find(By.cssSelector("body.door"));
    }

    /** What a passage that is asked for without script stands in. */
    private static String ticket(Office office) throws Exception {
        Document page = office.submit(office.open(MY_SITES), "sites", "do", Map.of());
        Element form = page.getElementById("passage");
        assertEquals(House.NAHA.officeAddress() + "/office/arrive", form.attr("action"));
        assertEquals("post", form.attr("method"));
        return form.selectFirst("[name=passage]").val();
    }

    private static Document shown(int status, Office office, Site site, String ticket) throws Exception {
        HttpResponse<String> answer =
                office.post("/office/arrive", "null", "passage=" + URLEncoder.encode(ticket, UTF_8));
        assertEquals(status, answer.statusCode(), answer::body);
        return Jsoup.parse(answer.body(), site.officeAddress() + "/office/arrive");
    }

    private static PassageWish wish(String to) {
        return new PassageWish(1, new SiteName(to), "satoru", "", Strength.SECOND_FACTOR, House.CLOCK.instant());
    }

    /** naomi, with her second factor, says at naha that satoru may come from sister sites. */
    private void letIn() throws Exception {
        Authenticator app = Authenticator.setUp(naomi);
        Browser naomis = Browser.speaking("ja");
        try {
            signIn(naomis, House.NAHA, "naomi", password(House.NAHA, "naomi"), app);
            naomis.office(House.NAHA, MY_SITES);
            naomis.find(By.cssSelector("button[name=do][value='give satoru']")).sendKeys(Keys.ENTER);
            naomis.find(By.cssSelector(".notice.tone-good"));
            naomis.picture("my-sites-ja");
        } finally {
            naomis.close();
            turnOff(naomi, House.NAHA);
        }
    }

    private static void turnOff(Office office, Site site) throws Exception {
        String name =
                office.open("/office/account.xhtml").selectFirst(".lead code").text();
        office.submit(
                office.open("/office/second-factor.xhtml"),
                "keep",
                "keep:off",
                Map.of("keep:password", password(site, name)));
    }

    private void list(Site site, String operator) throws Exception {
        Document page = hinode.open("/office/partner-operator.xhtml?name=" + site.name());
        Document after = hinode.submit(page, "operator", "operator:save", Map.of("operator:other", operator));
        assertTrue(after.text().contains("is listed as a site of " + operator), after::text);
    }

    /** naha has a satoru, too, who keeps the server running, with a second factor. */
    private void invite() throws Exception {
        Document invited = naomi.submit(
                naomi.open("/office/person.xhtml"),
                "person",
                "person:invite",
                Map.of("person:account", "satoru", "person:displayName", "Satoru of Naha", "person:role", "operator"));
        String link = invited.getElementById("handed").val().replaceFirst("^https?://[^/]+", "");
        Office stranger = Office.stranger(House.NAHA);
        stranger.submit(
                stranger.open(link), "link", "link:go", Map.of("link:chosen", PASSWORD, "link:again", PASSWORD));
        Document inside = stranger.submit(
                stranger.open("/office/sign-in.xhtml"),
                "sign-in",
                "sign-in:go",
                Map.of("sign-in:name", "satoru", "sign-in:password", PASSWORD));
        assertTrue(inside.text().contains("Satoru of Naha"), inside::text);
        Authenticator.setUp(stranger);
    }

    private static void signIn(Browser browser, Site site, String name, String password, Authenticator app)
            throws InterruptedException {
        browser.office(site, "/office/sign-in.xhtml");
        browser.fill("sign-in:name", name);
        browser.fill("sign-in:password", password);
        browser.press("sign-in:go");
        browser.fill("code:code", app.code());
        browser.press("code:go");
        browser.find(By.className("who-name"));
    }

    private static String password(Site site, String name) throws IOException {
        return new Accounts(site, House.base(site)).passwords().get(name);
    }
}
