package org.noren.site.office.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noren.site.office.Chart;
import org.noren.site.office.OfficeSection.Tone;

class BarsInProportionTest {
    private static DrawnChart of(double... values) {
        List<Chart.Bar> bars = Arrays.stream(values)
                .mapToObj(value -> new Chart.Bar("label", value, String.valueOf(value), Tone.CALM))
                .toList();
        return new DrawnChart(new Chart("t", "s", Chart.Shape.DAYS, "of", "measure", bars));
    }

    @Test
    void theLongestFillsThePictureAndTheOthersFollow() {
        DrawnChart drawn = of(50, 200, 100);

        assertEquals(
                List.of(25.0, 100.0, 50.0),
                drawn.getBars().stream().map(DrawnChart.Drawn::length).toList());
        assertEquals("200.0", drawn.getMost());
        assertEquals(30, drawn.getWidth());
    }

    @Test
    void whatIsLittleCanBeSeenAndNothingIsNothing() {
        DrawnChart drawn = of(0, 1, 1_000_000);

        assertEquals(0, drawn.getBars().get(0).length());
        assertTrue(drawn.getBars().get(1).length() > 1);
    }

    @Test
    void nothingButZeroesDrawsNothing() {
        assertEquals(0, of(0, 0).getBars().get(1).length());
    }
}
