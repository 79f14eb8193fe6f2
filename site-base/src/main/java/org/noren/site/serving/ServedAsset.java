package org.noren.site.serving;

import org.noren.shared.page.PagePath;

/**
 * A picture, style sheet, font or document as it is served. Its bytes are read part by part while they are sent, so that
 * a slow reader of a big one holds neither memory nor a database connection.
 *
 * @param hash first 32 hex digits of the SHA-256 of the bytes as served
 * @param size bytes in all
 * @param partSize bytes of every part but the last; at least 1
 */
public record ServedAsset(PagePath path, String mediaType, String hash, long size, int partSize, Parts parts) {

    /** Reads one part; the connection it needs is given back before it returns. */
    @FunctionalInterface
    public interface Parts {
        byte[] read(int index);
    }

    public ServedAsset {
        if (size < 0 || partSize < 1)
            throw new IllegalArgumentException(path + " has a size of " + size + " in parts of " + partSize);
    }

    /** One that lies in memory as a whole, a rewritten style sheet for example. */
    public static ServedAsset whole(PagePath path, String mediaType, String hash, byte[] bytes) {
        return new ServedAsset(path, mediaType, hash, bytes.length, Math.max(1, bytes.length), index -> bytes);
    }
}
