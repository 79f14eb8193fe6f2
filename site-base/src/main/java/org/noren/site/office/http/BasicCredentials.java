package org.noren.site.office.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Name and password out of an {@code Authorization: Basic} header (RFC 7617, UTF-8). */
record BasicCredentials(String name, char[] password) {
    private static final String SCHEME = "Basic ";
    private static final int LONGEST = 1024;

    static Optional<BasicCredentials> of(@Nullable String header) {
        if (header == null || header.length() > LONGEST || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            return Optional.empty();
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(
                            pair.substring(0, colon), pair.substring(colon + 1).toCharArray()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
