package org.noren.shared.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.noren.shared.page.HtmlLinks.Role;

/**
 * A layout taken apart once: the text that stands as it is, and between it what rendering fills in. Places are marked
 * in the parsed document by characters that no text has, and found again when it is written out.
 */
final class LayoutParts {
    static final String SLOT = "data-slot";
    static final String VALUE = "data-value";

    /** One piece of the layout, in document order. */
    sealed interface Part {
        /** Written as it is. */
        record Text(String html) implements Part {}

        /** An address inside the site, written as the site has it. */
        record Address(Role role, LinkTarget.Inside target) implements Part {}

        /** The element of a place begins; when there is nothing to fill it with, all goes on after {@code end}. */
        record Open(Place place, int end) implements Part {}

        /** The content of a place begins; when there is something to fill in, its own is skipped up to {@code end}. */
        record Inner(Place place, int end) implements Part {}

        /** Where an element or a content ends. */
        record End() implements Part {}
    }

    /**
     * A place to fill.
     *
     * @param name slot or value
     * @param value whether it takes a value of the site, as text
     * @param hasOwn whether the layout has content of its own there, shown when there is nothing else; a place for
     *     advertisements never has, because a layout does not say whose it would be
     */
    record Place(String name, boolean value, boolean hasOwn) {}

    private static final Pattern MARK = Pattern.compile("\uFDD0([0-9]+)\uFDD1");

    private final List<String> slots = new ArrayList<>();
    private final List<Part> marked = new ArrayList<>();
    private final List<Part> head;
    private final List<Part> body;
    private final boolean viewport;

    private LayoutParts(Document document) {
        document.outputSettings().prettyPrint(false);
        document.head().select("title").remove();
        viewport = !document.head().select("meta[name=viewport]").isEmpty();
        HtmlLinks.rewrite(document, this::address);
        for (Element place : document.body().select("[" + SLOT + "], [" + VALUE + "]")) place(place);
        head = split(document.head().html());
        body = split(document.body().outerHtml());
    }

    static LayoutParts parse(String name, String html) {
        var parts = new LayoutParts(Jsoup.parse(html.replace("\uFDD0", "").replace("\uFDD1", "")));
        long contents = parts.slots.stream().filter("content"::equals).count();
        if (contents != 1)
            throw new IllegalArgumentException("The layout " + name + " has " + contents
                    + " places for the page's content; exactly one element needs data-slot=\"content\"");
        return parts;
    }

    List<String> slots() {
        return List.copyOf(slots);
    }

    List<Part> head() {
        return head;
    }

    List<Part> body() {
        return body;
    }

    boolean hasViewport() {
        return viewport;
    }

    private String address(Role role, String address) {
        return LinkTarget.resolve(PagePath.ROOT, address) instanceof LinkTarget.Inside inside
                ? mark(new Part.Address(role, inside))
                : address;
    }

    private void place(Element element) {
        boolean value = !element.hasAttr(SLOT);
        String name = element.attr(value ? VALUE : SLOT);
        if (!value) slots.add(name);
        boolean advert = !value && Advert.ofSlot(name).isPresent();
        var place = new Place(name, value, !value && !advert && !element.html().isBlank());
        element.before(new TextNode(mark(new Part.Open(place, 0))));
        element.prependChild(new TextNode(mark(new Part.Inner(place, 0))));
        element.appendChild(new TextNode(mark(new Part.End())));
        element.after(new TextNode(mark(new Part.End())));
    }

    private String mark(Part part) {
        marked.add(part);
        return "\uFDD0" + (marked.size() - 1) + "\uFDD1";
    }

    private List<Part> split(String html) {
        List<Part> parts = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        Matcher mark = MARK.matcher(html);
        int from = 0;
        while (mark.find()) {
            if (mark.start() > from) parts.add(new Part.Text(html.substring(from, mark.start())));
            from = mark.end();
            Part part = marked.get(Integer.parseInt(mark.group(1)));
            if (part instanceof Part.Open || part instanceof Part.Inner) open.add(parts.size());
            if (part instanceof Part.End) close(parts, open.remove(open.size() - 1));
            parts.add(part);
        }
        parts.add(new Part.Text(html.substring(from)));
        return List.copyOf(parts);
    }

    private static void close(List<Part> parts, int opened) {
        Part begin = parts.get(opened);
        if (begin instanceof Part.Open it) parts.set(opened, new Part.Open(it.place(), parts.size()));
        if (begin instanceof Part.Inner it) parts.set(opened, new Part.Inner(it.place(), parts.size()));
    }
}
