package org.noren.site.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.noren.shared.seal.Digest;

/**
 * An answer's body, ready to be sent: as it is, and compressed once where that makes it smaller. Never changed.
 *
 * @param etag strong, without quotes; the compressed bytes have one of their own
 * @param gzip the same compressed; empty array when that is no smaller
 */
public record Representation(String mediaType, String etag, byte[] bytes, byte[] gzip) {
    private static final int SMALLEST = 256;
    private static final Set<String> COMPRESSIBLE = Set.of(
            "text/html",
            "text/css",
            "text/plain",
            "image/svg+xml",
            "application/json",
            "application/xml",
            "image/x-icon",
            "image/vnd.microsoft.icon",
            "font/ttf",
            "application/manifest+json");

    /** @param mediaType with or without parameters */
    public static Representation of(String mediaType, byte[] bytes) {
        String etag = Digest.of(bytes).hex().substring(0, 32);
        byte[] gzip = bytes.length >= SMALLEST && isCompressible(mediaType) ? compressed(bytes) : new byte[0];
        return new Representation(mediaType, etag, bytes, gzip.length < bytes.length ? gzip : new byte[0]);
    }

    public static boolean isCompressible(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return COMPRESSIBLE.contains(parameters < 0 ? mediaType : mediaType.substring(0, parameters));
    }

    public boolean hasGzip() {
        return gzip.length > 0;
    }

    /** What it costs to keep. */
    int weight() {
        return bytes.length + gzip.length + 512;
    }

    private static byte[] compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }
}
