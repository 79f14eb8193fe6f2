package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.PagePath;
import org.noren.site.editing.LentPages.Lent;
import org.noren.site.searching.ShopFixture;
import org.noren.site.searching.TestSearch;

/** At a partner, whoever sets a link finds the pages of the main site too. */
class LinksToLentPagesTest {
    private final ShopFixture shop = new ShopFixture();
    private final TestSearch search = new TestSearch(shop);
    private final LentPages pages = new LentPages();

    @BeforeEach
    void open() {
        pages.shop = shop;
        pages.search = search.search();
        shop.serve(
                lent -> lent.titled("/goods/kettle.html", "en", "Iron kettle", "<p>Water.</p>")
                        .titled("/ja/kama.html", "ja", "南部鉄瓶", "<p>お湯。</p>")
                        .asset("/goods/kettle.svg", "image/svg+xml", "<svg/>"),
                own -> own.titled("/sapporo/kettle.html", "en", "Our kettle", "<p>Ours.</p>"));
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void a_page_is_found_by_its_title_in_any_language_and_by_a_part_of_its_path() {
        assertEquals(List.of(lent("/goods/kettle.html", "Iron kettle")), pages.find("kettle", 8));
        assertEquals(List.of(lent("/ja/kama.html", "南部鉄瓶")), pages.find("鉄瓶", 8));
        assertEquals(List.of(lent("/ja/kama.html", "南部鉄瓶")), pages.find("JA/ka", 8));
        assertEquals(List.of(), pages.find("furoshiki", 8));
        assertEquals(List.of(), pages.find(" ", 8));
    }

    @Test
    void no_more_than_asked_for_are_told() {
        assertEquals(1, pages.find("html", 1).size());
    }

    @Test
    void a_main_site_which_wrote_all_that_it_shows_is_lent_nothing() {
        shop.serve(lent -> {}, own -> own.titled("/goods/kettle.html", "en", "Iron kettle", "<p>Water.</p>"));

        assertEquals(List.of(), pages.find("kettle", 8));
    }

    private static Lent lent(String path, String title) {
        return new Lent(PagePath.of(path), title);
    }
}
