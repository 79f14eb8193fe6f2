package org.noren.shared.edition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.Digest;

/**
 * An object that was unpacked once, so that its digest and its length are known for good. {@link #of} is the only way to one:
 * whoever is handed one need not unpack it again to believe it.
 */
public final class Checked {
    private final Digest digest;
    private final int size;
    private final Packed packed;
    private final byte @Nullable [] content;

    private Checked(Digest digest, int size, Packed packed, byte @Nullable [] content) {
        this.digest = digest;
        this.size = size;
        this.packed = packed;
        this.content = content;
    }

    /** @return nothing if it does not unpack to {@code most} bytes or less */
    public static Optional<Checked> of(Packed packed, int most) {
        return packed.unpack(most).map(content -> new Checked(Digest.of(content), content.length, packed, content));
    }

    /** The same without its content in memory. */
    public Checked light() {
        return new Checked(digest, size, packed, null);
    }

    public Digest digest() {
        return digest;
    }

    /** Of the content, in bytes. */
    public int size() {
        return size;
    }

    public Packed packed() {
        return packed;
    }

    /** Not copied, and not to be changed; unpacked anew if it is not in memory any more. */
    public byte[] content() {
        return content == null ? packed.unpack(size).orElseThrow() : content;
    }
}
