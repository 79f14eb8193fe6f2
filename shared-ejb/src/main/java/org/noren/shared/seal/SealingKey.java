package org.noren.shared.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets that a database must not show: AES-256 in GCM, a new nonce each time. What was sealed for one purpose
 * opens for no other. The key itself has no getter.
 */
public final class SealingKey {
    /** Length in bytes. */
    public static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    private SealingKey(byte[] raw) {
        this.key = new SecretKeySpec(raw, "AES");
    }

    /** @throws IllegalArgumentException if there are not {@value #BYTES} bytes */
    public static SealingKey of(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("a sealing key has " + BYTES + " bytes, not " + raw.length);
        }
        return new SealingKey(raw);
    }

    /** Bytes for a new key. */
    public static byte[] fresh() {
        byte[] raw = new byte[BYTES];
        new SecureRandom().nextBytes(raw);
        return raw;
    }

    /** @param purpose what it is and whose, {@code second-factor hanako} for example */
    public byte[] seal(byte[] secret, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            sealed.writeBytes(nonce);
            sealed.writeBytes(cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret));
            return sealed.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    /** Empty when it was sealed with another key or for another purpose, or was changed since. */
    public Optional<byte[]> open(byte[] sealed, String purpose) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
