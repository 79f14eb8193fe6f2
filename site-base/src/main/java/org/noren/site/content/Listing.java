package org.noren.site.content;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total lines of all pages together
 */
public record Listing(List<Listed> lines, long total) {
    public Listing {
        lines = List.copyOf(lines);
    }
}
