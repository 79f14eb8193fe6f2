package org.noren.shared.page;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.noren.shared.page.Sanitised.Reason;

/** The part of the policy for layout documents: few things in the head, all from the site itself. */
final class LayoutPolicy {
    private static final Set<String> META = Set.of("viewport", "theme-color", "color-scheme", "format-detection");
    private static final Set<String> RELATIONS = Set.of("stylesheet", "icon", "apple-touch-icon");
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}<>{}\"]{0,300}");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "meta", Set.of("name", "content", "media"),
            "link", Set.of("rel", "href", "type", "sizes", "media"),
            "html", Set.of("lang", "dir", "class"),
            "body", Set.of("class", "id", "dir"));

    private LayoutPolicy() {}

    static String clean(SanitisingPolicy policy, String html, RemovalReasons reasons) {
        Document read = Jsoup.parse(html);
        read.outputSettings().prettyPrint(false);
        Document clean = Document.createShell("");
        clean.outputSettings().prettyPrint(false);
        copyAttributes(read.expectFirst("html"), clean.expectFirst("html"), reasons);
        copyAttributes(read.body(), clean.body(), reasons);
        for (Element child : read.head().children()) head(child, clean.head(), reasons);
        clean.body().html(policy.cleanLayoutBody(read.body().html(), reasons));
        return clean.outerHtml();
    }

    private static void head(Element given, Element head, RemovalReasons reasons) {
        switch (given.normalName()) {
            case "title" -> head.appendElement("title").text(given.text());
            case "meta" -> meta(given, head, reasons);
            case "link" -> link(given, head, reasons);
            default -> reasons.discardedTag(null, given.normalName());
        }
    }

    private static void meta(Element given, Element head, RemovalReasons reasons) {
        // The renderer writes the character set, the description and what else follows from the page.
        if (given.hasAttr("charset") || given.attr("http-equiv").equalsIgnoreCase("content-type")) return;
        if (META.contains(given.attr("name").toLowerCase(java.util.Locale.ROOT)))
            copyAttributes(given, head.appendElement("meta"), reasons);
        else
            reasons.note("<meta " + (given.hasAttr("http-equiv") ? "http-equiv" : "name") + ">", Reason.HEAD_OF_LAYOUT);
    }

    private static void link(Element given, Element head, RemovalReasons reasons) {
        String relation = given.attr("rel").toLowerCase(java.util.Locale.ROOT).strip();
        String address = given.attr("href").strip();
        if (!RELATIONS.contains(relation)) reasons.note("<link rel>", Reason.RELATION);
        else if (address.isEmpty() || !UrlRules.insideSite(address))
            reasons.note("<link rel=" + relation + ">", Reason.FOREIGN_STYLE_SHEET);
        else copyAttributes(given, head.appendElement("link"), reasons);
    }

    private static void copyAttributes(Element from, Element to, RemovalReasons reasons) {
        Set<String> known = ATTRIBUTES.getOrDefault(from.normalName(), Set.of());
        for (Attribute attribute : from.attributes()) {
            String name = attribute.getKey();
            if (known.contains(name) && PLAIN.matcher(attribute.getValue()).matches())
                to.attr(name, attribute.getValue());
            else reasons.discardedAttributes(null, from.normalName(), name);
        }
    }
}
