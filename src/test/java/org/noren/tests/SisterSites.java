package org.noren.tests;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.noren.servers.Accounts;
import org.noren.servers.Site;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * sapporo and naha as sites of one company: Hinode lists them so, satoru has an account with a second factor at both, and naomi of naha
 * may say that he comes over. Ends by everything being as it was.
 */
final class SisterSites {
    static final String MY_SITES = "/office/my-sites.xhtml";
    static final String COMPANY = "Kita Kurashi K.K.";

    private static final String PASSWORD = "two lanterns over two doors";

    private final Office hinode;
    private Office naomi;
    private final Office satoru;
    private final Authenticator satorusApp;

    private SisterSites(Office hinode, Office naomi, Office satoru, Authenticator satorusApp) {
        this.hinode = hinode;
        this.naomi = naomi;
        this.satoru = satoru;
        this.satorusApp = satorusApp;
    }

    static SisterSites made() throws Exception {
        Office satoru = Office.of(House.SAPPORO);
        SisterSites made =
                new SisterSites(Office.of(House.HINODE), Office.of(House.NAHA), satoru, Authenticator.setUp(satoru));
        made.list(House.SAPPORO, COMPANY);
        made.list(House.NAHA, COMPANY);
        made.invite();
        return made;
    }

    Office hinode() {
        return hinode;
    }

    Office naomi() {
        return naomi;
    }

    /** At sapporo, in a session from before the second factor was set up. */
    Office satoru() {
        return satoru;
    }

    /** At sapporo, with his second factor. */
    Office strongSatoru() throws Exception {
        return Office.as(House.SAPPORO, "satoru", password(House.SAPPORO, "satoru"), satorusApp.code());
    }

    /** At sapporo with his second factor, and waits until he can go over to naha. */
    void satoruSignsIn(Browser browser) throws Exception {
        signIn(browser, House.SAPPORO, "satoru", satorusApp);
        Await.patiently("naha has said where its office is", Duration.ofSeconds(90), () -> {
            browser.office(House.SAPPORO, MY_SITES);
            return browser.shows(By.cssSelector("button[value='open naha']"));
        });
    }

    void list(Site site, String operator) throws Exception {
        Document page = hinode.open("/office/partner-operator.xhtml?name=" + site.name());
        Document after = hinode.submit(page, "operator", "operator:save", Map.of("operator:other", operator));
        if (!after.text().contains("is listed as a site of " + operator)) {
            throw new AssertionError(after.text());
        }
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
        if (!inside.text().contains("Satoru of Naha")) {
            throw new AssertionError(inside.text());
        }
        Authenticator.setUp(stranger);
    }

    /** naomi, with her second factor, says at naha that satoru may come from sister sites. */
    void letsSatoruIn() throws Exception {
        Authenticator app = Authenticator.setUp(naomi);
        Browser naomis = Browser.speaking("ja");
        try {
            signIn(naomis, House.NAHA, "naomi", app);
            naomis.office(House.NAHA, MY_SITES);
            naomis.find(By.cssSelector("button[name=do][value='give satoru']")).sendKeys(Keys.ENTER);
            naomis.find(By.cssSelector(".notice.tone-good"));
            naomis.picture("my-sites-ja");
        } finally {
            naomis.close();
            turnOff(naomi, House.NAHA);
        }
    }

    /** naha's server was started anew, which ends all sessions there. */
    void naomiSignsInAgain() throws Exception {
        naomi = Office.of(House.NAHA);
    }

    void end() throws Exception {
        turnOff(satoru, House.SAPPORO);
        naomi.submit(naomi.open("/office/person.xhtml?name=satoru&ask=delete"), "act", "act:yes-delete", Map.of());
        for (Site site : List.of(House.SAPPORO, House.NAHA)) {
            Document page = hinode.open("/office/partner-operator.xhtml?name=" + site.name());
            if (page.selectFirst("[name='operator:take']") != null) {
                hinode.submit(page, "operator", "operator:take", Map.of());
            }
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

    private static void signIn(Browser browser, Site site, String name, Authenticator app) throws Exception {
        browser.office(site, "/office/sign-in.xhtml");
        browser.fill("sign-in:name", name);
        browser.fill("sign-in:password", password(site, name));
        browser.press("sign-in:go");
        browser.fill("code:code", app.code());
        browser.press("code:go");
        browser.find(By.className("who-name"));
    }

    static String password(Site site, String name) throws IOException {
        return new Accounts(site, House.base(site)).passwords().get(name);
    }
}
