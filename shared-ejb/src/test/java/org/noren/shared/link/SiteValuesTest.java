package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noren.shared.link.SiteValues.Arranging;

class SiteValuesTest {
    private static final Map<String, String> GIVEN = Map.of("name", "Sapporo", "telephone", "011");

    @Test
    void whatIsLeftToThePartnerTravelsWithTheValuesAndIsReadAgain() {
        var values = new SiteValues(GIVEN, Set.of("telephone", "opening-hours"), Arranging.HIDE);
        assertEquals(
                Map.of("name", "Sapporo", "telephone", "011", "*open", "opening-hours telephone", "*menu", "hide"),
                values.travelling());
        assertEquals(values, SiteValues.of(values.travelling()));
        var nothing = new SiteValues(GIVEN, Set.of(), Arranging.OWN);
        assertEquals(GIVEN, nothing.travelling(), "as every release before had it");
        assertEquals(nothing, SiteValues.of(GIVEN));
    }

    @Test
    void thePartnersOwnCountsWhereItIsItsToSetAndSaysSomething() {
        var values = new SiteValues(GIVEN, Set.of("telephone", "fax"), Arranging.OWN);
        assertEquals(
                Map.of("name", "Sapporo", "telephone", "022", "fax", "033"),
                values.with(Map.of("telephone", "022", "fax", "033", "name", "Otaru", "motto", "x")));
        assertEquals(GIVEN, values.with(Map.of("telephone", "  ")));
    }

    @Test
    void whatIsNotUnderstoodIsLeftToNobody() {
        var values = SiteValues.of(
                Map.of("name", "x", "*open", "telephone *menu NAME  ", "*menu", "everything", "*more", "1"));
        assertEquals(new SiteValues(Map.of("name", "x"), Set.of("telephone"), Arranging.OWN), values);
    }

    @Test
    void namesThatCannotBeNamesAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new SiteValues(Map.of("*open", "x"), Set.of(), Arranging.OWN));
        assertThrows(IllegalArgumentException.class, () -> new SiteValues(Map.of(), Set.of("a b"), Arranging.OWN));
        assertTrue(SiteValues.isName("opening-hours") && SiteValues.isName("*open") && SiteValues.isName("*menu"));
        assertFalse(SiteValues.isName("*more") || SiteValues.isName("Name") || SiteValues.isName(""));
    }
}
