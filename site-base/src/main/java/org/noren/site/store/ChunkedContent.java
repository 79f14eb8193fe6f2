package org.noren.site.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import org.noren.shared.edition.Chunks;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.seal.Digest;

/** Reads long content piece by piece, one in memory at a time. */
public final class ChunkedContent {
    private ChunkedContent() {}

    /** @throws MissingObject while reading, when a piece is not in the source */
    public static InputStream of(Chunks list, ObjectSource source) {
        return new SequenceInputStream(new Pieces(list.chunks().iterator(), source));
    }

    private record Pieces(Iterator<Digest> digests, ObjectSource source) implements Enumeration<InputStream> {
        @Override
        public boolean hasMoreElements() {
            return digests.hasNext();
        }

        @Override
        public InputStream nextElement() {
            var digest = digests.next();
            return new ByteArrayInputStream(source.find(digest)
                    .orElseThrow(() -> new MissingObject(digest, "a piece of an asset and is not in the store")));
        }
    }
}
