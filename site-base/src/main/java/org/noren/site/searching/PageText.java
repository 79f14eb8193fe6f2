package org.noren.site.searching;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;

/**
 * What a page says, without how it looks.
 *
 * @param language of the page without region, such as {@code ja}
 * @param headings all of them, for their words weigh more than others
 * @param text at most {@value #LONGEST} characters, which is a short book
 */
public record PageText(PagePath path, String language, String title, String headings, String text) {
    static final int LONGEST = 100_000;

    /** Readings above the words stand twice otherwise, and values are the site's and not the page's. */
    private static final String NOT_TEXT = "rt, rp, [data-value], [hidden]";

    static PageText of(PagePath path, Page page) {
        Element body = Jsoup.parseBodyFragment(page.body()).body();
        body.select(NOT_TEXT).remove();
        keepApart(body);
        String text = body.text();
        return new PageText(
                path,
                language(page.locale()),
                page.title(),
                String.join(
                        "\n", body.select("h1, h2, h3, h4, figcaption, caption").eachText()),
                text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    /** Elements that follow each other directly are seen apart, on a card for example, whatever kind they are. */
    private static void keepApart(Element body) {
        for (Element element : body.getAllElements()) {
            if (element != body && element.nextSibling() instanceof Element) element.after(new TextNode(" "));
        }
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    int length() {
        return title.length() + headings.length() + text.length();
    }

    /** When memory for more is not there: it is found by its title alone. */
    PageText withoutText() {
        return new PageText(path, language, title, "", "");
    }
}
