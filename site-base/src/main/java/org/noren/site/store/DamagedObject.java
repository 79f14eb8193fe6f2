package org.noren.site.store;

import org.noren.shared.seal.Digest;

/**
 * What the database holds under a digest does not have that digest: the disk or somebody with access to the database
 * changed it. A fault that needs a person: restore the database, or have the content put again.
 */
public final class DamagedObject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Digest digest;

    public DamagedObject(Digest digest) {
        super("The stored object " + digest + " is damaged: its bytes no longer have this digest. Restore the database"
                + " from a backup, or remove the object and put its content again");
        this.digest = digest;
    }

    public Digest digest() {
        return digest;
    }
}
