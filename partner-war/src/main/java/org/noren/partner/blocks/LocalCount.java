package org.noren.partner.blocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many local changes there have been; who changes one holds this row. There from the beginning, never ends. */
@Entity
@Table(name = "local_change")
public class LocalCount {
    public static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "changes")
    private long changes;

    /** For the database only. */
    protected LocalCount() {}

    public long changes() {
        return changes;
    }

    void another() {
        changes++;
    }
}
