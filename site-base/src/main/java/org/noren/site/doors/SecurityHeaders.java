package org.noren.site.doors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.noren.shared.peer.SiteOrigin;

/** The response headers that every answer at a door carries, whoever writes it. V1, A2. */
public final class SecurityHeaders {
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PAGES = "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /**
     * What the offices do, they do with plain forms; files of their own may make it more comfortable, and nothing that
     * stands in a page runs. A preview may be framed by its own office.
     */
    private static final String OFFICE = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' "
            + "data:; style-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String TWO_YEARS = "max-age=63072000";

    private SecurityHeaders() {}

    /**
     * Of the page editor, which shows a page with its pictures, style sheets and fonts while it is written. What runs is
     * the office's own as everywhere.
     *
     * @param shop where shoppers find the site, without a slash at the end
     */
    public static String ofEditor(String shop) {
        return OFFICE.replace("img-src 'self'", "img-src 'self' " + shop)
                .replace("style-src 'self'", "style-src 'self' " + shop)
                .replace("font-src 'self'", "font-src 'self' " + shop)
                .replace("base-uri 'none'", "base-uri " + shop);
    }

    /**
     * Of the one page of an office whose form goes to another office.
     *
     * @param office scheme, host and port of the other one
     */
    public static String ofHandOver(SiteOrigin office) {
        return OFFICE.replace("form-action 'self'", "form-action 'self' " + office.value());
    }

    /** @param strictTransport whether this came over TLS, on a host that has nothing else to offer */
    public static Map<String, String> at(Door door, boolean strictTransport) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        if (door != Door.LINK) headers.putAll(ofPages(door));
        headers.put(
                "Content-Security-Policy",
                switch (door) {
                    case SHOP -> PAGES;
                    case OFFICE -> OFFICE;
                    case LINK -> NOTHING;
                });
        if (door != Door.SHOP) headers.put("Cache-Control", "no-store");
        if (strictTransport) headers.put("Strict-Transport-Security", TWO_YEARS);
        return headers;
    }

    /** Of no use on the link, whose answers are no pages and come by the thousand. */
    private static Map<String, String> ofPages(Door door) {
        return Map.of(
                "Cross-Origin-Opener-Policy", "same-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Referrer-Policy", door == Door.SHOP ? "strict-origin-when-cross-origin" : "same-origin");
    }
}
