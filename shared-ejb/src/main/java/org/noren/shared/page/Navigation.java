package org.noren.shared.page;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** The menu, the way down to a page, and the language switch, as lists of links. */
final class Navigation {
    private Navigation() {}

    static String menu(Surroundings site, String locale) {
        return site.menu(locale)
                .filter(menu -> !menu.items().isEmpty())
                .map(menu -> menu(site, menu))
                .orElse("");
    }

    private static String menu(Surroundings site, Menu menu) {
        var html = new StringBuilder("<ul>");
        for (Menu.Item item : menu.items()) {
            html.append("<li><a href=\"")
                    .append(Markup.attribute(site.pageAddress(item.path())))
                    .append('"');
            current(html, site.path(), item.path());
            html.append('>').append(Markup.text(item.label())).append("</a></li>");
        }
        return html.append("</ul>").toString();
    }

    /** Marks the page itself, and the folder that it lies in. */
    private static void current(StringBuilder html, PagePath shown, PagePath item) {
        if (item.equals(shown)) html.append(" aria-current=\"page\"");
        else if (item.isFolder() && !isStart(item) && shown.value().startsWith(item.value()))
            html.append(" aria-current=\"true\"");
    }

    /** The start page of the site, or of a language ({@code /en/}), is everybody's folder and nobody's chapter. */
    private static boolean isStart(PagePath item) {
        return item.value().matches("/([a-z]{2,3}(-[A-Za-z]{2,8})?/)?");
    }

    /** The way from the start page down to the page; nothing on a start page. */
    static String breadcrumb(Surroundings site, Page page) {
        List<Menu.Item> above = site.ancestors();
        if (above.isEmpty()) return "";
        ResourceBundle words = Words.in(page.locale());
        var html = new StringBuilder("<nav aria-label=\"")
                .append(Markup.attribute(words.getString("breadcrumb")))
                .append("\"><ol>");
        for (Menu.Item item : above)
            html.append("<li><a href=\"")
                    .append(Markup.attribute(site.pageAddress(item.path())))
                    .append("\">")
                    .append(Markup.text(isStart(item, page) ? words.getString("start") : item.label()))
                    .append("</a></li>");
        return html.append("<li><span aria-current=\"page\">")
                .append(Markup.text(page.title().isEmpty() ? site.siteTitle() : page.title()))
                .append("</span></li></ol></nav>")
                .toString();
    }

    /** The start page of the site or of the page's language, whose title is the site's and says nothing here. */
    private static boolean isStart(Menu.Item item, Page page) {
        String value = item.path().value();
        return value.equals("/") || value.equals("/" + page.locale() + "/");
    }

    static String languages(Surroundings site, String locale, Map<String, PagePath> languages) {
        if (languages.size() < 2) return "";
        var html = new StringBuilder("<ul>");
        languages.forEach((tag, path) -> {
            html.append("<li><a href=\"")
                    .append(Markup.attribute(site.pageAddress(path)))
                    .append('"');
            html.append(" hreflang=\"")
                    .append(tag)
                    .append("\" lang=\"")
                    .append(tag)
                    .append('"');
            if (tag.equals(locale)) html.append(" aria-current=\"true\"");
            html.append('>').append(Markup.text(Renderer.languageName(tag))).append("</a></li>");
        });
        return html.append("</ul>").toString();
    }
}
