package org.noren.shared.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes that authenticator apps show: TOTP (RFC 6238) with SHA-1, six digits and steps of thirty seconds, which is
 * what all of them understand.
 */
public final class TimeCode {
    public static final int DIGITS = 6;
    public static final int STEP_SECONDS = 30;

    /** How many steps a clock may be ahead or behind. */
    private static final int TOLERANCE = 1;

    /** As long as the hash, as RFC 4226 asks. */
    private static final int SECRET_BYTES = 20;

    private TimeCode() {}

    public static byte[] freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** What an app shows in that step. */
    public static String at(long step, byte[] secret) {
        return at(step, secret, DIGITS);
    }

    static String at(long step, byte[] secret, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        String text = Long.toString(number % Math.round(Math.pow(10, digits)));
        return "0".repeat(digits - text.length()) + text;
    }

    /**
     * The step that a code belongs to, if it is right about now.
     *
     * @param after the last step whose code was taken; earlier ones are not taken again
     */
    public static OptionalLong match(String code, byte[] secret, Instant now, long after) {
        long present = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
            boolean right = MessageDigest.isEqual(at(step, secret).getBytes(), code.getBytes());
            if (right && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }
}
