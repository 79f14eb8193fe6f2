package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.servers.Site;
import org.noren.servers.Site.Account;

/**
 * Each role tries each action: what its own pages offer is what the table says, and what only the others' pages offer does
 * nothing when it is sent all the same, from a page of one's own with everything that such a page was given.
 */
@OnThreeServers
class EveryRoleAtEveryActionIT {
    private static final String BUTTONS = "input[type=submit][name], button[name]:not([type=button])";

    private static final String GONE = "/own/for-the-bin.html";

    /** What those who do not decide may press, by page; what is nowhere here is for who decides. */
    private static final Map<String, Set<String>> OFFERED = Map.ofEntries(
            Map.entry("editor /office/asset.xhtml", Set.of("act:delete", "replace:keep")),
            Map.entry("editor /office/assets.xhtml", Set.of("add:keep", "list:delete")),
            Map.entry("editor /office/bin.xhtml", Set.of("bin:restore")),
            Map.entry("editor /office/page-history.xhtml", Set.of("restore")),
            Map.entry("editor /office/page.xhtml", Set.of("page:check", "page:save")),
            Map.entry(
                    "editor /office/pages.xhtml",
                    Set.of("list:delete", "list:label-them", "list:move", "list:move-folder")),
            Map.entry("editor /office/variants.xhtml", Set.of("variants:begin")),
            Map.entry("editor /office/upload.xhtml", Set.of("site:go", "site:look")),
            Map.entry("operator /office/partner.xhtml", Set.of("act:update")),
            Map.entry("operator /office/partners.xhtml", Set.of("update")));

    /** What everybody does with their own account. */
    private static final Map<String, Set<String>> OWN = Map.of(
            "/office/account.xhtml", Set.of("ending:one", "ending:others", "password:change", "wishes:save"),
            "/office/second-factor.xhtml", Set.of("begin:go"));

    /** The table's pages, and the questions that they ask before something is done. */
    private static List<OfficePages.Line> pages(Site site) {
        List<OfficePages.Line> pages = new ArrayList<>(OfficePages.of(site));
        for (OfficePages.Line page : OfficePages.of(site)) {
            List<String> questions = switch (page.address()) {
                case "/office/person.xhtml?name=oki" -> List.of("disable", "second-factor");
                case "/office/partner.xhtml?name=sapporo" -> List.of("suspend", "again", "end", "distrust", "revoke");
                default -> List.of();
            };
            questions.forEach(
                    question -> pages.add(new OfficePages.Line(page.address() + "&ask=" + question, page.roles())));
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hinode", "sapporo"})
    void whatAPageOffersARoleIsWhatTheTableSays(String name) throws Exception {
        Site site = House.NETWORK.site(name);
        putSomethingIntoTheBin(Office.of(site));
        Map<String, Set<String>> found = new TreeMap<>();
        for (Account account : site.accounts()) {
            if (account.equals(site.accounts().get(0))) {
                continue;
            }
            Office office = Office.as(site, account.name());
            for (OfficePages.Line page : pages(site)) {
                if (!page.isFor(account.role()) || page.isFile()) {
                    continue;
                }
                Set<String> buttons = buttons(office.open(page.address())).keySet();
                if (!buttons.isEmpty()) {
                    found.computeIfAbsent(account.role() + " " + page.path(), key -> new TreeSet<>())
                            .addAll(buttons);
                }
            }
        }
        Map<String, Set<String>> expected = new TreeMap<>();
        for (Account account : site.accounts()) {
            if (account.equals(site.accounts().get(0))) {
                continue;
            }
            OWN.forEach((page, buttons) -> expected.put(account.role() + " " + page, buttons));
            OFFERED.forEach((line, buttons) -> {
                if (line.startsWith(account.role() + " ")
                        && OfficePages.paths(site).contains(line.substring(line.indexOf('/')))) {
                    expected.put(line, buttons);
                }
            });
        }
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hinode", "sapporo"})
    void whatIsNotOfferedDoesNothingWhenItIsSent(String name) throws Exception {
        Site site = House.NETWORK.site(name);
        Office manager = Office.of(site);
        String before = done(manager);
        int tried = 0;
        List<String> wrong = new ArrayList<>();
        for (Account account : site.accounts()) {
            if (account.equals(site.accounts().get(0))) {
                continue;
            }
            Office office = Office.as(site, account.name());
            for (OfficePages.Line page : pages(site)) {
                if (page.isFile()) {
                    continue;
                }
                Map<String, Element> theirs = buttons(manager.open(page.address()));
                boolean opens = page.isFor(account.role());
                Document own = opens ? office.open(page.address()) : manager.open(page.address());
                if (opens) {
                    theirs.keySet().removeAll(buttons(own).keySet());
                }
                for (Element button : theirs.values()) {
                    int status = sent(office, page.address(), site, body(own, button));
                    if (opens ? status >= 500 : status != 403) {
                        wrong.add(account.role() + " " + page.address() + " " + button.attr("name") + ": " + status);
                    }
                    tried++;
                }
                String after = theirs.isEmpty() ? before : done(manager);
                if (!after.equals(before)) {
                    wrong.add(account.role() + " " + page.address() + " " + theirs.keySet() + " did: " + after);
                    before = after;
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried > 20, "only " + tried + " actions were tried");
    }

    /** The question itself is the same form for all, so the answer has to be looked at where it is carried out. */
    @Test
    void anEditorWhoConfirmsWhatOnlyManagersDecideChangesNothingForShoppers() throws Exception {
        Office manager = Office.of(House.HINODE);
        Office editor = Office.as(House.HINODE, "emi");
        String before = done(manager);
        for (String question : List.of("UNPUBLISH", "PUBLISH", "DELETE")) {
            Document asked = editor.open("/office/pages.xhtml?asking=" + question + "&count=1&chosen=/help/faq.html");
            if (asked.getElementById("list:yes") != null) {
                editor.submit(asked, "list", "list:yes", Map.of());
            }
            assertEquals(200, new Shop(House.HINODE).get("/help/faq.html").statusCode(), question);
            assertEquals(before, done(manager), question);
        }
        Document move = editor.open("/office/pages.xhtml?asking=MOVE&count=1&chosen=/help/faq.html");
        editor.submit(move, "list", "list:move-now", Map.of("target", "/moved-by-emi.html"));
        assertEquals(200, new Shop(House.HINODE).get("/help/faq.html").statusCode());
        assertEquals(before, done(manager));
    }

    /** An empty list offers nothing. */
    private static void putSomethingIntoTheBin(Office manager) throws Exception {
        manager.publish(GONE, "Gone", "<p>Gone</p>");
        Document asked = manager.open("/office/pages.xhtml?asking=DELETE&count=1&chosen=" + GONE);
        manager.submit(asked, "list", "list:yes", Map.of());
        assertTrue(manager.open("/office/bin.xhtml").text().contains(GONE), "it is in the bin");
    }

    /** A connection that nobody used for a while may be closed just when it is taken up again. */
    private static int sent(Office office, String address, Site site, String body) throws Exception {
        try {
            return office.post(address, site.officeAddress(), body).statusCode();
        } catch (IOException closed) {
            return office.post(address, site.officeAddress(), body).statusCode();
        }
    }

    private static Map<String, Element> buttons(Document page) {
        Map<String, Element> buttons = new TreeMap<>();
        for (Element button : page.select("main form[id]").select(BUTTONS)) {
            buttons.put(button.attr("name"), button);
        }
        return buttons;
    }

    /** The first form of a page, with what it was given, and somebody else's button. */
    private static String body(Document page, Element button) {
        StringBuilder body = new StringBuilder();
        String form = button.attr("name").replaceFirst(":.*", "");
        Element own = page.getElementById(form) instanceof FormElement same ? same : page.selectFirst("main form[id]");
        if (own instanceof FormElement fields) {
            fields.formData().stream()
                    .filter(field -> fields.select(BUTTONS).stream()
                            .noneMatch(other -> other.attr("name").equals(field.key())))
                    .forEach(field -> body.append(encoded(field.key()))
                            .append('=')
                            .append(encoded(field.value()))
                            .append('&'));
        }
        return body + encoded(button.attr("name")) + "=" + encoded(button.val().isEmpty() ? "x" : button.val());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How much was done until now, but for signing in, and what last. */
    private static String done(Office office) throws IOException, InterruptedException {
        return office.open("/office/audit.xhtml").select("tbody tr").stream()
                .map(Element::text)
                .filter(line -> !line.contains("signed in"))
                .findFirst()
                .orElse("");
    }
}
