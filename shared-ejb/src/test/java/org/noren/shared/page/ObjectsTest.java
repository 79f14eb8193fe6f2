package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.seal.StrictJson;

class ObjectsTest {
    private static final String PAGE =
            "{\"noren\":\"page\",\"locale\":\"ja\",\"title\":\"のれん\",\"description\":\"\",\"layout\":\"shop\",\"body\":\"<p>x</p>\"}";
    private static final String LAYOUT =
            "{\"noren\":\"layout\",\"name\":\"shop\",\"html\":\"<main data-slot=\\\"content\\\"></main>\"}";

    @Test
    void a_page_is_the_same_bytes_every_time_and_comes_back() throws StrictJson.Refused {
        Page page = new Page("ja", "のれん", "", "shop", "<p>x</p>");
        assertArrayEquals(utf8(PAGE), page.bytes());
        assertEquals(page, Page.read(page.bytes()));
    }

    @Test
    void a_direct_link_says_whose_place_it_leads_to() throws StrictJson.Refused {
        String json = "{\"noren\":\"redirect\",\"to\":\"/goods/\",\"at\":\"main-site\"}";
        assertArrayEquals(
                utf8(json), Redirect.toMainSite(PagePath.of("/goods/")).bytes());
        assertEquals(Redirect.toMainSite(PagePath.of("/goods/")), Redirect.read(utf8(json)));
        assertThrows(StrictJson.Refused.class, () -> Redirect.read(utf8(json.replace("main-site", "elsewhere"))));
        assertThrows(StrictJson.Refused.class, () -> Redirect.read(utf8(json.replace("/goods/", "/office/"))));
    }

    @Test
    void a_layout_and_a_menu_come_back() throws StrictJson.Refused {
        Layout layout = Layout.of("shop", "<main data-slot=\"content\"></main>");
        assertArrayEquals(utf8(LAYOUT), layout.bytes());
        assertEquals(layout, Layout.read(layout.bytes()));
        Menu menu = ShopFixture.menu("/", "始め", "/goods/", "品");
        assertEquals(menu, Menu.read(menu.bytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/office/", "/.layout/shop", "//elsewhere.example/", "goods/", "https://elsewhere.example/"})
    void a_redirect_leads_to_a_place_of_the_site_or_is_refused(String to) throws StrictJson.Refused {
        String json = "{\"noren\":\"redirect\",\"to\":\"/goods/\"}";
        assertArrayEquals(utf8(json), new Redirect(PagePath.of("/goods/")).bytes());
        assertEquals(new Redirect(PagePath.of("/goods/")), Redirect.read(utf8(json)));
        assertThrows(StrictJson.Refused.class, () -> Redirect.read(utf8(json.replace("/goods/", to))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"noren\":\"menu\",\"locale\":\"ja\",\"title\":\"\",\"description\":\"\",\"layout\":\"shop\",\"body\":\"\"}",
                "{\"noren\":\"page\",\"locale\":\"ja\",\"title\":\"\",\"description\":\"\",\"layout\":\"shop\"}",
                "{\"noren\":\"page\",\"locale\":\"ja\",\"title\":\"\",\"description\":\"\",\"layout\":\"shop\",\"body\":\"\",\"x\":1}",
                "{\"noren\":\"page\",\"locale\":\"ja\",\"locale\":\"ja\",\"title\":\"\",\"description\":\"\",\"layout\":\"shop\",\"body\":\"\"}",
                "{\"noren\":\"page\",\"locale\":\"#{x}\",\"title\":\"\",\"description\":\"\",\"layout\":\"shop\",\"body\":\"\"}",
                "{\"noren\":\"page\",\"locale\":\"ja\",\"title\":\"\",\"description\":\"\",\"layout\":\"../shop\",\"body\":\"\"}"
            })
    void a_page_with_a_field_more_less_twice_or_wrong_is_refused(String json) throws StrictJson.Refused {
        assertThrows(StrictJson.Refused.class, () -> Page.read(utf8(json)));
        assertEquals("ja", Page.read(utf8(PAGE)).locale());
    }

    @Test
    void a_layout_without_a_place_for_the_content_or_with_two_is_refused() throws StrictJson.Refused {
        String none = LAYOUT.replace("content", "footer");
        String two = LAYOUT.replace("</main>", "</main><p data-slot=\\\"content\\\"></p>");
        assertThrows(StrictJson.Refused.class, () -> Layout.read(utf8(none)));
        assertThrows(StrictJson.Refused.class, () -> Layout.read(utf8(two)));
        assertEquals("shop", Layout.read(utf8(LAYOUT)).name());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
