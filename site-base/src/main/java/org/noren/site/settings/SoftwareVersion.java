package org.noren.site.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Which version of Noren is this? Written into the archive when it is built. */
public final class SoftwareVersion {
    private static final String OWN = read();

    private SoftwareVersion() {}

    public static String own() {
        return OWN;
    }

    private static String read() {
        try (InputStream in = SoftwareVersion.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("The archive does not say which version it is; build it again");
            }
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
