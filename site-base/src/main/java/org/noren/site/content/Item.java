package org.noren.site.content;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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

    @ElementCollection
    @CollectionTable(name = "content_label", joinColumns = @JoinColumn(name = "item"))
    @Column(name = "label")
    private Set<String> labels = new HashSet<>();

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

    /**
     * Shows a revision, which need not be the newest; called by {@link Showing} alone, which asks the half's rules first.
     *
     * @return whether shoppers see anything else now
     */
    boolean publish(int number, String author, Instant now) {
        if (number < 1 || number > latest || deleted || Optional.of(number).equals(published())) {
            return false;
        }
        published = number;
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

    /** @return whether it was deleted; what it said last is a draft again */
    boolean restore(String author, Instant now) {
        if (!deleted) {
            return false;
        }
        deleted = false;
        decide(author, now);
        return true;
    }

    /** @return whether that changed anything */
    boolean label(Collection<Label> add, Collection<Label> remove) {
        var before = Set.copyOf(labels);
        remove.forEach(label -> labels.remove(label.word()));
        add.forEach(label -> labels.add(label.word()));
        return !before.equals(labels);
    }

    /** Goes to another path, with its history and labels. */
    public void lieAt(PagePath newPath) {
        path = newPath.value();
    }

    /** For those who keep something beside it. */
    public long id() {
        return id;
    }

    private void decide(String author, Instant now) {
        decidedBy = author;
        decidedAt = now;
    }

    /** Whether a draft may be written here: nothing that stays lies here, or the same kind of thing. */
    boolean takes(Kind other) {
        return isFree() || kind == other;
    }

    /** Whether a new thing may begin here: nothing lay here yet, or it was deleted or moved away. */
    boolean isFree() {
        return latest == 0 || deleted || kind == Kind.REDIRECT;
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
