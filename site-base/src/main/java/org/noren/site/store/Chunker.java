package org.noren.site.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.noren.shared.edition.Chunks;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.store.ObjectStore.Kept;

/**
 * Cuts content into objects: one if it is short, else pieces and the list of them. Where the objects go is the
 * caller's matter; handed to nowhere, the digest is known without a store.
 */
public final class Chunker {
    private final BiConsumer<Digest, byte[]> objects;

    public Chunker(BiConsumer<Digest, byte[]> objects) {
        this.objects = objects;
    }

    /** Digest and size of content, keeping nothing of it. */
    public static Optional<Kept> measure(InputStream content, long most) throws IOException {
        return new Chunker((digest, object) -> {}).cut(content, most);
    }

    /**
     * @param most bytes to take; never more than {@link Chunks#LONGEST_ASSET}
     * @return nothing when there are more
     */
    public Optional<Kept> cut(InputStream content, long most) throws IOException {
        var longest = Math.min(most, Chunks.LONGEST_ASSET);
        var piece = content.readNBytes(Chunks.CHUNK);
        if (piece.length < Chunks.CHUNK) {
            return piece.length > longest ? Optional.empty() : Optional.of(new Kept(give(piece), piece.length));
        }
        List<Digest> pieces = new ArrayList<>();
        long size = 0;
        while (piece.length > 0) {
            size += piece.length;
            if (size > longest) {
                return Optional.empty();
            }
            pieces.add(give(piece));
            piece = content.readNBytes(Chunks.CHUNK);
        }
        var object = pieces.size() == 1 ? pieces.get(0) : give(StrictJson.write(new Chunks(size, pieces)));
        return Optional.of(new Kept(object, size));
    }

    private Digest give(byte[] object) {
        var digest = Digest.of(object);
        objects.accept(digest, object);
        return digest;
    }
}
