package org.noren.site.doors;

import java.util.LinkedHashMap;
import java.util.Map;

/** The response headers that every answer at a door carries, whoever writes it. V1, A2. */
public final class SecurityHeaders {
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PAGES = "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** No script at all: what the offices do, they do with plain forms. A preview may be framed by its own office. */
    private static final String OFFICE = "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; "
            + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String TWO_YEARS = "max-age=63072000";

    private SecurityHeaders() {}

    /** @param strictTransport whether this came over TLS, on a host that has nothing else to offer */
    public static Map<String, String> at(Door door, boolean strictTransport) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put(
                "Content-Security-Policy",
                switch (door) {
                    case SHOP -> PAGES;
                    case OFFICE -> OFFICE;
                    case LINK -> NOTHING;
                });
        headers.put("Referrer-Policy", door == Door.SHOP ? "strict-origin-when-cross-origin" : "same-origin");
        if (door != Door.SHOP) headers.put("Cache-Control", "no-store");
        if (strictTransport) headers.put("Strict-Transport-Security", TWO_YEARS);
        return headers;
    }
}
