package org.noren.partner.approving;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That shoppers were shown this revision of an item, when last, and by whose act. Goes with the revision, or with the item. */
@Entity
@Table(name = "shown_version")
public class ShownVersion {
    @EmbeddedId
    private Key key;

    @Column(name = "shown_at")
    private Instant shownAt;

    @Column(name = "shown_by")
    private String shownBy;

    /** Which revision of which item. */
    @Embeddable
    public record Key(
            @Column(name = "item") long item,
            @Column(name = "number") int number) implements Serializable {}

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected ShownVersion() {}

    ShownVersion(Key key, String by, Instant at) {
        this.key = key;
        this.shownBy = by;
        this.shownAt = at;
    }

    void again(String by, Instant at) {
        this.shownBy = by;
        this.shownAt = at;
    }

    public int number() {
        return key.number();
    }
}
