package org.noren.shared.page;

import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noren.shared.page.Sanitised.Reason;
import org.noren.shared.page.Sanitised.Removed;
import org.owasp.html.HtmlChangeListener;

/** Takes down what the policy removes, with the reason told to the author of the page. */
final class RemovalReasons implements HtmlChangeListener<Void> {
    private static final Map<String, Reason> BY_ELEMENT = Map.ofEntries(
            Map.entry("script", Reason.SCRIPT),
            Map.entry("noscript", Reason.WITHOUT_SCRIPT),
            Map.entry("style", Reason.STYLE_SHEET),
            Map.entry("link", Reason.NAMED_BY_LAYOUT),
            Map.entry("meta", Reason.HEAD),
            Map.entry("base", Reason.BASE),
            Map.entry("title", Reason.TITLE),
            Map.entry("svg", Reason.DRAWING),
            Map.entry("math", Reason.FORMULA));
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
            note(shown(attribute) + " on <" + shown(element) + ">", whyAttribute(attribute));
    }

    void note(String what, Reason reason) {
        removed.merge(
                what + "\n" + reason,
                new Removed(what, reason, 1),
                (known, one) -> new Removed(what, reason, known.times() + 1));
    }

    List<Removed> list() {
        return removed.values().stream().collect(toList());
    }

    private static Reason whyElement(String element) {
        String name = element.toLowerCase(Locale.ROOT);
        if (EMBEDDED.contains(name)) return Reason.EMBEDDED;
        if (FORM.contains(name)) return Reason.FORM;
        return BY_ELEMENT.getOrDefault(name, Reason.ELEMENT);
    }

    private static Reason whyAttribute(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        if (name.startsWith("on")) return Reason.EVENT_HANDLER;
        return switch (name) {
            case "style" -> Reason.INLINE_STYLE;
            case "href" -> Reason.LINK;
            case "src", "srcset", "background", "poster" -> Reason.PICTURE;
            case "target" -> Reason.TARGET;
            default -> Reason.ATTRIBUTE;
        };
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
