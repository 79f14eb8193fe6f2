package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.servers.Site;
import org.openqa.selenium.By;

/**
 * Every page of both offices and of the shops in a real browser: nothing serious for axe in light and dark, in Japanese
 * and English, no scrolling sideways at 360, 768 and 1280 px, nothing that the page's own policy forbids. The pictures
 * are kept in {@code target/pictures}.
 */
@OnThreeServers
class EverybodyCanUseEveryPageIT {
    private static final int WIDEST = 1280;
    private static final List<Integer> WIDTHS = List.of(360, 768, WIDEST);
    private static final List<String> SHOP = List.of("/", "/about/", "/en/", "/no-such-page");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theMainSitesOffice(String language) throws Exception {
        look(House.HINODE, "hanako", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aPartnersOffice(String language) throws Exception {
        look(House.SAPPORO, "satoru", language);
    }

    @Test
    void theShops() throws IOException {
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.speaking("ja")) {
            for (Site site : House.NETWORK.sites()) {
                for (String path : SHOP) {
                    browser.shop(site, path);
                    String name = site.name() + "-shop" + path.replace('/', '-');
                    found.addAll(look(browser, site.name() + path, name));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private void look(Site site, String person, String language) throws IOException {
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.speaking(language)) {
            browser.office(site, "/office/sign-in.xhtml");
            found.addAll(look(browser, "sign-in", name(site, language, "sign-in")));
            browser.signIn(site, person);
            for (OfficePages.Line page : OfficePages.of(site)) {
                if (page.isFile()) {
                    continue;
                }
                browser.office(site, page.address());
                assertEquals(language, browser.find(By.tagName("html")).getAttribute("lang"));
                found.addAll(look(browser, page.address(), name(site, language, word(page.address()))));
            }
            browser.office(site, "/office/no-such-page.xhtml");
            found.addAll(look(browser, "no-such-page", name(site, language, "no-such-page")));
        }
        assertEquals(List.of(), found);
    }

    /** English is looked at by day only: what night changes are colours, and those are the same. */
    private static List<String> look(Browser browser, String page, String picture) throws IOException {
        boolean all = !picture.contains("-en-");
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            browser.wide(width);
            if (browser.width() > width) {
                found.add(page + " is " + browser.width() + " px wide in a window of " + width);
            }
            if (all || width == WIDEST) {
                browser.picture(picture + "-" + width);
            }
        }
        // Before axe looks, whose own loading is forbidden too. A page that is not there says so: it was asked for.
        browser.complaints().stream()
                .filter(complaint -> !complaint.contains("404"))
                .forEach(complaint -> found.add(page + ": " + complaint));
        browser.barriers().forEach(barrier -> found.add(page + ": " + barrier));
        if (all) {
            browser.dark(true);
            browser.picture(picture + "-dark");
            browser.barriers().forEach(barrier -> found.add(page + " (dark): " + barrier));
            browser.dark(false);
        }
        browser.complaints();
        return found;
    }

    private static String name(Site site, String language, String page) {
        return site.name() + "-" + language + "-" + page;
    }

    private static String word(String address) {
        return address.replaceAll("^/office/|\\.xhtml", "").replaceAll("[^a-z0-9]+", "-");
    }
}
