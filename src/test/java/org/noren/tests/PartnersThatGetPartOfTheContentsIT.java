package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Naha's contract names a language and a label: it gets other pages than sapporo, which gets all (S14). */
@OnThreeServers
class PartnersThatGetPartOfTheContentsIT {
    private static final String NAHA = "/office/partner-form.xhtml?name=naha";
    private static final String PAGE = "/news/part.html";
    private static final String OTHER = "/news/whole.html";

    private final Shop sapporo = new Shop(House.SAPPORO);
    private final Shop naha = new Shop(House.NAHA);
    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = Office.of(House.HINODE);
    }

    @AfterEach
    void giveEverythingAgain() throws Exception {
        agree("", "");
        naha.awaits("/en/", "");
    }

    @Test
    void aLabelAndALanguageDecideWhatAPartnerGets() throws Exception {
        publish(PAGE, "Part", "<p>Not for everybody.</p>");
        publish(OTHER, "Whole", "<p>For everybody, <a href=\"part.html\">but</a>.</p>");
        naha.awaits(PAGE, "Not for everybody.");
        naha.awaits("/en/", "");

        agree("ja", "not in naha");
        gone("/en/");
        assertTrue(naha.shows(PAGE, "Not for everybody."), "nothing has the label yet");

        label(PAGE, "news, not in naha");
        gone(PAGE);
        assertTrue(naha.shows(OTHER, House.HINODE.shopAddress() + PAGE), "it is linked at the main site");
        sapporo.awaits(PAGE, "Not for everybody.");
        assertEquals(200, sapporo.get("/en/").statusCode());

        Document editor = label(PAGE, "news");
        assertEquals(
                "news",
                editor.selectFirst("[name=\"page:labels\"]").val(),
                "another label than the contract's is only an aid to memory");
        naha.awaits(PAGE, "Not for everybody.");
    }

    /** In Japanese, though this office is read in English. */
    private void publish(String path, String title, String body) throws Exception {
        Document editor = office.open("/office/page.xhtml?path=" + path);
        office.submit(
                editor,
                "page",
                "page:publish",
                Map.of("page:path", path, "page:title", title, "page:body", body, "page:locale", "ja"));
    }

    private void gone(String path) throws InterruptedException {
        Await.that(
                "naha serves " + path + " no longer",
                Duration.ofSeconds(60),
                () -> naha.get(path).statusCode() == 404);
    }

    private Document label(String path, String labels) throws Exception {
        Document editor = office.open("/office/page.xhtml?path=" + path);
        return office.submit(editor, "page", "page:save", Map.of("page:labels", labels));
    }

    private void agree(String languages, String exceptLabels) throws Exception {
        Document form = office.open(NAHA);
        Map<String, String> values = new HashMap<>();
        values.put("terms:languages", languages);
        values.put("terms:exceptLabels", exceptLabels);
        Document after = office.submit(form, "terms", "terms:save", values);
        assertTrue(after.location().contains("/office/partner.xhtml"), after::text);
    }
}
