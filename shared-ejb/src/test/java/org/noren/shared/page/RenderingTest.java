package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderingTest {
    private static final String HASHED = "/.a/0123456789abcdef0123456789abcdef";

    private final ShopFixture shop = new ShopFixture();

    private Document shown(String body) {
        return shown(ShopFixture.page(body));
    }

    private Document shown(Page page) {
        Rendered rendered = Renderer.render(ShopFixture.layout(), page, shop);
        assertFalse(rendered.html().contains("\uFDD0"));
        Document document = Jsoup.parse(rendered.html());
        document.outputSettings().prettyPrint(false);
        return document;
    }

    @ParameterizedTest
    @CsvSource({
        "b.html, /goods/b.html",
        "../about/, /about/",
        "../about/index.html#top, /about/#top",
        "/about/?a=1&b=2#c, /about/?a=1&b=2#c",
        "藍.html, /goods/%E8%97%8D.html",
        "#here, #here",
        "https://example.org/a, https://example.org/a",
        "mailto:a@example.org, mailto:a@example.org",
        "/main-only/x.html#y, https://main.example/main-only/x.html#y",
        "/a%2f..%2fb, /a%2f..%2fb"
    })
    void a_link_leads_where_this_site_has_the_page(String written, String shown) {
        assertEquals(
                shown,
                shown("<a href=\"" + written + "\">x</a>").select("main a").attr("href"));
    }

    @Test
    void a_picture_has_its_hash_in_its_address_in_every_form_it_is_named() {
        var main = shown("<img src=\"../p/a.png\" srcset=\"../p/a.png 1x, /p/b.png 2x\">")
                .select("main img");
        assertEquals(HASHED + "/p/a.png", main.attr("src"));
        assertEquals(HASHED + "/p/a.png 1x, " + HASHED + "/p/b.png 2x", main.attr("srcset"));
    }

    @Test
    void the_layouts_own_addresses_are_resolved_like_the_pages() {
        Document document = shown("x");
        assertEquals(
                List.of(HASHED + "/css/shop.css"),
                document.select("link[rel=stylesheet]").eachAttr("href"));
        assertEquals(HASHED + "/logo.svg", document.select("body > a > img").attr("src"));
        assertEquals("shop", document.body().className());
    }

    @Test
    void a_place_with_nothing_to_fill_it_goes_and_one_with_content_of_its_own_keeps_it() {
        Document bare = shown("x");
        assertEquals(
                0,
                bare.select("footer, nav, [data-slot=languages], [data-value]").size());
        assertEquals("nothing this month", bare.select("aside").text());
        assertEquals("Hinode", bare.select("[data-slot=partner-name]").text());
        assertEquals("のれん", bare.select("h1").text());

        shop.footer = Optional.of(ShopFixture.page("<a href=\"about/\">about</a><img src=\"f.png\">"));
        shop.recommendation = Optional.of(ShopFixture.page("<p>tea towels</p>"));
        shop.values = Map.of("telephone", "011-000-0000", "name", "Sapporo & Sons");
        Document full = shown("<p>x <i data-value=\"telephone\">?</i><u data-value=\"fax\">?</u></p>");
        assertEquals("/about/", full.select("footer a").attr("href"));
        assertEquals(HASHED + "/f.png", full.select("footer img").attr("src"));
        assertEquals("tea towels", full.select("aside").text());
        assertEquals("011-000-0000", full.select("body > p > b").text());
        assertEquals("x 011-000-0000", full.select("main p").text());
        assertEquals("Sapporo & Sons", full.select("[data-slot=partner-name]").text());
    }

    @Test
    void the_menu_marks_the_page_and_its_chapter() {
        shop.menu = Optional.of(ShopFixture.menu("/", "始め", "/goods/", "品", "/goods/noren.html", "<のれん>"));
        var links = shown("x").select("nav a");
        assertEquals(List.of("/", "/goods/", "/goods/noren.html"), links.eachAttr("href"));
        assertEquals(
                List.of("", "true", "page"),
                links.stream().map(a -> a.attr("aria-current")).toList());
        assertEquals("<のれん>", links.last().text());
    }

    @Test
    void a_layout_with_a_place_for_the_way_down_shows_it_and_a_start_page_has_none() {
        Layout layout = Layout.of("shop", "<main data-slot=content></main><div data-slot=breadcrumb></div>");
        Page page = new Page("ja", "<のれん>", "", "shop", "");
        assertEquals(
                0,
                Jsoup.parse(Renderer.render(layout, page, shop).html())
                        .select("div")
                        .size());
        shop.ancestors =
                List.of(new Menu.Item(PagePath.ROOT, "始め"), new Menu.Item(PagePath.of("/main-only/"), "品 & \"物\""));
        Document document = Jsoup.parse(Renderer.render(layout, page, shop).html());
        assertEquals("現在の場所", document.select("div > nav").attr("aria-label"));
        assertEquals(
                List.of("/", "https://main.example/main-only/"),
                document.select("nav > ol > li > a").eachAttr("href"));
        assertEquals(List.of("トップ", "品 & \"物\"", "<のれん>"), document.select("li").eachText());
        assertEquals("<のれん>", document.select("[aria-current=page]").text());
    }

    @Test
    void a_layout_with_a_place_for_the_search_gets_a_form_that_needs_no_script() {
        Layout layout = Layout.of("shop", "<main data-slot=content></main><div data-slot=search></div>");
        Document japanese =
                Jsoup.parse(Renderer.render(layout, ShopFixture.page("x"), shop).html());
        assertEquals(
                "/search",
                japanese.select("div > form[method=get][role=search]").attr("action"));
        assertEquals("ja", japanese.select("input[name=lang]").val());
        assertEquals("サイト内を検索", japanese.select("label").text());
        Page welsh = new Page("cy", "x", "", "shop", "x");
        Document other = Jsoup.parse(Renderer.render(layout, welsh, shop).html());
        assertEquals("cy", other.select("input[name=lang]").val());
        assertEquals("Search", other.select("button").text());
        assertEquals(0, shown("x").select("form").size(), "this layout has no place for it");
    }

    @Test
    void what_stands_in_the_search_field_stays_text() {
        String typed = "\"><script>x</script>#{7*7}";
        Document form = Jsoup.parseBodyFragment(SearchForm.of("en", "/search", typed, "\" onfocus=\"x"));
        assertEquals(typed, form.select("input[name=q]").val());
        assertEquals(0, form.select("script, [onfocus]").size());
    }

    @Test
    void other_languages_are_offered_to_readers_and_to_search_engines() {
        assertEquals(0, shown("x").select("link[rel=alternate]").size());
        shop.alternates = Map.of("en", PagePath.of("/en/goods/noren.html"));
        Document document = shown("x");
        assertEquals(
                List.of("en", "ja", "x-default"),
                document.select("link[rel=alternate]").eachAttr("hreflang"));
        assertEquals(
                "https://hinode.example/en/goods/noren.html",
                document.select("link[hreflang=x-default]").attr("href"));
        assertEquals(
                List.of("English", "日本語"),
                document.select("[data-slot=languages] a").eachText());
    }

    @Test
    void the_head_says_what_the_page_and_the_contract_say() {
        shop.canonical = Optional.of("https://hinode.example/goods/noren.html?a=1&b=2");
        shop.indexed = false;
        Document document = shown(new Page("ja", "\"のれん\" <b>", "藍 & 麻 \"x\"", "shop", ""));
        assertEquals("\"のれん\" <b> · Hinode", document.title());
        assertEquals("藍 & 麻 \"x\"", document.select("meta[name=description]").attr("content"));
        assertEquals(
                "https://hinode.example/goods/noren.html?a=1&b=2",
                document.select("link[rel=canonical]").attr("href"));
        assertEquals("noindex", document.select("meta[name=robots]").attr("content"));
        assertEquals("ja", document.expectFirst("html").attr("lang"));
        assertEquals("utf-8", document.select("meta[charset]").attr("charset"));
        shop.indexed = true;
        assertEquals(0, shown("x").select("meta[name=robots]").size());
    }

    @Test
    void an_expression_is_text_wherever_it_stands() {
        String expression = "#{facesContext.externalContext.invalidateSession()}${7*7}";
        shop.path = PagePath.of("/" + "#{1}/${2}.html");
        shop.values = Map.of("telephone", expression);
        shop.menu = Optional.of(ShopFixture.menu("/" + "${3}", expression));
        Layout layout = Layout.of(
                "shop",
                "<body title=\"" + expression + "\">" + expression
                        + "<main data-slot=\"content\"></main><i data-value=telephone></i><nav"
                        + " data-slot=navigation></nav></body>");
        Page page = new Page(
                "ja",
                expression,
                expression,
                "shop",
                "<p title=\"" + expression + "\">" + expression + "<a href=\"${4}.html\">x</a></p>");
        Document document = Jsoup.parse(Renderer.render(layout, page, shop).html());
        assertEquals(expression + " · Hinode", document.title());
        assertEquals(expression, document.body().attr("title"));
        assertEquals(expression + "x", document.select("main p").text());
        assertEquals(expression, document.select("main p").attr("title"));
        assertEquals(expression, document.select("i").text());
        assertEquals(expression, document.select("nav").text());
        assertEquals("/%23%7B1%7D/%24%7B4%7D.html", document.select("main a").attr("href"));
    }

    @Test
    void a_layout_that_the_policy_cleaned_renders_and_holds_nothing_that_runs() {
        String wild = ShopFixture.LAYOUT
                .replace("</head>", "<script src=x></script><style>b{}</style><base href=\"//x\"></head>")
                .replace("class=\"shop\"", "class=\"shop\" onload=\"x()\"");
        Sanitised sanitised = SanitisingPolicy.CURRENT.sanitiseLayout(wild);
        assertTrue(SanitisingPolicy.CURRENT.isCleanLayout(sanitised.html()));
        assertFalse(SanitisingPolicy.CURRENT.isCleanLayout(wild));
        assertEquals(
                List.of("onload on <body>", "<script>", "<style>", "<base>"),
                sanitised.removed().stream().map(Sanitised.Removed::what).toList());
        String html = Renderer.render(Layout.of("shop", sanitised.html()), ShopFixture.page("x"), shop)
                .html();
        assertEquals(
                0, Jsoup.parse(html).select("script, style, base, [onload]").size());
        assertEquals(
                Renderer.render(ShopFixture.layout(), ShopFixture.page("x"), shop)
                        .html(),
                html);
    }
}
