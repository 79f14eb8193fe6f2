package org.noren.shared.page;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Every address that stands in HTML, in the one place that knows which attributes hold them. */
public final class HtmlLinks {
    /** What an address is followed for. */
    public enum Role {
        /** Followed by the reader: to a page, or to a document that lies in the site. */
        LINK,
        /** Loaded with the page: a picture or style sheet. */
        ASSET
    }

    /** Gives an address its new form; the same text leaves it as it is. */
    @FunctionalInterface
    public interface Rewrite {
        String apply(Role role, String address);
    }

    private static final Map<String, Map<String, Role>> ATTRIBUTES = Map.of(
            "a", Map.of("href", Role.LINK),
            "area", Map.of("href", Role.LINK),
            "blockquote", Map.of("cite", Role.LINK),
            "q", Map.of("cite", Role.LINK),
            "ins", Map.of("cite", Role.LINK),
            "del", Map.of("cite", Role.LINK),
            "img", Map.of("src", Role.ASSET, "srcset", Role.ASSET),
            "source", Map.of("srcset", Role.ASSET),
            "link", Map.of("href", Role.ASSET),
            "video", Map.of("poster", Role.ASSET));

    private HtmlLinks() {}

    /** Hands every address below an element, itself included, to the rewriting, in document order. */
    public static void rewrite(Element root, Rewrite rewrite) {
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && element.attributesSize() > 0) {
                    Map<String, Role> attributes = ATTRIBUTES.get(element.normalName());
                    if (attributes != null)
                        attributes.forEach((attribute, role) -> one(element, attribute, role, rewrite));
                }
            }
        });
    }

    private static void one(Element element, String attribute, Role role, Rewrite rewrite) {
        String before = element.attributes().getIgnoreCase(attribute);
        if (before.isEmpty()) return;
        String after = attribute.equals("srcset") ? set(before, rewrite) : rewrite.apply(role, before);
        if (!after.equals(before)) element.attr(attribute, after);
    }

    private static String set(String value, Rewrite rewrite) {
        return SrcSet.parse(value)
                .map(candidates -> SrcSet.write(all(candidates, rewrite)))
                .orElse(value);
    }

    private static List<SrcSet.Candidate> all(List<SrcSet.Candidate> candidates, Rewrite rewrite) {
        return candidates.stream()
                .map(one -> new SrcSet.Candidate(rewrite.apply(Role.ASSET, one.url()), one.descriptor()))
                .toList();
    }
}
