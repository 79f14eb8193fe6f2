package org.noren.site.office;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something was sent by a page of this very office. Browsers say where a form was sent
 * from ({@code Sec-Fetch-Site}, {@code Origin}), and no page can make them lie. V1.
 */
public final class RequestOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private RequestOrigin() {}

    public static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    /**
     * @param own the origins of this office, {@code https://office.example:8445} for example
     * @return whether a page of this office sent it; false when the browser says nothing at all
     */
    public static boolean isOwn(@Nullable String fetchSite, @Nullable String origin, Set<String> own) {
        if (fetchSite != null && !fetchSite.equals("same-origin")) return false;
        if (origin == null) return fetchSite != null;
        return own.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** Whether it may come from a program: no browser's page sent it from elsewhere. */
    public static boolean isOwnOrNoBrowser(@Nullable String fetchSite, @Nullable String origin, Set<String> own) {
        return (fetchSite == null && origin == null) || isOwn(fetchSite, origin, own);
    }
}
