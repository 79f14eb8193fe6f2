package org.noren.main.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noren.shared.page.Advert;
import org.noren.shared.page.Layout;
import org.noren.shared.page.PagePath;

class PlacesAndSpansTest {
    private static Span span(String text) {
        String[] days = text.split("-", -1);
        return new Span(day(days[0]), days[1].isEmpty() ? Optional.empty() : Optional.of(day(days[1])));
    }

    private static Instant day(String number) {
        return Instant.EPOCH.plusSeconds(86_400L * Integer.parseInt(number));
    }

    @ParameterizedTest
    @CsvSource({
        "1-3, 3-5, false",
        "1-4, 3-5, true",
        "1-9, 3-5, true",
        "3-5, 3-5, true",
        "1-, 3-5, true",
        "6-, 3-5, false",
        "5-, 3-5, false",
        "1-, 2-, true"
    })
    void whatEndsWhenTheOtherBeginsDoesNotOverlap(String one, String other, boolean overlaps) {
        assertEquals(overlaps, span(one).overlaps(span(other)));
        assertEquals(overlaps, span(other).overlaps(span(one)));
    }

    @Test
    void theEndIsNotPartOfIt() {
        assertTrue(span("1-3").covers(day("1")));
        assertFalse(span("1-3").covers(day("3")));
        assertTrue(span("1-3").isOver(day("3")));
        assertFalse(span("1-").isOver(day("99")));
        assertThrows(IllegalArgumentException.class, () -> span("3-3"));
    }

    @Test
    void aSlotOfTwoLayoutsIsOnePlaceAndWhatRenderingFillsIsNone() {
        Layout shop = Layout.of(
                "shop",
                "<html><body><nav data-slot=\"navigation\"></nav><main data-slot=\"content\"></main>"
                        + "<aside data-slot=\"recommendation\"></aside><i data-slot=\"footer\"></i>"
                        + "<b data-slot=\"footer\"></b></body></html>");
        Layout plain = Layout.of(
                "plain",
                "<html><body><main data-slot=\"content\"></main><i data-slot=\"footer\"></i>"
                        + "<i data-slot=\"advert-partner\"></i><i data-slot=\"advert-main\"></i></body></html>");
        List<Place> places = Place.of(List.of(shop, plain));
        assertEquals(
                List.of(
                        new Place("advert-main", List.of("plain")),
                        new Place("advert-partner", List.of("plain")),
                        new Place("footer", List.of("shop", "plain")),
                        new Place("recommendation", List.of("shop"))),
                places);
        assertEquals(Optional.of(Advert.Owner.PARTNER), places.get(1).advertOf());
        assertFalse(places.get(1).ours());
        assertTrue(places.get(0).ours() && places.get(2).ours());
    }

    @Test
    void onlyThePartnersPlacesAreRefusedToTheMainSite() {
        PagePath theirs = PagePath.of("/.slot/advert-partner-corner/ja");
        PagePath variant = PagePath.of("/.variant/sapporo/-/.slot/advert-partner-corner/ja");
        assertEquals(
                Set.of(theirs, variant),
                new NotInPartnersPlaces()
                        .refusals(List.of(theirs, variant, PagePath.of("/.slot/advert-main/ja"), PagePath.of("/")))
                        .keySet());
    }

    @Test
    void aVariantOfAFragmentTellsWhoseItIs() {
        PagePath footer = PagePath.of("/.slot/footer/ja");
        PagePath north = PagePath.of("/.variant/@north/-/.slot/footer/ja");
        assertEquals(Optional.of(new SlotBoard.Variant("@north", north)), SlotBoard.variant(north, footer));
        assertEquals(Optional.empty(), SlotBoard.variant(north, PagePath.of("/.slot/footer/en")));
        assertEquals(Optional.empty(), SlotBoard.variant(footer, footer));
    }
}
