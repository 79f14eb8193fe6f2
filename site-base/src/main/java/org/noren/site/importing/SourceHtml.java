package org.noren.site.importing;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.noren.shared.page.HtmlLinks;

/** HTML of a file, adapted to the site: addresses led to where things lie there, and XML's own attributes taken off. */
final class SourceHtml {
    private static final List<String> LOADING = List.of("src", "srcset", "href", "poster");

    private SourceHtml() {}

    static void adapt(Element root, SourceLinks.From from) {
        HtmlLinks.rewrite(root, from::rewrite);
        for (Element element : root.getAllElements()) {
            if (element.attributesSize() == 0) continue;
            if (!takeOffMissing(element)) continue;
            takeOffXml(element);
        }
    }

    /** The element's content as it is written in a page. */
    static String of(Element element) {
        Objects.requireNonNull(element.ownerDocument()).outputSettings().prettyPrint(false);
        return element.html();
    }

    /** @return whether the element is still there */
    private static boolean takeOffMissing(Element element) {
        for (String attribute : LOADING)
            if (element.attr(attribute).contains(SourceLinks.MISSING)) {
                if (element.normalName().equals("link")) {
                    element.remove();
                    return false;
                }
                element.removeAttr(attribute);
            }
        return true;
    }

    /** XHTML's ways to say what HTML says otherwise or not at all. */
    private static void takeOffXml(Element element) {
        if (element.hasAttr("xml:lang") && !element.hasAttr("lang")) element.attr("lang", element.attr("xml:lang"));
        element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> name.startsWith("xmlns") || name.startsWith("xml:"))
                .toList()
                .forEach(element::removeAttr);
    }
}
