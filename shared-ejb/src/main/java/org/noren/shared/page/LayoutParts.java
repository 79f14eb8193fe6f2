package org.noren.shared.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A layout taken apart once: what stands as it is, and what rendering fills in. */
final class LayoutParts {
    static final String SLOT = "data-slot";
    static final String VALUE = "data-value";

    private final List<String> slots;
    private final Document document;

    private LayoutParts(Document document, List<String> slots) {
        this.document = document;
        this.slots = List.copyOf(slots);
    }

    static LayoutParts parse(String name, String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        List<String> slots = new ArrayList<>();
        for (Element place : document.body().getElementsByAttribute(SLOT)) slots.add(place.attr(SLOT));
        long contents = slots.stream().filter("content"::equals).count();
        if (contents != 1)
            throw new IllegalArgumentException("The layout " + name + " has " + contents
                    + " places for the page's content; exactly one element needs data-slot=\"content\"");
        return new LayoutParts(document, slots);
    }

    List<String> slots() {
        return slots;
    }

    Document document() {
        return document;
    }
}
