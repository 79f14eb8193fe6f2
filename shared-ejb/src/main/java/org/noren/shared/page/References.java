package org.noren.shared.page;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.noren.shared.page.HtmlLinks.Role;

/**
 * What a page, layout or style sheet needs and where it leads, as paths of the site. Assets are needed: without one the
 * thing cannot be shown as meant. Links may lead to pages or to documents, and may be dead. B10, S16.
 *
 * @param assets pictures, style sheets, fonts
 * @param links where readers can go
 */
public record References(SortedSet<PagePath> assets, SortedSet<PagePath> links) {

    /** Of a page or slot fragment; its layout is named by {@link Page#layout}, not here. */
    public static References of(Page page, PagePath at) {
        return ofHtml(Jsoup.parseBodyFragment(page.body()).body(), at.isInternal() ? PagePath.ROOT : at);
    }

    public static References of(Layout layout) {
        return ofHtml(Jsoup.parse(layout.html()), PagePath.ROOT);
    }

    /** Of a style sheet: other style sheets, pictures and fonts. */
    public static References ofCss(String css, PagePath at) {
        References found = none();
        CssAddresses.rewrite(css, address -> {
            found.note(Role.ASSET, at, address);
            return address;
        });
        return found;
    }

    private static References ofHtml(Element root, PagePath base) {
        References found = none();
        HtmlLinks.rewrite(root, (role, address) -> {
            found.note(role, base, address);
            return address;
        });
        return found;
    }

    private static References none() {
        return new References(new TreeSet<>(), new TreeSet<>());
    }

    private void note(Role role, PagePath base, String address) {
        if (LinkTarget.resolve(base, address) instanceof LinkTarget.Inside inside)
            (role == Role.ASSET ? assets : links).add(inside.path());
    }
}
