package org.noren.site.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;

/**
 * A path of the site and how far what lies there has come. Born with the first draft; each further draft is its newest
 * {@link Revision}; publishing shows the newest to shoppers, unpublishing shows none. Deleting ends it, but leaves its
 * history, and a later draft at the same path takes it up again.
 */
@Entity
@Table(name = "content_item")
public class Item {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String path;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** Number of the newest revision; 0 for none yet. */
    private int latest;

    /** Number of the revision that shoppers see. */
    private @Nullable Integer published;

    private boolean deleted;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Item() {}

    /** Takes up a draft as its newest revision. */
    Revision write(Prepared prepared, String author, Instant now) {
        kind = prepared.clean().kind();
        latest++;
        deleted = false;
        return new Revision(new RevisionId(id, latest), prepared, author, now);
    }

    /** @return whether shoppers see anything else now */
    boolean publish(String author, Instant now) {
        if (latest == 0 || state() == State.PUBLISHED || state() == State.DELETED) {
            return false;
        }
        published = latest;
        decide(author, now);
        return true;
    }

    /** @return whether shoppers saw it until now */
    boolean unpublish(String author, Instant now) {
        if (published == null) {
            return false;
        }
        published = null;
        decide(author, now);
        return true;
    }

    /** @return whether there was anything to delete */
    boolean delete(String author, Instant now) {
        if (latest == 0 || deleted) {
            return false;
        }
        published = null;
        deleted = true;
        decide(author, now);
        return true;
    }

    private void decide(String author, Instant now) {
        decidedBy = author;
        decidedAt = now;
    }

    /** Whether a draft may be written here: nothing lies here yet, or the same kind of thing, or it was deleted. */
    boolean takes(Kind other) {
        return latest == 0 || deleted || kind == other;
    }

    public PagePath path() {
        return PagePath.of(path);
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        if (deleted) {
            return State.DELETED;
        }
        if (published == null) {
            return State.DRAFT;
        }
        return published == latest ? State.PUBLISHED : State.CHANGED;
    }

    /** Number of the newest revision. */
    public int latest() {
        return latest;
    }

    /** Number of the revision that shoppers see. */
    public Optional<Integer> published() {
        return Optional.ofNullable(published);
    }

    /** Who last published, unpublished or deleted it. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
