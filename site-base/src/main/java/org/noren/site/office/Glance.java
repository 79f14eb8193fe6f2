package org.noren.site.office;

import java.util.List;
import org.noren.site.office.OfficeSection.Tone;

/**
 * A short table of the start page.
 *
 * @param columns headings: the first over the names, the second over the badges, then one for each cell
 * @param more the words of the link to all there is
 * @param address where that link leads; who may not go there does not see the table
 */
public record Glance(String title, List<String> columns, List<Line> lines, String more, String address) {
    public Glance {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * @param name whose line it is
     * @param address where it leads
     * @param badge how it stands, in a word
     */
    public record Line(String name, String address, Tone tone, String badge, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
