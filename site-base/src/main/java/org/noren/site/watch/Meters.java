package org.noren.site.watch;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Where do figures go that somebody draws over time? To the server's monitoring, if it has one. */
public interface Meters {
    /**
     * Shows a figure as long as the site runs; it is read whenever somebody asks.
     *
     * @param labels one for each of the figure's
     */
    void show(Figure figure, Map<String, String> labels, DoubleSupplier value);

    /** Shows these rows of a figure and no others, until it is called again. */
    void rows(Figure figure, List<Row> rows);

    record Row(Map<String, String> labels, double value) {
        public Row {
            labels = Map.copyOf(labels);
        }
    }
}
