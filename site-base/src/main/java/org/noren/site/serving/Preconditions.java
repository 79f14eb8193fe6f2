package org.noren.site.serving;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader has already, and what it can take (RFC 9110, 12 and 13). */
public final class Preconditions {
    private Preconditions() {}

    /** Whether an {@code If-None-Match} names this entity tag, so that 304 says it all. */
    public static boolean has(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) return false;
        if (ifNoneMatch.strip().equals("*")) return true;
        String quoted = "\"" + etag + "\"";
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(quoted::equals);
    }

    /** Whether {@code Accept-Encoding} takes gzip. */
    public static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) return false;
        boolean any = false;
        for (String wish : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = wish.strip().split(";", 2);
            boolean refused = parts.length == 2 && parts[1].replace(" ", "").matches("q=0(\\.0{0,3})?");
            if (parts[0].strip().equals("gzip")) return !refused;
            if (parts[0].strip().equals("*")) any = !refused;
        }
        return any;
    }
}
