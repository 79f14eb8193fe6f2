package org.noren.main.teasers;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.noren.shared.page.LinkTarget;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;

/**
 * What makes readers follow a link: what a page says of itself. Addresses are the site's own; at a partner that does not have the page
 * they lead to the main site when it is rendered.
 *
 * @param text the page's description; may be empty
 * @param picture the first in the page
 */
public record Teaser(PagePath page, String title, String text, Optional<PagePath> picture) {
    /** Of a page as shoppers see it. */
    public static Teaser of(PagePath at, Page page) {
        Optional<PagePath> picture = Jsoup.parseBodyFragment(page.body()).select("img[src]").stream()
                .flatMap(img -> inside(at, img.attr("src")).stream())
                .findFirst();
        return new Teaser(at, page.title().isBlank() ? at.value() : page.title(), page.description(), picture);
    }

    private static Optional<PagePath> inside(PagePath at, String address) {
        return LinkTarget.resolve(at, address) instanceof LinkTarget.Inside inside
                ? Optional.of(inside.path())
                : Optional.empty();
    }

    /** A list of them as HTML that stands in a page; nothing for none. */
    static String list(List<Teaser> teasers) {
        if (teasers.isEmpty()) {
            return "";
        }
        Document document = Jsoup.parseBodyFragment("");
        document.outputSettings().prettyPrint(false);
        Element list = document.body().appendElement("ul").addClass("teasers");
        teasers.forEach(teaser -> teaser.into(list.appendElement("li")));
        return document.body().html();
    }

    private void into(Element item) {
        Element link = item.appendElement("a").attr("href", page.address());
        picture.ifPresent(
                path -> link.appendElement("img").attr("src", path.address()).attr("alt", ""));
        link.appendElement("span").text(title);
        if (!text.isBlank()) {
            item.appendElement("p").text(text);
        }
    }
}
