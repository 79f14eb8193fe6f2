package org.noren.site.serving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Menu;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Surroundings;

/** A site with two pages and a style sheet, all in memory. */
record SmallShop(String identity) implements SiteView {
    static final String STYLE_HASH = "0123456789abcdef0123456789abcdef";
    private static final Set<String> PAGES = Set.of("/", "/about/", "/goods.html");
    private static final Layout LAYOUT =
            Layout.of("plain", "<html><head></head><body><main data-slot=\"content\"></main></body></html>");

    @Override
    public ReleaseName release() {
        return new ReleaseName(7, "ab".repeat(32));
    }

    @Override
    public String address() {
        return "https://shop.example";
    }

    @Override
    public String locale() {
        return "ja";
    }

    @Override
    public Optional<ShownPage> page(PagePath path) {
        return PAGES.contains(path.value())
                ? notice(path, new Page("ja", "頁", "", "plain", "<p>頁</p>"))
                : Optional.empty();
    }

    @Override
    public List<ListedPage> pages() {
        return List.of();
    }

    @Override
    public Optional<ServedAsset> asset(PagePath path) {
        return path.value().equals("/style.css")
                ? Optional.of(ServedAsset.whole(path, "text/css", STYLE_HASH, new byte[] {'a'}))
                : Optional.empty();
    }

    @Override
    public Optional<ServedAsset> asset(String hash, PagePath path) {
        return asset(path).filter(asset -> asset.hash().equals(hash));
    }

    @Override
    public Optional<PagePath> moved(PagePath path) {
        return path.value().equals("/was-goods/") ? Optional.of(PagePath.of("/goods.html")) : Optional.empty();
    }

    @Override
    public Optional<ShownPage> notice(PagePath at, Page notice) {
        return Optional.of(new ShownPage(notice, LAYOUT, new Bare(at)));
    }

    /** Surroundings of a site that has nothing else. */
    private record Bare(PagePath path) implements Surroundings {
        @Override
        public String siteTitle() {
            return "店";
        }

        @Override
        public String pageAddress(PagePath page) {
            return page.address();
        }

        @Override
        public String assetAddress(PagePath asset) {
            return asset.address();
        }

        @Override
        public Optional<Page> slot(String name, String locale) {
            return Optional.empty();
        }

        @Override
        public Optional<Menu> menu(String locale) {
            return Optional.empty();
        }

        @Override
        public Map<String, String> values() {
            return Map.of();
        }

        @Override
        public Map<String, PagePath> alternates() {
            return Map.of();
        }

        @Override
        public Optional<String> canonical() {
            return Optional.empty();
        }

        @Override
        public String absoluteAddress(PagePath page) {
            return page.address();
        }

        @Override
        public boolean indexed() {
            return true;
        }
    }
}
