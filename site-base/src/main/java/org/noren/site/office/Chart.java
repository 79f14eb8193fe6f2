package org.noren.site.office;

import java.util.List;
import org.noren.site.office.OfficeSection.Tone;

/**
 * Figures that are drawn, with the table that says the same under them. It has no colour of its own but its bars' tones, and
 * what it shows is said in a sentence as well.
 *
 * @param title what is counted or measured
 * @param says the picture in a sentence, for those who do not see it
 * @param of the table's heading over the labels
 * @param measure the table's heading over the values
 */
public record Chart(String title, String says, Shape shape, String of, String measure, List<Bar> bars) {
    public Chart {
        bars = List.copyOf(bars);
    }

    /** How it is drawn. */
    public enum Shape {
        /** Upright, side by side, in the order of time; the labels of the first and the last are shown. */
        DAYS,
        /** Lying, one below the other, each with its label. */
        LINES
    }

    /**
     * @param label whose it is
     * @param value its length, at least 0
     * @param words the value as people read it
     */
    public record Bar(String label, double value, String words, Tone tone) {}
}
