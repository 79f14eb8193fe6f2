package org.noren.shared.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Throw-away Ed25519 keys, by the same files that an operator would keep. */
public final class TestKeys {
    /** Where the two halves of a key lie. */
    public record Pair(Path privateKey, Path publicKey) {}

    private TestKeys() {}

    public static Signer signer() {
        try {
            Path folder = Files.createTempDirectory("noren-keys");
            Pair pair = write(folder, "key");
            return Ed25519.signer(pair.privateKey(), pair.publicKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Pair write(Path folder, String name) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Path privateKey = pem(
                    folder.resolve(name + ".key"),
                    "PRIVATE KEY",
                    pair.getPrivate().getEncoded());
            Path publicKey = pem(
                    folder.resolve(name + ".pem"),
                    "PUBLIC KEY",
                    pair.getPublic().getEncoded());
            return new Pair(privateKey, publicKey);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(Path file, String label, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }
}
