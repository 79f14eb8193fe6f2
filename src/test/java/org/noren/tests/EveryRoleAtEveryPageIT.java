package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.servers.Site;
import org.noren.servers.Site.Account;

/** Each role tries each page of each office, and each form that a page holds; strangers and other pages try them too. */
@OnThreeServers
class EveryRoleAtEveryPageIT {
    private static final String AUDIT = "/office/audit.xhtml";

    @ParameterizedTest
    @ValueSource(strings = {"hinode", "sapporo"})
    void everyPageOpensForWhomTheTableSays(String name) throws Exception {
        Site site = House.NETWORK.site(name);
        List<String> wrong = new ArrayList<>();
        for (Account account : site.accounts()) {
            Office office = Office.as(site, account.name());
            for (OfficePages.Line page : OfficePages.of(site)) {
                int expected = page.isFor(account.role()) ? 200 : 403;
                int status = office.get(page.address()).statusCode();
                if (status != expected) {
                    wrong.add(account.role() + " at " + page.address() + ": " + status + ", not " + expected);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hinode", "sapporo"})
    void nobodyIsLetInWithoutSigningIn(String name) throws Exception {
        Site site = House.NETWORK.site(name);
        Office stranger = Office.stranger(site);
        for (OfficePages.Line page : OfficePages.of(site)) {
            HttpResponse<String> asked = stranger.get(page.address());
            assertTrue(asked.uri().getPath().equals("/office/sign-in.xhtml"), page + " led to " + asked.uri());
            HttpResponse<String> sent = stranger.post(page.path(), site.officeAddress(), "page=page&page:publish=x");
            assertEquals(403, sent.statusCode(), page.address());
        }
    }

    /** Whatever the offices link to is in the table: a page that was forgotten there would be tried by nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"hinode", "sapporo"})
    void thereIsNoPageBesideTheTable(String name) throws Exception {
        Site site = House.NETWORK.site(name);
        Office office = Office.of(site);
        Set<String> found = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/office/index.xhtml"));
        while (!waiting.isEmpty()) {
            Document page = office.open(waiting.remove());
            for (Element link : page.select("a[href^=/office/]")) {
                URI address = URI.create(link.attr("href"));
                if (address.getPath().endsWith(".xhtml") && found.add(address.getPath())) {
                    waiting.add(link.attr("href"));
                }
            }
        }
        found.removeAll(OfficePages.paths(site));
        assertEquals(Set.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hinode", "sapporo"})
    void onlyWhoDecidesEndsAnothersSessions(String name) throws Exception {
        Site site = House.NETWORK.site(name);
        String decider = site.accounts().get(0).name();
        Office manager = Office.of(site);
        for (Account account : site.accounts()) {
            if (account.name().equals(decider)) continue;
            Office office = Office.as(site, account.name());
            Office elsewhere = Office.as(site, account.name());
            for (String button : List.of("ending:one", "ending:all")) {
                String form = "ending=ending&name=" + decider + "&" + button + "=x";
                assertEquals(
                        403,
                        office.post("/office/person.xhtml?name=" + decider, site.officeAddress(), form)
                                .statusCode());
                assertEquals("/office/people.xhtml", whereItLeads(manager, "/office/people.xhtml"));
            }
            Document seen = manager.open("/office/person.xhtml?name=" + account.name());
            Document after = manager.submit(seen, "ending", "ending:all", Map.of());
            assertTrue(after.select(".notice").text().contains(account.name()), after.text());
            assertEquals("/office/sign-in.xhtml", whereItLeads(office, "/office/index.xhtml"));
            assertEquals("/office/sign-in.xhtml", whereItLeads(elsewhere, "/office/index.xhtml"));
        }
        assertEquals("/office/people.xhtml", whereItLeads(manager, "/office/people.xhtml"));
    }

    private static String whereItLeads(Office office, String address) throws IOException, InterruptedException {
        return office.get(address).uri().getPath();
    }

    @Test
    void aFormThatAnotherPageSendsChangesNothing() throws Exception {
        Site site = House.HINODE;
        Office office = Office.of(site);
        String before = audit(office);
        int forms = 0;
        for (OfficePages.Line page : OfficePages.of(site)) {
            for (Map.Entry<String, String> button :
                    buttons(office.open(page.address())).entrySet()) {
                String body = button.getKey();
                HttpResponse<String> foreign = office.post(page.address(), "https://evil.example", body);
                assertEquals(403, foreign.statusCode(), page + " " + body);
                HttpResponse<String> tokenless = office.post(page.address(), site.officeAddress(), body);
                assertTrue(tokenless.statusCode() < 500, page + " " + body + ": " + tokenless.statusCode());
                forms++;
            }
        }
        assertTrue(forms > 10, "only " + forms + " buttons were found");
        assertEquals(before, audit(office));
    }

    /** Each button of a page, as the body of its form without the view state that the page was given. */
    private static Map<String, String> buttons(Document page) {
        Map<String, String> buttons = new LinkedHashMap<>();
        for (Element form : page.select("main form[id]")) {
            StringBuilder fields = new StringBuilder();
            ((FormElement) form)
                    .formData().stream()
                            .filter(field -> !field.key().contains("ViewState"))
                            .forEach(field -> fields.append(encoded(field.key()))
                                    .append('=')
                                    .append(encoded(field.value()))
                                    .append('&'));
            for (Element button : form.select("[type=submit][name]")) {
                buttons.put(fields + encoded(button.attr("name")) + "=" + encoded(button.val()), button.val());
            }
        }
        return buttons;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The newest line of what was done, but for signing in. */
    private static String audit(Office office) throws IOException, InterruptedException {
        return Jsoup.parse(office.get(AUDIT).body()).select("tbody tr, .timeline li").stream()
                .map(Element::text)
                .filter(line -> !line.toLowerCase(java.util.Locale.ROOT).contains("sign"))
                .findFirst()
                .orElse("");
    }
}
