package org.noren.shared.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret of 256 bits that somebody is handed in a link. Who gave it out keeps its digest and nothing else, so that a
 * stolen database opens nothing.
 *
 * @param text 43 characters that need no escaping in an address
 */
public record Token(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Token {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a token has 43 characters of Base64 for addresses");
        }
    }

    public static Token fresh() {
        byte[] raw = new byte[BYTES];
        new SecureRandom().nextBytes(raw);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }

    /** Empty when it cannot be one. */
    public static Optional<Token> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    public Digest digest() {
        return Digest.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Nothing of it: what is printed ends in logs. */
    @Override
    public String toString() {
        return "a token";
    }
}
