package org.noren.shared.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.noren.shared.page.HtmlLinks.Role;
import org.noren.shared.page.LayoutParts.Part;
import org.noren.shared.page.LayoutParts.Place;

/**
 * The one renderer: a layout, a page and what the site adds, as HTML. A preview, the main site and every partner render by
 * it, so what was looked at is what is shown. Nothing is evaluated: pages and layouts are text, links are resolved here
 * and never written into objects, and no script or style stands in the page. S16, S21, S22, M4, V1.
 */
public final class Renderer {
    private Renderer() {}

    /** Thread-safe; the layout is not parsed again. */
    public static Rendered render(Layout layout, Page page, Surroundings surroundings) {
        return new Rendering(layout.parts(), page, surroundings).rendered();
    }

    /** The rendering of one page. */
    private static final class Rendering {
        private final LayoutParts layout;
        private final Page page;
        private final Surroundings site;
        private final Map<Place, String> filled = new HashMap<>();

        Rendering(LayoutParts layout, Page page, Surroundings site) {
            this.layout = layout;
            this.page = page;
            this.site = site;
        }

        Rendered rendered() {
            return new Rendered(page.locale(), head(), write(layout.body()));
        }

        private String head() {
            var head = new StringBuilder(1024).append("<head><meta charset=\"utf-8\">");
            if (!layout.hasViewport())
                head.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
            head.append("<title>").append(Markup.text(title())).append("</title>");
            if (!page.description().isEmpty()) meta(head, "description", page.description());
            site.canonical().ifPresent(address -> link(head, "canonical", "", address));
            Map<String, PagePath> languages = languages();
            if (languages.size() > 1) {
                languages.forEach((tag, path) -> link(head, "alternate", tag, site.absoluteAddress(path)));
                PagePath usual = Optional.ofNullable(languages.get("en"))
                        .orElseGet(languages.values().iterator()::next);
                link(head, "alternate", "x-default", site.absoluteAddress(usual));
            }
            if (!site.indexed()) meta(head, "robots", "noindex");
            return head.append(write(layout.head())).append("</head>").toString();
        }

        private String title() {
            return page.title().isEmpty() || page.title().equals(site.siteTitle())
                    ? site.siteTitle()
                    : page.title() + " · " + site.siteTitle();
        }

        private static void meta(StringBuilder head, String name, String content) {
            head.append("<meta name=\"").append(name).append("\" content=\"");
            head.append(Markup.attribute(content)).append("\">");
        }

        private static void link(StringBuilder head, String relation, String language, String address) {
            head.append("<link rel=\"").append(relation).append('"');
            if (!language.isEmpty())
                head.append(" hreflang=\"").append(Markup.attribute(language)).append('"');
            head.append(" href=\"").append(Markup.attribute(address)).append("\">");
        }

        private String write(List<Part> parts) {
            var html = new StringBuilder(page.body().length() + 4096);
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (part instanceof Part.Text text) html.append(text.html());
                else if (part instanceof Part.Address address)
                    html.append(Markup.attribute(address(address.role(), address.target())));
                else if (part instanceof Part.Open open) {
                    if (!open.place().hasOwn() && filling(open.place()).isEmpty()) i = open.end();
                } else if (part instanceof Part.Inner inner) {
                    String filling = filling(inner.place());
                    if (!filling.isEmpty() || !inner.place().hasOwn()) {
                        html.append(filling);
                        i = inner.end();
                    }
                }
            }
            return html.toString();
        }

        /** What goes into a place, as HTML; empty when there is nothing. */
        private String filling(Place place) {
            return filled.computeIfAbsent(place, this::fill);
        }

        private String fill(Place place) {
            if (place.value()) return Markup.text(site.values().getOrDefault(place.name(), ""));
            return switch (place.name()) {
                case "content" -> body(page.body(), site.path());
                case "title" -> Markup.text(page.title());
                case "partner-name" -> Markup.text(site.values().getOrDefault("name", site.siteTitle()));
                case "navigation" -> Navigation.menu(site, page.locale());
                case "breadcrumb" -> Navigation.breadcrumb(site, page);
                case "search" -> SearchForm.of(page.locale(), site.pageAddress(ReservedPaths.SEARCH));
                case "languages" -> Navigation.languages(site, page.locale(), languages());
                default ->
                    site.slot(place.name(), page.locale())
                            .map(fragment -> labelled(place.name(), body(fragment.body(), PagePath.ROOT)))
                            .orElse("");
            };
        }

        /** Shoppers are told whose an advertisement is, in the page's language. */
        private String labelled(String slot, String html) {
            return Advert.ofSlot(slot)
                    .map(place -> html.isBlank() ? "" : AdvertLabel.over(html, place.owner(), site, page.locale()))
                    .orElse(html);
        }

        private String body(String html, PagePath base) {
            Document document = Jsoup.parseBodyFragment(html);
            document.outputSettings().prettyPrint(false);
            Element body = document.body();
            HtmlLinks.rewrite(
                    body,
                    (role, url) -> LinkTarget.resolve(base, url) instanceof LinkTarget.Inside inside
                            ? address(role, inside)
                            : url);
            if (html.contains(LayoutParts.VALUE))
                for (Element place : body.getElementsByAttribute(LayoutParts.VALUE)) value(place);
            return body.html();
        }

        private void value(Element place) {
            String value = site.values().getOrDefault(place.attr(LayoutParts.VALUE), "");
            if (value.isEmpty()) place.remove();
            else place.text(value);
        }

        private String address(Role role, LinkTarget.Inside target) {
            String address = role == Role.ASSET ? site.assetAddress(target.path()) : site.pageAddress(target.path());
            return address + target.rest();
        }

        /** The page's languages with its own, by tag. */
        private Map<String, PagePath> languages() {
            Map<String, PagePath> languages = new TreeMap<>(site.alternates());
            languages.put(page.locale(), site.path());
            return languages;
        }
    }

    /** A language's name in that language, 日本語 for {@code ja}. */
    static String languageName(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }
}
