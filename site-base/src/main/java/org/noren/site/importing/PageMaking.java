package org.noren.site.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.noren.shared.edition.Chunks;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised.Reason;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.VariantPath;
import org.noren.site.importing.Destinations.Planned;
import org.noren.site.importing.Destinations.What;
import org.noren.site.importing.Finding.Made;

/** Makes pages, slot fragments and layouts of the site out of HTML files. What they hold is cleaned where it is kept. */
final class PageMaking {
    private static final int LONGEST_CHARACTER = "\\u0000".length();
    private static final int ALL_ELSE = 1_000;

    private final Destinations destinations;
    private final SourceLinks links;
    private final ImportOrder order;
    private final SourceLabels labels;
    private final SourceLists lists;
    private final OwnLayouts ownLayouts = new OwnLayouts();
    private final Translations translations = new Translations();
    private final Map<PagePath, String> layouts = new HashMap<>();

    PageMaking(
            Destinations destinations, SourceLinks links, SourceLabels labels, SourceLists lists, ImportOrder order) {
        this.destinations = destinations;
        this.links = links;
        this.labels = labels;
        this.lists = lists;
        this.order = order;
    }

    /** Learns what must be known of all pages before the first one is made: their languages and layouts. */
    void lookAt(SourceFacts facts) {
        PagePath path = facts.file().path();
        String name = facts.file().file().name();
        SourceLinks.From from = links.from(facts.base());
        if (!VariantPath.isOne(path))
            translations.add(path, name, localeOr(facts.locale()), pages(from, facts.alternates()));
        // a block is shown in its page's layout
        if (VariantPath.of(path).flatMap(VariantPath::block).isEmpty()) layouts.put(path, layoutOf(facts, from));
    }

    private static List<PagePath> pages(SourceLinks.From from, List<String> addresses) {
        return addresses.stream().map(from::page).flatMap(Optional::stream).toList();
    }

    /** Layouts that no file is, made for pages that come with style sheets but without a layout. */
    List<Made> ownLayouts() {
        return ownLayouts.made(links.siteHas(Layout.path(OwnLayouts.PLAIN)));
    }

    /** @return empty when the file is left out, which the destinations then tell */
    Optional<Made> make(Planned file, TextDecoding text) {
        return switch (file.what()) {
            case LAYOUT -> layout(file, text);
            case SLOT -> Optional.of(slot(file, text));
            default -> page(file, text);
        };
    }

    private Optional<Made> layout(Planned file, TextDecoding text) {
        SourceLinks.From from = links.from(PagePath.ROOT);
        Document document = Jsoup.parse(text.text());
        document.outputSettings().prettyPrint(false);
        SourceHtml.adapt(document, from);
        String name = Layout.nameOf(file.path()).orElseThrow();
        try {
            Layout layout = Layout.of(name, document.outerHtml());
            return Optional.of(new Made(Draft.of(layout), Finding.of(file, from, List.of(), Notes.of(text))));
        } catch (IllegalArgumentException none) {
            destinations.skip(file, "is no layout: " + none.getMessage());
            return Optional.empty();
        }
    }

    private Made slot(Planned file, TextDecoding text) {
        SourceLinks.From from = links.from(PagePath.ROOT);
        Element body = Jsoup.parse(text.text()).body();
        SourceHtml.adapt(body, from);
        String[] names = file.path().value().split("/", -1);
        Page page =
                new Page(names[names.length - 1], "", "", firstLayout().orElse(OwnLayouts.PLAIN), SourceHtml.of(body));
        return new Made(Draft.of(file.path(), page), Finding.of(file, from, List.of(), Notes.of(text)));
    }

    private Optional<Made> page(Planned file, TextDecoding text) {
        SourcePage source = new SourcePage(file.file().name(), text.text());
        SourceLinks.From from = links.from(source.baseOr(file.at()));
        SourceHtml.adapt(source.content(), from);
        List<String> notes = new ArrayList<>(Notes.of(text));
        if (!VariantPath.isOne(file.path())) lists.of(file.path(), source, notes);
        Page page = new Page(
                localeOr(source.locale()),
                source.title(),
                source.description(),
                layouts.getOrDefault(file.path(), OwnLayouts.PLAIN),
                SourceHtml.of(source.content()));
        if (isTooLong(page)) {
            destinations.skip(file, "is a page of more than " + Chunks.LONGEST_OBJECT + " bytes");
            return Optional.empty();
        }
        var content = new PageText(page, source.navigation(), translations.keyOf(file.path()));
        source.layout()
                .filter(name -> !isThere(name))
                .ifPresent(name ->
                        notes.add("names the layout " + name + ", which is neither in the import nor here yet"));
        Draft draft = new Draft(file.path(), content, labels.of(source, notes));
        return Optional.of(new Made(draft, Finding.of(file, from, headOf(source), notes)));
    }

    /** Looks at what is left after cleaning only when that matters. */
    private static boolean isTooLong(Page page) {
        if (cannotBeTooLong(page) || page.bytes().length <= Chunks.LONGEST_OBJECT) return false;
        String clean = SanitisingPolicy.CURRENT.sanitise(page.body()).html();
        return new Page(page.locale(), page.title(), page.description(), page.layout(), clean).bytes().length
                > Chunks.LONGEST_OBJECT;
    }

    /** Even if every character were written in the longest way that JSON knows. */
    private static boolean cannotBeTooLong(Page page) {
        long characters = (long) page.body().length()
                + page.title().length()
                + page.description().length()
                + page.layout().length();
        return characters * LONGEST_CHARACTER + ALL_ELSE < Chunks.LONGEST_OBJECT;
    }

    private String localeOr(Optional<String> told) {
        return told.orElse(order.locale());
    }

    /** The layout that the page names, or the order, or the folder's first; else one of the page's own style sheets. */
    private String layoutOf(SourceFacts facts, SourceLinks.From from) {
        return facts.layout()
                .or(order::layout)
                .or(this::firstLayout)
                .orElseGet(() -> ownLayouts.nameFor(
                        pages(from, facts.styleSheets()), facts.file().file().name()));
    }

    private boolean isThere(String layout) {
        PagePath path = Layout.path(layout);
        return destinations.of(What.LAYOUT).stream()
                        .anyMatch(file -> file.path().equals(path))
                || links.siteHas(path);
    }

    private Optional<String> firstLayout() {
        return destinations.of(What.LAYOUT).stream()
                .map(file -> Layout.nameOf(file.path()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Removed> headOf(SourcePage source) {
        Map<String, Integer> times = new TreeMap<>();
        source.headWithScriptsAndStyles().forEach(element -> times.merge(element.normalName(), 1, Integer::sum));
        return times.entrySet().stream()
                .map(entry ->
                        new Removed("<" + entry.getKey() + "> in the head", Reason.HEAD_OF_IMPORT, entry.getValue()))
                .toList();
    }
}
