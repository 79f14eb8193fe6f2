package org.noren.site.serving;

/**
 * Which release an answer is from, for readers who want to hold it against what was signed.
 *
 * @param number the release's number; at a main site the count of its editions
 * @param digest SHA-256 of the release (at a main site: of the edition's root) as 64 hex digits, or {@code none}
 */
public record ReleaseName(long number, String digest) {
    private static final int PREFIX = 16;

    /** The value of the header {@code Noren-Release}, {@code 12 0123456789abcdef} for example. */
    public String header() {
        return number + " " + (digest.length() > PREFIX ? digest.substring(0, PREFIX) : digest);
    }
}
