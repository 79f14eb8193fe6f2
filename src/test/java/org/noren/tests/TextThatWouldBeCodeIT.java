package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.noren.servers.Site;
import org.noren.shared.link.Release;
import org.noren.shared.page.SanitisingPolicy;

/**
 * Expression language and script in everything that people or other sites can write. Expressions stay the text they are,
 * at the main site, at the partner and in the office; script is taken out, and the report says so.
 */
@OnThreeServers
class TextThatWouldBeCodeIT {
    private static final String CALCULATED = "1522756";
    private static final String DEFERRED = "#{1234*1234}";
    private static final String IMMEDIATE = "${1234*1234}";

    @Test
    void expressionsInAnImportAreInertEverywhere() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("_layouts/express.html", """
                <!DOCTYPE html><html><head><title data-slot="title"></title></head>
                <body class="#{1234*1234}"><p>Layout #{1234*1234} ${1234*1234}</p><main data-slot="content"></main></body></html>
                """);
        files.put("express/plain.html", """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Title #{1234*1234} ${1234*1234}</title>
                <meta name="noren:layout" content="express"><meta name="description" content="About ${1234*1234}"></head>
                <body><main><h1>Text #{1234*1234} ${1234*1234}</h1><!-- comment #{1234*1234} -->
                <p title="Attribute #{1234*1234} ${1234*1234}">p</p><a href="/express/%23%7B1234*1234%7D">link</a>
                <p>#{facesContext.externalContext.redirect('https://evil.example')}</p></main></body></html>
                """);
        files.put("express/file-#{1234*1234}-${1234*1234}.html", """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>By its name</title></head>
                <body><main><p>Found by its name.</p></main></body></html>
                """);
        Imports.publish(House.HINODE, files);
        new Shop(House.SAPPORO).awaits("/express/plain.html", "Text ");
        for (Site site : List.of(House.HINODE, House.SAPPORO)) {
            HttpResponse<String> page = new Shop(site).get("/express/plain.html");
            Document document = Jsoup.parse(page.body());
            String all = page.body() + page.headers().map();
            assertFalse(all.contains(CALCULATED), site.name() + " calculated: " + page.body());
            assertTrue(document.title().contains("Title " + DEFERRED + " " + IMMEDIATE), document.title());
            assertEquals(
                    "Text " + DEFERRED + " " + IMMEDIATE,
                    document.selectFirst("h1").text());
            assertTrue(document.text().contains("Layout " + DEFERRED + " " + IMMEDIATE), document.text());
            HttpResponse<String> named = new Shop(site).get("/express/file-%23%7B1234*1234%7D-$%7B1234*1234%7D.html");
            assertFalse(named.body().contains(CALCULATED));
            HttpResponse<String> missing = new Shop(site).get("/express/%23%7B1234*1234%7D");
            assertEquals(404, missing.statusCode());
            assertFalse(missing.body().contains(CALCULATED));
        }
    }

    @Test
    void expressionsInTheEditorAreInertInOfficeAndShop() throws Exception {
        Office office = Office.of(House.HINODE);
        String path = "/express/#{1234*1234}.html";
        Document after = office.publish(
                path, "Edited " + DEFERRED + IMMEDIATE, "<p>Edited " + DEFERRED + " " + IMMEDIATE + "</p>");
        assertFalse(after.outerHtml().contains(CALCULATED), after.outerHtml());
        Document list = office.open("/office/pages.xhtml?q=%23%7B1234*1234%7D");
        assertFalse(list.outerHtml().contains(CALCULATED), list.outerHtml());
        for (Site site : List.of(House.HINODE, House.NAHA)) {
            Shop shop = new Shop(site);
            shop.awaits("/express/%23%7B1234*1234%7D.html", "Edited " + DEFERRED + " " + IMMEDIATE);
            assertFalse(shop.get("/express/%23%7B1234*1234%7D.html").body().contains(CALCULATED));
        }
    }

    @Test
    void expressionsInAReleaseThatAThiefSignedAreInertAtThePartner() throws Exception {
        String path = "/express/stolen-" + DEFERRED + "-" + IMMEDIATE + ".html";
        String address = "/express/stolen-%23%7B1234*1234%7D-$%7B1234*1234%7D.html";
        String both = DEFERRED + " " + IMMEDIATE;
        Goods goods = Goods.in("<html><head><title data-slot=\"title\"></title></head><body class=\"" + DEFERRED
                        + "\"><p>Layout " + both
                        + "</p><p data-value=\"telephone\"></p><main data-slot=\"content\"></main></body></html>")
                .page("/", "Home " + both, "<p>Home</p>")
                .page(
                        path,
                        "Title " + both,
                        SanitisingPolicy.CURRENT
                                .sanitise("<p title=\"Attribute " + both + "\">Text " + both
                                        + " #{facesContext.externalContext.redirect('https://evil.example')}</p>")
                                .html());
        Office naha = Office.of(House.NAHA);
        naha.publish(path, "Own " + both, "<p>Own words</p>");
        House.pause(House.HINODE);
        try {
            StolenKeys keys = new StolenKeys(House.NAHA);
            Release release = keys.release(
                    goods.edition(),
                    "hinode",
                    "naha",
                    Instant.now(),
                    keys.served().highest() + 1,
                    Map.of("telephone", "Value " + both));
            assertEquals(200, keys.update(release, goods).status());
            HttpResponse<String> page = new Shop(House.NAHA).get(address);
            assertEquals(200, page.statusCode());
            assertFalse((page.body() + page.headers()).contains(CALCULATED), page.body());
            for (String part : List.of("Layout ", "Value ", "Title ", "Text ")) {
                String text = Jsoup.parse(page.body()).text();
                assertTrue((Jsoup.parse(page.body()).title() + text).contains(part + both), page.body());
            }
            Document clash = naha.open("/office/served.xhtml");
            assertTrue(clash.text().contains(path), "the office does not name the path that clashes: " + clash.text());
            assertFalse(clash.outerHtml().contains(CALCULATED), clash.outerHtml());
        } finally {
            House.goOn(House.HINODE);
            naha.unpublish(path);
        }
        Office.of(House.HINODE).publish("/express/right.html", "Right", "<p>Everything as it was.</p>");
        new Shop(House.NAHA).awaits("/express/right.html", "Everything as it was.");
    }

    @Test
    void scriptIsTakenOutAndReported() throws Exception {
        List<String> report = Imports.publish(House.HINODE, Map.of("script/page.html", """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Script</title><script>alert(1)</script></head>
                <body><main><p onclick="alert(2)">Clean words.</p><script>alert(3)</script>
                <a href="javascript:alert(4)">go</a><iframe src="https://evil.example"></iframe></main></body></html>
                """));
        String told = String.join("\n", report);
        for (String removed : List.of("script", "onclick", "iframe")) {
            assertTrue(told.contains(removed), "the report does not tell of " + removed + ": " + told);
        }
        for (Site site : List.of(House.HINODE, House.SAPPORO)) {
            new Shop(site).awaits("/script/page.html", "Clean words.");
            String body = new Shop(site).get("/script/page.html").body();
            for (String bad : List.of("alert(", "onclick", "javascript:", "<iframe", "evil.example")) {
                assertFalse(body.contains(bad), body);
            }
        }
    }
}
