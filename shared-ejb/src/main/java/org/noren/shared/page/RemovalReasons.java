package org.noren.shared.page;

import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noren.shared.page.Sanitised.Removed;
import org.owasp.html.HtmlChangeListener;

/** Takes down what the policy removes, with the reason told to the author of the page. */
final class RemovalReasons implements HtmlChangeListener<Void> {
    private static final Map<String, String> BY_ELEMENT = Map.ofEntries(
            Map.entry("script", "pages carry no scripts"),
            Map.entry("noscript", "pages carry no scripts, so this is never needed"),
            Map.entry("style", "styles belong in a style sheet file that the layout names"),
            Map.entry("link", "style sheets and icons are named by the layout"),
            Map.entry("meta", "it belongs in the head, which the layout writes"),
            Map.entry("base", "links are resolved by the site alone"),
            Map.entry("title", "the page's title stands in the head"),
            Map.entry("svg", "drawings inside the HTML could carry scripts; keep them as picture files"),
            Map.entry("math", "formulas inside the HTML are not kept; their text stays"));
    private static final List<String> EMBEDDED =
            List.of("iframe", "frame", "frameset", "object", "embed", "applet", "audio", "video", "canvas", "portal");
    private static final List<String> FORM = List.of(
            "form",
            "input",
            "button",
            "select",
            "option",
            "optgroup",
            "textarea",
            "label",
            "fieldset",
            "legend",
            "datalist",
            "output",
            "meter",
            "progress");

    private final Map<String, Removed> removed = new LinkedHashMap<>();

    @Override
    public void discardedTag(Void context, String element) {
        note("<" + shown(element) + ">", whyElement(element));
    }

    @Override
    public void discardedAttributes(Void context, String element, String... attributes) {
        for (String attribute : attributes)
            note(shown(attribute) + " on <" + shown(element) + ">", whyAttribute(element, attribute));
    }

    void note(String what, String why) {
        removed.merge(what + "\n" + why, new Removed(what, why, 1), (a, b) -> new Removed(what, why, a.times() + 1));
    }

    List<Removed> list() {
        return removed.values().stream().collect(toList());
    }

    private static String whyElement(String element) {
        String name = element.toLowerCase(Locale.ROOT);
        if (EMBEDDED.contains(name)) return "nothing is embedded from elsewhere";
        if (FORM.contains(name)) return "forms are not kept in pages; their text stays";
        return BY_ELEMENT.getOrDefault(name, "the policy does not know this element; its text stays");
    }

    private static String whyAttribute(String element, String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        if (name.startsWith("on")) return "event handlers are scripts";
        return switch (name) {
            case "style" -> "inline styles are blocked by the site's content security policy; use a class";
            case "href" -> "a link leads into the site, or by http, https, mailto, tel or ftp elsewhere";
            case "src", "srcset", "background", "poster" -> "pictures must lie in the site itself";
            case "target" -> "the reader chooses where a link opens";
            default -> "the policy does not know this attribute on <" + shown(element) + ">";
        };
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
