package org.noren.shared.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 digest (FIPS 180-4) by which an object is known everywhere: in trees, on the wire, in the store.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) implements Comparable<Digest> {
    /** Length in bytes. */
    public static final int BYTES = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it is anything but 64 lower-case hexadecimal digits */
    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 digest is 64 lower-case hexadecimal digits");
        }
    }

    public static Digest of(byte[] content) {
        return ofRaw(sha256().digest(content));
    }

    public static Digest parse(String hex) {
        return new Digest(hex);
    }

    /** @param raw the 32 bytes themselves */
    public static Digest ofRaw(byte[] raw) {
        return new Digest(HexFormat.of().formatHex(raw));
    }

    /** The 32 bytes themselves, a new array each time. */
    public byte[] raw() {
        return HexFormat.of().parseHex(hex);
    }

    /** Enough of it for a log line or a label: twelve digits. */
    public String brief() {
        return hex.substring(0, 12);
    }

    /** For content that is too long to hold: feed it piece by piece, then hand the result to {@link #ofRaw}. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
