package org.noren.site.office.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TheSessionEndedWhileSomebodyTypedTest {
    private static final String ADDRESS = "/office/partner-form.xhtml?name=naha";

    private final AskedByABrowser browser = new AskedByABrowser();

    @Test
    void every_field_is_kept_with_its_name_emptied_ones_too() {
        keep("terms", "terms", "terms:title", "Naha", "terms:times", "", "terms:seen", "3");

        assertEquals(
                Map.of("terms:title", "Naha", "terms:times", "", "terms:seen", "3"),
                kept().orElseThrow().fields());
    }

    @Test
    void no_password_no_code_and_nothing_of_the_machinery_is_kept() {
        keep(
                "jakarta.faces.ViewState", "x",
                "keep:password", "secret",
                "password:chosen", "secret",
                "confirm:code", "123456",
                "name", "naha",
                "terms:title", "Naha");

        assertEquals(Map.of("terms:title", "Naha"), kept().orElseThrow().fields());
    }

    @Test
    void a_form_without_fields_leaves_nothing() {
        assertFalse(KeptText.keep(browser.sends(null, "list", "list", "chosen", "/a"), "hanako", ADDRESS));
        assertEquals(Optional.empty(), kept());
    }

    @Test
    void what_is_too_long_for_a_session_is_not_kept() {
        assertFalse(KeptText.keep(browser.sends(null, "page:body", "x".repeat(1 << 21)), "hanako", ADDRESS));
    }

    @Test
    void the_text_beside_a_file_is_kept_and_that_there_was_a_field_for_files() {
        assertTrue(KeptText.keep(browser.sendsFiles(1 << 20, "add:folder", "/fair/"), "hanako", ADDRESS));

        KeptText kept = kept().orElseThrow();
        assertEquals(Map.of("add:folder", "/fair/"), kept.fields());
        assertTrue(kept.files());
        keep("terms:title", "Naha");
        assertFalse(kept().orElseThrow().files());
    }

    @Test
    void nobody_reads_gigabytes_for_the_name_of_a_folder() {
        assertFalse(KeptText.keep(browser.sendsFiles((64L << 20) + 1, "add:folder", "/fair/"), "hanako", ADDRESS));
        assertFalse(KeptText.keep(browser.sendsFiles(-1, "add:folder", "/fair/"), "hanako", ADDRESS));
    }

    @Test
    void somebody_else_who_signs_in_with_the_same_browser_does_not_get_it() {
        keep("terms:title", "Naha");

        KeptText.leaveTo(browser.session(), "jiro");

        assertEquals(Optional.empty(), kept());
    }

    @Test
    void its_owner_gets_it_until_the_same_page_is_sent_again() {
        keep("terms:title", "Naha");

        KeptText.leaveTo(browser.session(), "hanako");
        KeptText.forgetAt("/office/partner-form.xhtml?name=sapporo", browser.opens(null));
        assertTrue(kept().isPresent());
        KeptText.forgetAt(ADDRESS, browser.opens(null));

        assertEquals(Optional.empty(), kept());
    }

    @Test
    void a_button_that_was_pressed_is_no_text() {
        keep("terms:title", "Naha", "terms:save", "Save");

        KeptText.leaveOut(Set.of("terms:save", "terms:other"), browser.opens(null));

        assertEquals(Map.of("terms:title", "Naha"), kept().orElseThrow().fields());
    }

    @Test
    void a_box_that_was_not_ticked_is_known_where_its_form_was_sent() {
        keep("terms:title", "Naha", "terms:onChange", "on");
        KeptText kept = kept().orElseThrow();

        assertEquals(
                List.of(Optional.of("true"), Optional.of("false"), Optional.empty()),
                List.of(kept.ticked("terms:onChange"), kept.ticked("terms:another"), kept.ticked("other:box")));
    }

    @Test
    void what_is_shown_to_be_read_has_short_names_and_no_empty_fields() {
        assertEquals(
                Map.of("title", "Naha"),
                KeptText.legible(Map.of("terms:title", "Naha", "terms:times", " ", "terms:seen", "3")));
    }

    @Test
    void a_form_knows_the_query_of_its_page_and_so_does_what_comes_after_it() {
        String action = FormAddress.of("/office/page.xhtml", browser.opens("path=%2Fa%2F&revision=3"));
        String query = action.substring(action.indexOf('?') + 1);

        assertEquals("/office/page.xhtml?opened=path%3D%252Fa%252F%26revision%3D3", action);
        assertEquals(
                "/office/page.xhtml?path=%2Fa%2F&revision=3",
                FormAddress.opened("/office/page.xhtml", browser.sends(query)));
        assertEquals(action, FormAddress.of("/office/page.xhtml", browser.sends(query)));
        assertEquals("/office/page.xhtml", FormAddress.of("/office/page.xhtml", browser.opens(null)));
    }

    @Test
    void no_query_leads_out_of_the_page_or_into_a_header() {
        for (String bad :
                List.of("opened=a%0d%0aSet-Cookie:x", "opened=a%20b", "opened=%5Cevil", "opened=%zz", "opened=a%23b"))
            assertEquals(Optional.empty(), FormAddress.carried(browser.opens(bad)), bad);
    }

    private void keep(String... fields) {
        assertTrue(KeptText.keep(browser.sends(null, fields), "hanako", ADDRESS));
    }

    private Optional<KeptText> kept() {
        return KeptText.of(browser.opens(null));
    }
}
