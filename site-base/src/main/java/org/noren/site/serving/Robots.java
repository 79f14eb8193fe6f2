package org.noren.site.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;

/**
 * What robots are told (RFC 9309): everything may be read but the answers of the search, and where the map is. Pages that
 * the contract keeps out of search engines say so themselves; a robot has to read them to know.
 */
@ApplicationScoped
public class Robots implements OwnAddress {
    @Override
    public PagePath at() {
        return ReservedPaths.ROBOTS;
    }

    @Override
    public Answer answer(SiteView view, Asking asking) {
        String text = "User-agent: *\nDisallow: " + ReservedPaths.SEARCH + "?\nDisallow: " + ReservedPaths.TIMETABLE
                + "?\n\nSitemap: " + view.address()
                + ReservedPaths.SITEMAP + "\n";
        return new Answer.Written(Representation.of("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8)));
    }
}
