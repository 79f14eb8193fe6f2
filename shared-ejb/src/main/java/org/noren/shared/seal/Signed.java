package org.noren.shared.seal;

import java.util.Base64;
import java.util.Collection;
import org.noren.shared.seal.StrictJson.Named;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * A message with its signature, as it travels and as it is kept for evidence. The message is carried as the exact
 * bytes that were signed, so nobody has to make them again.
 *
 * @param message the bytes, in Base64
 * @param signature the Ed25519 signature over them, in Base64
 * @param key which key made it: {@link VerifyingKey#id}
 */
@Named("signed")
public record Signed(String message, String signature, String key) {
    /** @throws IllegalArgumentException if message or signature is not Base64 */
    public Signed {
        Base64.getDecoder().decode(message);
        Base64.getDecoder().decode(signature);
    }

    /** The signature was not made over these bytes by a key that we trust. */
    public static final class Forged extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }

        Forged(String message) {
            super(message);
        }
    }

    public static Signed by(Signer signer, Record message) {
        byte[] bytes = StrictJson.write(message);
        Base64.Encoder base64 = Base64.getEncoder();
        return new Signed(
                base64.encodeToString(bytes),
                base64.encodeToString(signer.sign(bytes)),
                signer.key().id());
    }

    /**
     * The message, if one of these keys signed it. The signature comes first: nothing unsigned is parsed.
     *
     * @throws Forged if none did
     * @throws Refused if the bytes are not exactly such a message
     */
    public <T extends Record> T open(Collection<VerifyingKey> trusted, Class<T> type) throws Forged, Refused {
        byte[] bytes = bytes();
        byte[] proof = Base64.getDecoder().decode(signature);
        if (trusted.stream().noneMatch(candidate -> candidate.verifies(bytes, proof))) {
            throw new Forged("no trusted key signed this " + type.getSimpleName() + "; it names key " + key);
        }
        return StrictJson.read(bytes, type);
    }

    /** Exactly what was signed. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(message);
    }

    /** The digest of exactly what was signed: a release's name. */
    public Digest digest() {
        return Digest.of(bytes());
    }
}
