package org.noren.shared.edition;

import java.util.List;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * A long asset in pieces of {@value #CHUNK} bytes, the last one shorter. No object, on the wire or in the store, is
 * longer than {@value #LONGEST_OBJECT} bytes.
 *
 * @param size of the whole, in bytes
 * @param chunks the pieces' digests, in order
 */
@Named("chunks")
public record Chunks(long size, List<Digest> chunks) {
    /** Length of a piece in bytes. */
    public static final int CHUNK = 1 << 20;
    /** The longest object of any kind in bytes; the longest page, too. */
    public static final int LONGEST_OBJECT = CHUNK;
    /** The longest asset in bytes: 1 GiB, whose list of pieces is still one short object. */
    public static final long LONGEST_ASSET = 1L << 30;

    /** @throws IllegalArgumentException if size and number of pieces do not agree */
    public Chunks {
        chunks = List.copyOf(chunks);
        if (size <= CHUNK || size > LONGEST_ASSET || chunks.size() != (size + CHUNK - 1) / CHUNK) {
            throw new IllegalArgumentException(chunks.size() + " chunks cannot hold " + size + " bytes");
        }
    }

    public static Chunks read(byte[] object) throws Refused {
        return StrictJson.read(object, Chunks.class);
    }
}
