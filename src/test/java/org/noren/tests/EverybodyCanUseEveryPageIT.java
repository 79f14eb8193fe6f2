package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    /** While one browser draws, the servers can answer another. */
    private static final int BROWSERS = 2;

    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();

    /**
     * @param words how it is called where something is wrong with it
     * @param picture how its pictures are called
     * @param language in which it has to be; empty where the address says it
     */
    private record Page(String address, String words, String picture, String language) {}

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theMainSitesOffice(String language) throws Exception {
        office(House.HINODE, "hanako", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aPartnersOffice(String language) throws Exception {
        office(House.SAPPORO, "satoru", language);
    }

    @Test
    void theShops() throws Exception {
        for (Site site : House.NETWORK.sites()) {
            for (String path : SHOP) {
                String picture = site.name() + "-shop" + path.replace('/', '-');
                pages.add(new Page(site.shopAddress() + path, site.name() + path, picture, ""));
            }
        }
        nothingFound(() -> {
            try (Browser browser = Browser.speaking("ja")) {
                return lookAtPages(browser);
            }
        });
    }

    private void office(Site site, String person, String language) throws Exception {
        try (Browser stranger = Browser.speaking(language)) {
            pages.add(officePage(site, language, "/office/sign-in.xhtml"));
            assertEquals(List.of(), lookAtPages(stranger));
        }
        OfficePages.of(site).stream()
                .filter(line -> !line.isFile())
                .forEach(line -> pages.add(officePage(site, language, line.address())));
        pages.add(officePage(site, language, "/office/no-such-page.xhtml"));
        nothingFound(() -> {
            try (Browser browser = Browser.speaking(language)) {
                browser.signIn(site, person);
                return lookAtPages(browser);
            }
        });
    }

    private static Page officePage(Site site, String language, String address) {
        String word = address.replaceAll("^/office/|\\.xhtml", "").replaceAll("[^a-z0-9]+", "-");
        return new Page(site.officeAddress() + address, address, site.name() + "-" + language + "-" + word, language);
    }

    /** Some people at once look at what is left, each with a browser. */
    private void nothingFound(Callable<List<String>> one) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int person = 0; person < BROWSERS; person++) {
                all.add(people.submit(one));
            }
            List<String> found = new ArrayList<>();
            for (Future<List<String>> each : all) {
                found.addAll(each.get());
            }
            assertEquals(List.of(), found);
            assertEquals(List.of(), List.copyOf(pages), "not looked at");
        } finally {
            people.shutdownNow();
        }
    }

    private List<String> lookAtPages(Browser browser) throws IOException {
        List<String> found = new ArrayList<>();
        for (Page page = pages.poll(); page != null; page = pages.poll()) {
            browser.driver().get(page.address());
            if (!page.language().isEmpty()) {
                assertEquals(page.language(), browser.find(By.tagName("html")).getAttribute("lang"), page.address());
            }
            found.addAll(look(browser, page));
        }
        return found;
    }

    /** English is looked at by day only: what night changes are colours, and those are the same. */
    private static List<String> look(Browser browser, Page page) throws IOException {
        boolean all = !page.language().equals("en");
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            browser.wide(width);
            if (browser.width() > width) {
                found.add(page.words() + " is " + browser.width() + " px wide in a window of " + width);
            }
            if (all || width == WIDEST) {
                browser.picture(page.picture() + "-" + width);
            }
        }
        // Before axe looks, whose own loading is forbidden too. A page that is not there says so: it was asked for.
        browser.complaints().stream()
                .filter(complaint -> !complaint.contains("404"))
                .forEach(complaint -> found.add(page.words() + ": " + complaint));
        browser.barriers().forEach(barrier -> found.add(page.words() + ": " + barrier));
        if (all) {
            browser.dark(true);
            browser.picture(page.picture() + "-dark");
            browser.barriersOfColours().forEach(barrier -> found.add(page.words() + " (dark): " + barrier));
            browser.dark(false);
        }
        browser.complaints();
        return found;
    }
}
