package org.noren.site.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.noren.shared.page.Layout;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Draft;
import org.noren.site.importing.Finding.Made;

/**
 * Plain layouts for pages that bring none: each names the style sheets that its pages came with, so that an imported site
 * looks as it did. Pages with the same style sheets share a layout.
 */
final class OwnLayouts {
    static final String PLAIN = "plain";

    private record Own(Layout layout, String firstPage) {}

    private final Map<String, Own> layouts = new TreeMap<>();

    String nameFor(List<PagePath> sheets, String page) {
        String names = sheets.stream().map(PagePath::address).collect(Collectors.joining("\n"));
        String name = sheets.isEmpty()
                ? PLAIN
                : "imported-"
                        + Digest.of(names.getBytes(StandardCharsets.UTF_8)).brief();
        layouts.computeIfAbsent(name, none -> new Own(layout(name, sheets), page));
        return name;
    }

    /** @param siteHasPlain whether the site has a plain layout of its own, which is not to be replaced */
    List<Made> made(boolean siteHasPlain) {
        List<Made> made = new ArrayList<>();
        layouts.forEach((name, own) -> {
            if (name.equals(PLAIN) && siteHasPlain) return;
            List<String> notes = List.of("made for pages without a layout, first for " + own.firstPage());
            var finding =
                    new Finding("(layout " + name + ")", Layout.path(name), List.of(), List.of(), List.of(), notes);
            made.add(new Made(Draft.of(own.layout()), finding));
        });
        return made;
    }

    private static Layout layout(String name, List<PagePath> sheets) {
        String links = sheets.stream()
                .map(sheet ->
                        "<link rel=\"stylesheet\" href=\"" + sheet.address().replace("&", "&amp;") + "\">")
                .collect(Collectors.joining());
        String html = """
                <html><head><meta name="viewport" content="width=device-width, initial-scale=1">%s</head><body>\
                <header><p data-slot="partner-name"></p><nav data-slot="navigation"></nav>\
                <div data-slot="languages"></div></header>\
                <main data-slot="content"></main><aside data-slot="recommendation"></aside>\
                <footer data-slot="footer"></footer></body></html>""".formatted(links);
        return Layout.of(name, SanitisingPolicy.CURRENT.sanitiseLayout(html).html());
    }
}
