package org.noren.site.store.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A row of the object store. Born with the first put of its bytes, never changed, taken away by a sweep once nothing
 * reaches it. Rows are written by statement, because two writers of the same bytes must both succeed; this mapping
 * is for reading.
 */
@Entity
@Table(name = "stored_object")
class StoredObject {
    @Id
    private byte[] digest;

    /** Of the object in bytes, unpacked. */
    private int size;

    private boolean deflated;

    private byte[] packed;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected StoredObject() {}
}
