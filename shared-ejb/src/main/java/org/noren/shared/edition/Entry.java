package org.noren.shared.edition;

import java.util.Map;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/**
 * One path of an edition and what lies there (S21).
 *
 * @param path where; each path stands in an edition once
 * @param object which object; for an asset of more than {@link Chunks#CHUNK} bytes, its list of {@link Chunks}
 * @param size of the content in bytes, without compression
 * @param mediaType of an asset, such as {@code image/svg+xml}
 * @param locale of a page or menu, such as {@code ja}
 * @param alternates where the same page stands in other languages, by locale
 */
public record Entry(
        PagePath path,
        Kind kind,
        Digest object,
        long size,
        Optional<String> mediaType,
        Optional<String> locale,
        Map<String, PagePath> alternates) {
    private static final int MOST_ALTERNATES = 64;

    /** @throws IllegalArgumentException if a size is negative, or an asset has no type, or too many languages stand in it */
    public Entry {
        alternates = Map.copyOf(alternates);
        if (size < 0) {
            throw new IllegalArgumentException(path + " has a negative size");
        }
        if (kind == Kind.ASSET && mediaType.isEmpty()) {
            throw new IllegalArgumentException(path + " is an asset without a media type");
        }
        if (alternates.size() > MOST_ALTERNATES) {
            throw new IllegalArgumentException(path + " stands in more than " + MOST_ALTERNATES + " languages");
        }
    }

    /** True if {@link #object} is a list of chunks and not the content itself. */
    public boolean chunked() {
        return kind == Kind.ASSET && size > Chunks.CHUNK;
    }
}
