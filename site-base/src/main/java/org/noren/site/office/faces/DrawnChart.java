package org.noren.site.office.faces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.noren.site.office.Chart;
import org.noren.site.office.OfficeSection.Tone;

/**
 * A chart with the places of its bars, for the page to write as SVG. The picture stretches to the width there is, so no text
 * stands in it: labels are the page's own, in its own type.
 */
public final class DrawnChart {
    /** Width and height of the picture in its own units; a lying bar has a picture of this width for itself. */
    private static final int WHOLE = 100;

    private static final int STEP = 10;
    private static final int BREADTH = 7;
    /** What is more than nothing can be seen. */
    private static final double LEAST = 1.5;

    private final Chart chart;
    private final List<Drawn> bars = new ArrayList<>();

    /** @param breadth across the bar */
    public record Drawn(String label, String words, Tone tone, double x, double y, double breadth, double length) {}

    DrawnChart(Chart chart) {
        this.chart = chart;
        double most = chart.bars().stream().mapToDouble(Chart.Bar::value).max().orElse(0);
        for (Chart.Bar bar : chart.bars()) {
            double share = most == 0 ? 0 : bar.value() / most * WHOLE;
            double length = bar.value() > 0 ? Math.max(LEAST, Math.round(share * 10) / 10.0) : 0;
            bars.add(new Drawn(
                    bar.label(), bar.words(), bar.tone(), bars.size() * STEP + 1.5, WHOLE - length, BREADTH, length));
        }
    }

    public Chart getChart() {
        return chart;
    }

    public List<Drawn> getBars() {
        return bars;
    }

    public boolean isUpright() {
        return chart.shape() == Chart.Shape.DAYS;
    }

    /** How wide the picture of upright bars is, in its own units. */
    public int getWidth() {
        return bars.size() * STEP;
    }

    public Drawn getFirst() {
        return bars.get(0);
    }

    public Drawn getLast() {
        return bars.get(bars.size() - 1);
    }

    /** The words of the longest bar, which the picture's upper edge stands for. */
    public String getMost() {
        return bars.stream()
                .max(Comparator.comparingDouble(Drawn::length))
                .map(Drawn::words)
                .orElse("");
    }
}
