package org.noren.site.content;

import java.util.List;

/** A line of a list of contents: the item, its newest revision and its labels. */
public record Listed(Item item, Revision newest, List<String> labels) {
    public Listed {
        labels = List.copyOf(labels);
    }
}
