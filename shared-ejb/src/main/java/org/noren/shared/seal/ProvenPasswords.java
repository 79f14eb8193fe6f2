package org.noren.shared.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which passwords were right a moment ago, so that a program that sends its password with every request does not cost a
 * slow hash each time. Kept for a minute, in memory, as a code under a key that nobody but this process has ever had; the stored
 * hash goes into it, so that a changed password is forgotten at once. Wrong ones are never remembered. V2, V4.
 */
public final class ProvenPasswords {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private static final String MAC = "HmacSHA256";
    private static final int MOST = 1_000;

    private final SecretKeySpec key;
    private final LongSupplier nanos;
    private final Map<String, Long> until = new ConcurrentHashMap<>();

    /** @param nanos a clock that only goes forward, in nanoseconds */
    public ProvenPasswords(LongSupplier nanos) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, MAC);
        this.nanos = nanos;
    }

    public boolean knows(char[] password, String stored) {
        Long end = until.get(code(password, stored));
        return end != null && end - nanos.getAsLong() > 0;
    }

    public void remember(char[] password, String stored) {
        long now = nanos.getAsLong();
        until.values().removeIf(end -> end - now <= 0);
        if (until.size() < MOST) {
            until.put(code(password, stored), now + LIFE.toNanos());
        }
    }

    private String code(char[] password, String stored) {
        byte[] secret = bytes(password);
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(stored.getBytes(UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] bytes(char[] password) {
        var encoded = UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
