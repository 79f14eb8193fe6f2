package org.noren.shared.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Certificate requests as OpenSSL and keytool made them, and the key store of an authority. */
public final class Requests {
    public static final String PASSWORD = "only-for-tests";

    private Requests() {}

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.US_ASCII);
    }

    /** The same with some of its bytes replaced, of the same number. */
    public static String changed(String name, String from, String to) {
        byte[] der = Pem.all(text(name)).get(0).der();
        String raw = new String(der, StandardCharsets.ISO_8859_1).replace(from, to);
        return new Pem("CERTIFICATE REQUEST", raw.getBytes(StandardCharsets.ISO_8859_1)).text();
    }

    /** A file with that content, in the folder. */
    public static Path file(Path folder, String name) {
        try {
            return Files.write(folder.resolve(name), bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Requests.class.getResourceAsStream("/requests/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
