package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.OtherSites.OtherSite;
import org.noren.site.editing.Previewed.Reason;
import org.noren.site.testing.TestDatabase;

class APageIsLookedAtBeforeItIsSavedTest {
    private static final PagePath GOODS = PagePath.of("/goods/");

    private final TestOffice office = new TestOffice(TestDatabase.H2);

    @BeforeEach
    void aSiteThatAPartnerShowsInPart() {
        office.publish(
                TestDesk.layout("<p>Call <b data-value=\"telephone\"></b></p>"),
                Draft.of(ABOUT, new Page("ja", "About", "", "shop", "<p>As it was</p>")),
                Draft.of(GOODS, new Page("ja", "Goods", "", "shop", "<p>Goods</p>")));
        office.otherSites.add(new OtherSite(
                "sapporo",
                "Hinode Sapporo",
                "https://sapporo.example",
                Map.of("telephone", "011"),
                page -> !page.equals(GOODS)));
    }

    @Test
    void what_is_typed_is_seen_in_the_sites_own_layout_and_nothing_is_kept() {
        String html = shown(ABOUT, "<p>As it will be</p>", "");

        assertTrue(html.contains("<p>As it will be</p>"), html);
        assertTrue(html.contains("Call <b data-value=\"telephone\">03</b>"), html);
        assertEquals("<p>As it was</p>", office.desk.body(ABOUT));
    }

    @Test
    void a_page_that_has_no_place_yet_is_seen_too() {
        assertTrue(shown(PagePath.of("/brand-new/"), "<p>New</p>", "").contains("<p>New</p>"));
    }

    @Test
    void what_the_site_would_take_out_is_not_shown_either() {
        String html = shown(ABOUT, "<p onclick=\"x()\">Text</p><script>x()</script>", "");

        assertTrue(html.contains("<p>Text</p>"), html);
        assertFalse(html.contains("x()"), html);
    }

    @Test
    void at_a_partner_it_has_the_partners_name_and_values() {
        String html = shown(ABOUT, "<p>Text</p>", "sapporo");

        assertTrue(html.contains("<title>About · Hinode Sapporo</title>"), html);
        assertTrue(html.contains("Call <b data-value=\"telephone\">011</b>"), html);
    }

    @Test
    void at_a_partner_links_lead_to_the_main_site_where_the_partner_has_no_such_page() {
        String html = shown(ABOUT, "<a href=\"/goods/\">Goods</a> <a href=\"/about/\">About</a>", "sapporo");

        assertTrue(html.contains("<a href=\"https://hinode.example/goods/\">"), html);
        assertTrue(html.contains("<a href=\"https://sapporo.example/about/\">"), html);
    }

    @Test
    void a_page_that_the_partner_does_not_show_is_not_shown_as_if_it_did() {
        assertEquals(Set.of(Reason.NOT_INHERITED), Set.of(reason(GOODS, "ja", "sapporo")));
        assertEquals(Set.of(Reason.NO_SUCH_SITE), Set.of(reason(GOODS, "ja", "naha")));
    }

    @Test
    void fields_that_make_no_page_are_told_and_not_a_fault() {
        assertEquals(Reason.UNFIT, reason(ABOUT, "no language", ""));
    }

    private String shown(PagePath path, String body, String at) {
        return assertInstanceOf(Previewed.Shown.class, office.in(() -> office.previews.of(path, typed("ja", body), at)))
                .page()
                .html();
    }

    private Reason reason(PagePath path, String locale, String at) {
        return assertInstanceOf(
                        Previewed.Not.class, office.in(() -> office.previews.of(path, typed(locale, "<p>x</p>"), at)))
                .reason();
    }

    private static Typed typed(String locale, String body) {
        return new Typed("", locale, "About", "", "shop", "", "", body);
    }
}
