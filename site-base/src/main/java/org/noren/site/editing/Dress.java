package org.noren.site.editing;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an editor needs of a layout so that a page looks in its hands as shoppers will see it.
 *
 * @param styles addresses of style sheets
 * @param bodyClass classes of the body element
 * @param shell the empty element that the page's contents stand in, as HTML
 */
public record Dress(List<String> styles, String bodyClass, String shell) {
    static final Dress PLAIN = new Dress(List.of(), "", "<main></main>");

    static Dress of(Previewed previewed) {
        if (!(previewed instanceof Previewed.Shown shown)) return PLAIN;
        Document document = Jsoup.parse(shown.page().html());
        List<String> styles =
                document.head().select("link[rel=stylesheet][href]").eachAttr("href");
        Element place =
                Optional.ofNullable(document.selectFirst("[data-slot=content]")).orElseGet(document::body);
        return new Dress(
                styles, document.body().className(), place.shallowClone().outerHtml());
    }
}
