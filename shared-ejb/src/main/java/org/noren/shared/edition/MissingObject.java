package org.noren.shared.edition;

import org.noren.shared.seal.Digest;

/** An object that a complete edition must have is not in the store, or is not what its place calls for. */
public final class MissingObject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Digest digest;

    public MissingObject(Digest digest, String what) {
        super("object " + digest + " is " + what);
        this.digest = digest;
    }

    public Digest digest() {
        return digest;
    }
}
