package org.noren.shared.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys from the files that an operator keeps: PEM, as OpenSSL reads and writes them. */
public final class Ed25519 {
    private Ed25519() {}

    /**
     * @param privateKey a PKCS#8 PEM file
     * @param publicKey the same key's public half, an X.509 SubjectPublicKeyInfo PEM file
     * @throws IOException if a file cannot be read or holds no such key, or if they are not two halves of one key
     */
    public static Signer signer(Path privateKey, Path publicKey) throws IOException {
        VerifyingKey verifying = verifyingKey(publicKey);
        Signer signer = new KeySigner(privateOf(privateKey), verifying);
        byte[] trial = {1};
        if (!verifying.verifies(trial, signer.sign(trial))) {
            throw new IOException(privateKey + " and " + publicKey + " are not two halves of one key");
        }
        return signer;
    }

    /**
     * The signer whose public half lies beside the private one: {@code publishing.pem} and {@code publishing-public.pem}.
     *
     * @throws IOException as {@link #signer(Path, Path)}
     */
    public static Signer signer(Path privateKey) throws IOException {
        String name = privateKey.getFileName().toString();
        int end = name.endsWith(".pem") ? name.length() - ".pem".length() : name.length();
        return signer(privateKey, privateKey.resolveSibling(name.substring(0, end) + "-public.pem"));
    }

    /** @throws IOException if the file cannot be read or holds no Ed25519 public key */
    public static VerifyingKey verifyingKey(Path publicKey) throws IOException {
        try {
            return new VerifyingKey(Base64.getEncoder().encodeToString(pem(publicKey, "PUBLIC KEY")));
        } catch (IllegalArgumentException e) {
            throw new IOException(publicKey + " holds no Ed25519 public key", e);
        }
    }

    private static PrivateKey privateOf(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no Ed25519 private key", e);
        }
    }

    private static byte[] pem(Path file, String label) throws IOException {
        String text = Files.readString(file);
        String begin = "-----BEGIN " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IOException(file + " has no PEM block called " + label);
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not Base64 between its PEM lines", e);
        }
    }

    private record KeySigner(PrivateKey secret, VerifyingKey key) implements Signer {
        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(secret);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("signing with " + key.id() + " failed", e);
            }
        }

        @Override
        public String toString() {
            return "signer " + key.id();
        }
    }
}
