package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private static final String MY_SITES = SisterSites.MY_SITES;

    private SisterSites family;
    private Office hinode;
    private Browser browser;

    @BeforeEach
    void family() throws Exception {
        family = SisterSites.made();
        hinode = family.hinode();
        browser = Browser.speaking("en");
        family.satoruSignsIn(browser);
    }

    @AfterEach
    void alone() throws Exception {
        browser.close();
        family.end();
    }

    @Test
    void theySignInOnceAndGoOverAsTheLocalAccount() throws Exception {
        browser.office(House.SAPPORO, MY_SITES);
        assertTrue(browser.text().contains("Sites of " + SisterSites.COMPANY), browser::text);
        assertTrue(browser.text().contains("Hinode Naha"), browser::text);
        assertTrue(browser.text().contains("in step"), browser::text);
        looked("my-sites");

        open();
        assertTrue(browser.find(By.id("away")).getText().contains("nobody has said yes to satoru"), browser::text);
        looked("arrival-away");

        family.letsSatoruIn();
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
        assertTrue(family.naomi().open("/office/audit.xhtml?who=satoru").text().contains("came in from a sister site"));
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        // what was refused is answered 403, and the console says so
                        .filter(complaint -> !complaint.contains("403"))
                        .toList());
    }

    @Test
    void aPassageOpensOneDoorOnceAndOnlyByThatDoorsOwnPage() throws Exception {
        family.letsSatoruIn();
        assertTrue(
                family.satoru().open(MY_SITES).text().contains("without a second factor"), "a session from before it");
        Office strong = family.strongSatoru();
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
        family.list(House.NAHA, "Minami Shoten");
        browser.office(House.SAPPORO, MY_SITES);
        assertTrue(browser.text().contains("lists this site as the only one of " + SisterSites.COMPANY), browser::text);
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
}
