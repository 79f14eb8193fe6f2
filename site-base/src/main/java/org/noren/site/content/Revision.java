package org.noren.site.content;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Kind;
import org.noren.shared.seal.Digest;
import org.noren.site.store.ObjectStore.Kept;

/**
 * What somebody once wrote at a path. Born when a draft differs from the one before, never changed, kept as long as the
 * site: also when its item is deleted, so that history can tell what was there.
 */
@Entity
@Table(name = "content_revision")
public class Revision {
    @EmbeddedId
    private RevisionId id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] object;
    private long size;

    @Column(name = "media_type")
    private String mediaType;

    private @Nullable String locale;
    private String title;

    @Column(name = "navigation_order")
    private @Nullable Integer navigationOrder;

    @Column(name = "translation_key")
    private @Nullable String translationKey;

    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** The one that somebody decided to show, if this was shown for it without anybody deciding anything. */
    @Column(name = "stands_for")
    private @Nullable Integer standsFor;

    @ElementCollection
    @CollectionTable(
            name = "content_reference",
            joinColumns = {
                @JoinColumn(name = "item", referencedColumnName = "item"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    private Set<Reference> references;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Revision() {}

    Revision(RevisionId id, Prepared prepared, String author, Instant writtenAt) {
        this.id = id;
        this.kind = prepared.clean().kind();
        this.object = prepared.kept().object().raw();
        this.size = prepared.kept().size();
        this.mediaType = prepared.mediaType();
        this.locale = prepared.words().locale().orElse(null);
        this.title = prepared.words().title();
        this.navigationOrder = prepared.words().order().orElse(null);
        this.translationKey = prepared.words().translationKey().orElse(null);
        this.references = prepared.references();
        this.author = author;
        this.writtenAt = writtenAt;
    }

    /** Whether a draft would add nothing to this. */
    boolean says(Prepared prepared) {
        return kind == prepared.clean().kind()
                && object().equals(prepared.kept().object())
                && mediaType.equals(prepared.mediaType())
                && words().equals(prepared.words());
    }

    Words words() {
        return new Words(locale(), title, order(), translationKey());
    }

    /** Of what it is a revision: {@link Item#id}. */
    public long item() {
        return id.item();
    }

    public int number() {
        return id.number();
    }

    /** Said right after its birth. */
    void standFor(int decided) {
        standsFor = decided;
    }

    /** Number of the revision that somebody decided to show: this one, or the one that it stands for. */
    public int decided() {
        return standsFor == null ? number() : standsFor;
    }

    public Kind kind() {
        return kind;
    }

    public Digest object() {
        return Digest.ofRaw(object);
    }

    /** Of a page or layout, the length of its object; of a file, its length whether chunked or not. In bytes. */
    public long size() {
        return size;
    }

    public Kept kept() {
        return new Kept(object(), size);
    }

    public String mediaType() {
        return mediaType;
    }

    public Optional<String> locale() {
        return Optional.ofNullable(locale);
    }

    /** Empty for what has none. */
    public String title() {
        return title;
    }

    public Optional<Integer> order() {
        return Optional.ofNullable(navigationOrder);
    }

    public Optional<String> translationKey() {
        return Optional.ofNullable(translationKey);
    }

    public String author() {
        return author;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** What the database can be asked about a revision without opening its object. */
    record Words(Optional<String> locale, String title, Optional<Integer> order, Optional<String> translationKey) {
        static final Words NONE = new Words(Optional.empty(), "", Optional.empty(), Optional.empty());
    }
}
