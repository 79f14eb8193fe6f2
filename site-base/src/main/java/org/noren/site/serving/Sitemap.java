package org.noren.site.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;
import org.noren.shared.page.Surroundings;

/**
 * The pages of this site for search engines (sitemaps.org, protocol 0.9): those that they may take in here, each with its
 * other languages. A page that the contract gives to the main site stands in the main site's map and not in this one. A
 * long site has a map of maps, {@code /sitemap.xml?part=2} being one of them.
 */
@ApplicationScoped
public class Sitemap implements OwnAddress {
    /** The protocol allows 50,000 in one file; so many are a file of some megabytes, which is made once and kept. */
    static final int LONGEST = 10_000;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String LINKS = "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";

    private final Shop shop;
    private final int longest;

    @Inject
    public Sitemap(Shop shop) {
        this(shop, LONGEST);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Sitemap() {
        this(null, LONGEST);
    }

    Sitemap(Shop shop, int longest) {
        this.shop = shop;
        this.longest = longest;
    }

    @Override
    public PagePath at() {
        return ReservedPaths.SITEMAP;
    }

    @Override
    public Answer answer(SiteView view, Asking asking) {
        String part = asking.parameter("part");
        if (!part.matches("([1-9][0-9]{0,3})?")) return new Answer.Nothing(Notice.NOT_FOUND);
        PagePath key = PagePath.of("/.sitemap/" + (part.isEmpty() ? "0" : part));
        Optional<Representation> ready = shop.ready(view, key);
        if (ready.isPresent()) return new Answer.Written(ready.get());
        List<ListedPage> pages = listed(view);
        int parts = (pages.size() + longest - 1) / longest;
        if (!part.isEmpty() && Integer.parseInt(part) > parts) return new Answer.Nothing(Notice.NOT_FOUND);
        return new Answer.Written(shop.ready(view, key, () -> file(written(view, pages, part, parts))));
    }

    private String written(SiteView view, List<ListedPage> pages, String part, int parts) {
        if (!part.isEmpty()) return urls(view, ofPart(pages, Integer.parseInt(part)));
        return parts > 1 ? index(view, parts) : urls(view, pages);
    }

    private List<ListedPage> ofPart(List<ListedPage> pages, int part) {
        return pages.subList((part - 1) * longest, Math.min(part * longest, pages.size()));
    }

    /** What search engines may take in as this site's, by path. */
    private static List<ListedPage> listed(SiteView view) {
        return view.pages().stream()
                .filter(page -> isOwn(view, page))
                .sorted(Comparator.comparing(ListedPage::path))
                .toList();
    }

    private static boolean isOwn(SiteView view, ListedPage page) {
        return page.surroundings()
                .canonical()
                .filter(here(view, page.path())::equals)
                .isPresent();
    }

    private static String here(SiteView view, PagePath path) {
        return view.address() + path.address();
    }

    private static String index(SiteView view, int parts) {
        var xml = new StringBuilder(DECLARATION)
                .append("<sitemapindex ")
                .append(NAMESPACE)
                .append(">\n");
        for (int part = 1; part <= parts; part++)
            xml.append("<sitemap><loc>")
                    .append(text(here(view, ReservedPaths.SITEMAP) + "?part=" + part))
                    .append("</loc></sitemap>\n");
        return xml.append("</sitemapindex>\n").toString();
    }

    private static String urls(SiteView view, List<ListedPage> pages) {
        var xml = new StringBuilder(DECLARATION)
                .append("<urlset ")
                .append(NAMESPACE)
                .append(' ')
                .append(LINKS)
                .append(">\n");
        for (ListedPage page : pages) {
            Surroundings site = page.surroundings();
            xml.append("<url><loc>").append(text(here(view, page.path()))).append("</loc>");
            Map<String, PagePath> languages = new TreeMap<>(site.alternates());
            languages.put(page.locale(), page.path());
            if (languages.size() > 1)
                languages.forEach((language, path) -> xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(text(language))
                        .append("\" href=\"")
                        .append(text(site.absoluteAddress(path)))
                        .append("\"/>"));
            xml.append("</url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    private static Representation file(String xml) {
        return Representation.of("application/xml;charset=UTF-8", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
