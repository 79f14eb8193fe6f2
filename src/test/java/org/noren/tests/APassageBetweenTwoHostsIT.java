package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.SistersWish;
import org.noren.shared.peer.SiteOrigin;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

/**
 * The way to a sister site whose office has a host of its own. All ports of one host are one site for a browser, which sends its strictest
 * cookies from one to the other; between two hosts it does not, and the way has to do without them (S3, V1).
 */
@OnThreeServers
class APassageBetweenTwoHostsIT {
    /** For a browser this is another site than {@code localhost}. */
    private static final String NAHA =
            "http://127.0.0.1:" + URI.create(House.NAHA.officeAddress()).getPort();

    private SisterSites family;
    private Browser browser;

    @BeforeEach
    void nahasOfficeMovesToAHostOfItsOwn() throws Exception {
        family = SisterSites.made();
        family.letsSatoruIn();
        House.stop(House.NAHA);
        House.start(House.NAHA, Map.of("noren.address.office", NAHA));
        family.naomiSignsInAgain();
        LinkCaller sapporo = LinkCaller.as(House.SAPPORO, House.HINODE);
        SistersWish wish = new SistersWish(1, new SiteOrigin(House.SAPPORO.officeAddress()));
        Await.patiently(
                "the main site knows where naha's office is now",
                Duration.ofSeconds(60),
                () -> sapporo.post("/link/v1/sisters", wish).message(Sisters.class).sites().stream()
                        .anyMatch(sister -> sister.office().equals(Optional.of(new SiteOrigin(NAHA)))));
        browser = Browser.speaking("en");
        family.satoruSignsIn(browser);
    }

    @AfterEach
    void andBack() throws Exception {
        browser.close();
        family.end();
        House.stop(House.NAHA);
        House.start(House.NAHA);
    }

    @Test
    void theyComeInAlthoughNoCookieComesWithThem() throws Exception {
        naomiIsSignedInThere();
        browser.office(House.SAPPORO, SisterSites.MY_SITES);
        browser.follow(
                () -> browser.driver().executeScript("location.href = arguments[0]", NAHA + "/office/index.xhtml"));
        assertTrue(
                browser.shows(By.id("sign-in:name")),
                "the browser sends its strict cookies from one of the hosts to the other, so that this test shows nothing");
        browser.driver().get(NAHA + "/office/index.xhtml");
        assertEquals("naomi", who(), "a look without cookies has ended the session");

        browser.office(House.SAPPORO, SisterSites.MY_SITES);
        browser.follow(() -> browser.find(By.cssSelector("button[name=do][value='open naha']"))
                .sendKeys(Keys.ENTER));
        assertTrue(browser.find(By.id("who")).getText().startsWith("You come from sapporo"), browser::text);
        assertEquals(NAHA + "/office/arrive", browser.driver().getCurrentUrl());
        assertEquals("null", String.valueOf(browser.driver().executeScript("return document.referrer || null")));
        browser.follow(() -> browser.find(By.id("arrival:enter")).sendKeys(Keys.ENTER));

        assertEquals("Satoru of Naha", who());
        assertEquals(NAHA + "/office/index.xhtml", browser.driver().getCurrentUrl());
        Map<String, Cookie> there = cookies();
        assertEquals("Strict", there.get("NOREN-naha").getSameSite());
        assertTrue(!there.containsKey("NOREN-sapporo"), () -> "cookies at naha's host are " + there.keySet());
        browser.driver().navigate().refresh();
        assertEquals("Satoru of Naha", who());
        browser.office(House.SAPPORO, SisterSites.MY_SITES);
        assertTrue(browser.shows(By.id("sites")), "signed in at sapporo as before");
        assertTrue(family.naomi().open("/office/audit.xhtml?who=satoru").text().contains("came in from a sister site"));
        assertEquals(List.of(), browser.complaints());
    }

    /** So that there is a cookie that could come along. */
    private void naomiIsSignedInThere() throws Exception {
        browser.driver().get(NAHA + "/office/sign-in.xhtml");
        browser.fill("sign-in:name", "naomi");
        browser.fill("sign-in:password", SisterSites.password(House.NAHA, "naomi"));
        browser.press("sign-in:go");
        assertEquals("naomi", who());
    }

    private String who() {
        return browser.find(By.className("who-name")).getText();
    }

    private Map<String, Cookie> cookies() {
        return browser.driver().manage().getCookies().stream()
                .collect(Collectors.toMap(Cookie::getName, cookie -> cookie));
    }
}
