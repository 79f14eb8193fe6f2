package org.noren.shared.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 public key.
 *
 * @param spki its X.509 SubjectPublicKeyInfo (RFC 8410) in Base64
 */
public record VerifyingKey(String spki) {
    /** @throws IllegalArgumentException if it is no such key */
    public VerifyingKey {
        publicKey(spki);
    }

    /** What messages call it: the first 16 digits of the SHA-256 of its SubjectPublicKeyInfo. */
    public String id() {
        return Digest.of(Base64.getDecoder().decode(spki)).hex().substring(0, 16);
    }

    /** False for a wrong signature of any shape or length; never throws for what the other side sent. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(spki));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    private static PublicKey publicKey(String spki) {
        try {
            byte[] encoded = Base64.getDecoder().decode(spki);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }
}
