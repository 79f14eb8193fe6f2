package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    private static final PagePath SHEET = PagePath.of("/css/shop.css");

    @Test
    void a_style_sheet_may_hold_strings_of_any_length() {
        String drawing =
                "url(\"data:image/svg+xml,%3csvg xmlns='http://www.w3.org/2000/svg'" + "'x'".repeat(100_000) + "\")";
        String css = "a{background:" + drawing + "}b{background:url(y.png)}";
        assertEquals(css.replace("y.png", "z.png"), CssAddresses.rewrite(css, old -> "z.png"));
    }

    @Test
    void a_page_names_what_it_needs_and_where_it_leads() {
        Page page = ShopFixture.page(
                "<a href=\"b.html#x\">b</a><a href=\"https://example.org/\">o</a><a href=\"#x\">x</a>"
                        + "<img src=\"../p/a.png\" srcset=\"/p/a2.png 2x\"><a href=\"/manual.pdf\">pdf</a><a href=\"%2e%2e%2f\">?</a>");
        References references = References.of(page, PagePath.of("/goods/noren.html"));
        assertEquals(paths("/p/a.png", "/p/a2.png"), references.assets());
        assertEquals(paths("/goods/b.html", "/manual.pdf"), references.links());
    }

    @Test
    void a_fragment_and_a_layout_are_seen_from_the_root() {
        Page footer = ShopFixture.page("<a href=\"about/\">a</a>");
        assertEquals(
                paths("/about/"),
                References.of(footer, Page.slotPath("footer", "ja")).links());
        References layout = References.of(ShopFixture.layout());
        assertEquals(paths("/css/shop.css", "/logo.svg"), layout.assets());
        assertEquals(paths("/"), layout.links());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a{background:url(../p/a.png)}                   | a{background:url(/.a/H/p/a.png)}
            a{background:URL( "b.png" )}                    | a{background:URL( "/.a/H/css/b.png" )}
            @import 'base.css' screen;                      | @import '/.a/H/css/base.css' screen;
            @import url("/base.css");                       | @import url("/.a/H/base.css");
            @font-face{src:url(f.eot?#iefix),url('f.woff2')}| @font-face{src:url(/.a/H/css/f.eot?#iefix),url('/.a/H/css/f.woff2')}
            a{background:url(data:image/png;base64,AA==)}   | a{background:url(data:image/png;base64,AA==)}
            a{background:url(https://example.org/x.png)}    | a{background:url(https://example.org/x.png)}
            /* url(a.png) @import 'x' */ a{}                | /* url(a.png) @import 'x' */ a{}
            a:before{content:"url(a.png) \\" url(b.png)"} | a:before{content:"url(a.png) \\" url(b.png)"}
            a{background:url(#clip)}                        | a{background:url(#clip)}
            a{b:my-url(a.png)}                              | a{b:my-url(a.png)}
            """)
    void a_style_sheets_addresses_are_rewritten_and_nothing_else(String css, String served) {
        ShopFixture shop = new ShopFixture() {
            @Override
            public String assetAddress(PagePath asset) {
                return "/.a/H" + asset.address();
            }
        };
        assertEquals(served, CssAddresses.rewrite(css, SHEET, shop));
    }

    @Test
    void a_style_sheet_names_what_it_needs() {
        References references = References.ofCss("@import 'base.css'; a{b:url(../p/a.png)} /* url(no.png) */", SHEET);
        assertEquals(paths("/css/base.css", "/p/a.png"), references.assets());
    }

    @Test
    void an_address_that_could_end_its_place_in_a_style_sheet_is_escaped() {
        assertEquals("a{b:url(%29%27%22%20x)}", CssAddresses.rewrite("a{b:url(y)}", old -> ")'\" x"));
    }

    private static TreeSet<PagePath> paths(String... paths) {
        return new TreeSet<>(Set.of(paths).stream().map(PagePath::of).toList());
    }
}
