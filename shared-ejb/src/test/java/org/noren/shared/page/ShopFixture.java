package org.noren.shared.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A little shop with one page shown, for tests of rendering. */
class ShopFixture implements Surroundings {
    static final String LAYOUT = """
            <html lang="ja"><head><title>x</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/css/shop.css"></head>\
            <body class="shop"><a href="/"><img src="/logo.svg" alt=""></a><span data-slot="partner-name"></span>\
            <nav data-slot="navigation"></nav><div data-slot="languages"></div><h1 data-slot="title"></h1>\
            <main data-slot="content"></main><aside data-slot="recommendation"><p>nothing this month</p></aside>\
            <p>call <b data-value="telephone"></b></p><footer data-slot="footer"></footer></body></html>""";

    PagePath path = PagePath.of("/goods/noren.html");
    Optional<Page> footer = Optional.empty();
    Optional<Page> recommendation = Optional.empty();
    Optional<Menu> menu = Optional.empty();
    Map<String, String> values = Map.of();
    Map<String, PagePath> alternates = new TreeMap<>();
    List<Menu.Item> ancestors = List.of();
    Optional<String> canonical = Optional.empty();
    boolean indexed = true;

    static Layout layout() {
        return Layout.of("shop", LAYOUT);
    }

    static Page page(String body) {
        return new Page("ja", "のれん", "", "shop", body);
    }

    static Menu menu(String... pathsAndLabels) {
        return new Menu(
                "ja",
                java.util.stream.IntStream.range(0, pathsAndLabels.length / 2)
                        .mapToObj(i -> new Menu.Item(PagePath.of(pathsAndLabels[2 * i]), pathsAndLabels[2 * i + 1]))
                        .toList());
    }

    @Override
    public PagePath path() {
        return path;
    }

    @Override
    public String siteTitle() {
        return "Hinode";
    }

    /** Pages below /main-only/ are not had here. */
    @Override
    public String pageAddress(PagePath page) {
        return page.value().startsWith("/main-only/") ? "https://main.example" + page.address() : page.address();
    }

    @Override
    public String assetAddress(PagePath asset) {
        return "/.a/0123456789abcdef0123456789abcdef" + asset.address();
    }

    @Override
    public Optional<Page> slot(String name, String locale) {
        return switch (name) {
            case "footer" -> footer;
            case "recommendation" -> recommendation;
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Menu> menu(String locale) {
        return menu;
    }

    @Override
    public List<Menu.Item> ancestors() {
        return ancestors;
    }

    @Override
    public Map<String, String> values() {
        return values;
    }

    @Override
    public Map<String, PagePath> alternates() {
        return alternates;
    }

    @Override
    public Optional<String> canonical() {
        return canonical;
    }

    @Override
    public String absoluteAddress(PagePath page) {
        return "https://hinode.example" + page.address();
    }

    @Override
    public boolean indexed() {
        return indexed;
    }
}
