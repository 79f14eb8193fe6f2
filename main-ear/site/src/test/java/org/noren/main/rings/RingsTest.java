package org.noren.main.rings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.noren.shared.peer.SiteName;

class RingsTest {
    @Test
    void aRingALineAndAllOthersLast() {
        Rings rings = Rings.parse(" sapporo \n\nnaha, kobe\n");
        assertEquals(0, rings.of(new SiteName("sapporo")));
        assertEquals(1, rings.of(new SiteName("naha")));
        assertEquals(1, rings.of(new SiteName("kobe")));
        assertEquals(2, rings.of(new SiteName("osaka")));
    }

    @Test
    void theTextReadsAsTheSameRings() {
        Rings rings = Rings.parse("sapporo\nnaha kobe");
        assertEquals("sapporo\nkobe naha", rings.text());
        assertEquals(rings, Rings.parse(rings.text()));
    }

    @Test
    void nobodyStandsInTwo() {
        assertThrows(IllegalArgumentException.class, () -> Rings.parse("sapporo\nnaha sapporo"));
    }

    @Test
    void noneIsNoRollOut() {
        assertThrows(IllegalArgumentException.class, () -> Rings.parse(" \n "));
    }
}
