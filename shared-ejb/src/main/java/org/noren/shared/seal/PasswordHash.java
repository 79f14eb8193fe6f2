package org.noren.shared.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are stored: PBKDF2-HMAC-SHA-256 with a salt of their own, and the cost beside the hash, so that it
 * can be raised without anybody noticing (the security notes; OWASP, 2026: 600 000 iterations).
 */
public final class PasswordHash {
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private PasswordHash() {}

    /** @return {@code pbkdf2-sha256$ITERATIONS$SALT$HASH}, salt and hash in Base64 */
    public static String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return encode(ITERATIONS, salt, derive(password, salt, ITERATIONS));
    }

    /** @throws IllegalArgumentException if {@code stored} was not made by {@link #of} */
    public static boolean matches(char[] password, String stored) {
        String[] parts = parts(stored);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** True if it was made at a lower cost than today's: hash again at the next sign-in. */
    public static boolean outdated(String stored) {
        return Integer.parseInt(parts(stored)[1]) < ITERATIONS;
    }

    private static String[] parts(String stored) {
        String[] parts = stored.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("not a stored password of the scheme " + SCHEME);
        }
        return parts;
    }

    private static String encode(int iterations, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                "$", SCHEME, Integer.toString(iterations), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
