package org.noren.shared.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one list of paths that are the software's own, so that no page can ever take their place: held by the doors, the
 * import, the editor and the partner's intake. A1, A2, V1.
 */
public final class ReservedPaths {
    /** First path segments, compared without case: a server on a careless file system must not tell them apart. */
    private static final List<String> SEGMENTS =
            List.of("office", "link", "health", "metrics", "openapi", "jakarta.faces.resource", "web-inf", "meta-inf");

    /** Where shoppers search. */
    public static final PagePath SEARCH = PagePath.of("/search");

    /** Where a partner that has a timetable shows it. */
    public static final PagePath TIMETABLE = PagePath.of("/timetable");

    public static final PagePath SITEMAP = PagePath.of("/sitemap.xml");
    public static final PagePath ROBOTS = PagePath.of("/robots.txt");

    /** What the software itself answers to shoppers, at these very paths. */
    private static final Set<PagePath> FOR_SHOPPERS = Set.of(SEARCH, TIMETABLE, SITEMAP, ROBOTS);

    private ReservedPaths() {}

    /** Whether no page or asset may lie at this path; the site's own paths ({@code /.layout/…}) count as reserved. */
    public static boolean isReserved(PagePath path) {
        String first = firstSegment(path);
        return first.startsWith(".") || SEGMENTS.contains(first) || isForShoppers(path);
    }

    /** Whether the software answers here at the shoppers' door. What else lies at such a path is never reached. */
    public static boolean isForShoppers(PagePath path) {
        return FOR_SHOPPERS.contains(path);
    }

    /** Whether the path belongs to the named kind of door, {@code office} or {@code link} for example. */
    public static boolean belongsTo(String segment, PagePath path) {
        return firstSegment(path).equals(segment);
    }

    private static String firstSegment(PagePath path) {
        String rest = path.value().substring(1);
        int slash = rest.indexOf('/');
        return (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
    }
}
