package org.noren.site.editing;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.noren.shared.seal.StrictJson;

/**
 * What somebody has typed into a page's editor and not saved yet; no revision, and nobody else's to read. Born with the
 * first change, replaced as they type on, and gone when they save or drop it, or after a month.
 */
@Entity
@Table(name = "unsaved_text")
public class UnsavedText {
    @EmbeddedId
    private UnsavedId id;

    @Column(name = "based_on")
    private int basedOn;

    private byte[] typed;
    private Instant since;

    @Column(name = "kept_at")
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected UnsavedText() {}

    UnsavedText(UnsavedId id, Instant since) {
        this.id = id;
        this.since = since;
        this.keptAt = since;
        this.typed = new byte[0];
    }

    void keep(int newBase, Typed newText, Instant now) {
        basedOn = newBase;
        typed = StrictJson.write(newText);
        keptAt = now;
    }

    String person() {
        return id.person();
    }

    /** The revision that was there when the typing began; 0 for none. */
    int basedOn() {
        return basedOn;
    }

    Typed typed() {
        try {
            return StrictJson.read(typed, Typed.class);
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("The unsaved text of " + id + " cannot be read", e);
        }
    }

    Instant since() {
        return since;
    }

    Instant keptAt() {
        return keptAt;
    }
}
