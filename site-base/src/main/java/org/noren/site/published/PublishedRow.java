package org.noren.site.published;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.noren.shared.seal.Digest;

/** The one row that says what this site has published; whoever changes what is published holds it. */
@Entity
@Table(name = "published_edition")
public class PublishedRow {
    /** Of the only row. */
    public static final short ID = 1;

    @Id
    private short id = ID;

    private long sequence;
    private byte[] root = {};
    private Instant since = Instant.EPOCH;

    protected PublishedRow() {}

    /** The row of a site that has published nothing yet. */
    public PublishedRow(Digest empty, Instant now) {
        root = empty.raw();
        since = now;
    }

    void become(Digest next, Instant now) {
        root = next.raw();
        since = now;
        sequence++;
    }

    public Published published() {
        return new Published(sequence, Digest.ofRaw(root), since);
    }
}
