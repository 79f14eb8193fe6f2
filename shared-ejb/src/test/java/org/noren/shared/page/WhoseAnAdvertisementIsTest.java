package org.noren.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.Advert.Owner;

/** Whose an advertisement is follows from its place's name, and shoppers read it (S22, S94). */
class WhoseAnAdvertisementIsTest {
    private static final String LAYOUT =
            "<html><head></head><body><aside data-slot=\"advert-partner-corner\"><p>the layout’s"
                    + " own</p></aside><main data-slot=\"content\"></main><aside data-slot=\"advert-main\"></aside></body></html>";

    private final Map<String, Page> fragments = new HashMap<>();
    private final ShopFixture shop = new ShopFixture() {
        @Override
        public Optional<Page> slot(String name, String locale) {
            return Optional.ofNullable(fragments.get(name + "/" + locale));
        }
    };

    private Document shown(String locale) {
        Page page = new Page(locale, "Kettle", "", "shop", "<p>kettle</p>");
        return Jsoup.parse(
                Renderer.render(Layout.of("shop", LAYOUT), page, shop).html());
    }

    @ParameterizedTest
    @CsvSource({
        "advert-main, MAIN",
        "advert-main-top, MAIN",
        "advert-partner, PARTNER",
        "advert-partner-corner-2, PARTNER"
    })
    void theNameSaysIt(String slot, Owner owner) {
        assertEquals(Optional.of(new Advert(slot, owner)), Advert.ofSlot(slot));
        assertEquals(Optional.of(new Advert(slot, owner)), Advert.ofFragment(Page.slotPath(slot, "ja")));
        PagePath variant = PagePath.of("/.variant/@north/-" + Page.slotPath(slot, "ja"));
        assertEquals(Optional.of(new Advert(slot, owner)), Advert.ofFragment(variant), "laid over the fragment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advert", "advert-mainly", "advert-partners", "advertmain", "footer", "my-advert-main"})
    void anyOtherNameIsNoPlaceForAdvertisements(String slot) {
        assertEquals(Optional.empty(), Advert.ofSlot(slot));
    }

    @Test
    void aPageThatIsCalledLikeOneIsNone() {
        assertEquals(Optional.empty(), Advert.ofFragment(PagePath.of("/advert-main/ja/")));
        assertEquals(Optional.empty(), Advert.ofFragment(PagePath.of("/.slot/footer/ja")));
    }

    @Test
    void aLayoutTellsItsPlacesInItsOrder() {
        assertEquals(
                List.of(new Advert("advert-partner-corner", Owner.PARTNER), new Advert("advert-main", Owner.MAIN)),
                Advert.of(Layout.of("shop", LAYOUT)));
    }

    @Test
    void shoppersReadWhoseItIsInThePagesLanguage() {
        shop.values = Map.of("name", "<Sapporo>");
        for (String locale : List.of("ja", "en")) {
            fragments.put("advert-main/" + locale, ShopFixture.page("<p>sharpening</p>"));
            fragments.put("advert-partner-corner/" + locale, ShopFixture.page("<p>bears</p>"));
        }
        assertEquals(
                List.of("広告（<Sapporo>）", "広告（Hinode）"),
                shown("ja").select(".advert-label").eachText());
        Document english = shown("en");
        assertEquals(
                List.of("Advertisement of <Sapporo>", "Advertisement of Hinode"),
                english.select(".advert-label").eachText());
        assertEquals(
                List.of("Advertisement of <Sapporo>", "Advertisement of Hinode"),
                english.select("section.advert-box").eachAttr("aria-label"),
                "a screen reader calls the part of the page so");
        assertEquals(
                "bears",
                english.select(".advert-of-partner p:not(.advert-label)").text());
    }

    @Test
    void aPlaceWithNothingInItIsNotThereAndALayoutPutsNothingIntoIt() {
        fragments.put("advert-main/ja", ShopFixture.page(" "));
        Document bare = shown("ja");
        assertTrue(bare.select("aside, .advert-label").isEmpty(), bare.html());
    }
}
