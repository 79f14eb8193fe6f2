package org.noren.partner.blocks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.blocks.OwnText.Written;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/**
 * An {@link OwnText} as a row. Born when the site manager first writes something for a block, or tries it out; ends when the
 * block is restored. What a contract takes back is kept and not shown.
 */
@Entity
@Table(name = "own_block")
public class OwnBlock {
    /** Which block. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String path = "";
        private String block = "";

        protected Key() {}

        public Key(PagePath path, String block) {
            this.path = path.value();
            this.block = block;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.path.equals(path) && key.block.equals(block);
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, block);
        }
    }

    @EmbeddedId
    private Key key = new Key();

    @Column(name = "base_digest")
    private byte[] baseDigest = {};

    @Column(name = "base_text")
    private String base = "";

    @Column(name = "own_text")
    private String text = "";

    @Column(name = "next_digest")
    private byte @Nullable [] nextDigest;

    @Column(name = "next_base")
    private @Nullable String nextBase;

    @Column(name = "next_text")
    private @Nullable String nextText;

    private @Nullable String draft;
    private boolean broken;

    @Column(name = "changed_at")
    private Instant since = Instant.EPOCH;

    @Column(name = "changed_by")
    private String by = "";

    private long version;

    /** For the database only. */
    protected OwnBlock() {}

    /** @param now what stands there, until something is written */
    OwnBlock(PagePath path, String block, String now, Instant at, String by) {
        key = new Key(path, block);
        this.since = at;
        this.by = by;
        write(now, now);
    }

    OwnText now() {
        return new OwnText(
                PagePath.of(key.path),
                key.block,
                new Written(base, text),
                nextBase == null || nextText == null ? Optional.empty() : Optional.of(new Written(nextBase, nextText)),
                broken,
                Optional.ofNullable(draft),
                since,
                by,
                version);
    }

    /** For what the main site says now; what was decided about other texts of it counts no more. */
    void write(String theirs, String html) {
        base = theirs;
        baseDigest = digest(theirs);
        text = html;
        decided(null, null);
        draft = null;
    }

    /** For what the main site will say, or said; what is shown for what it says now stays. */
    void decide(String served, String theirs, String html) {
        if (nextBase != null && nextText != null && nextBase.equals(served)) {
            base = nextBase;
            baseDigest = digest(base);
            text = nextText;
        }
        decided(theirs, html);
    }

    private void decided(@Nullable String theirs, @Nullable String html) {
        nextBase = theirs;
        nextDigest = theirs == null ? null : digest(theirs);
        nextText = html;
    }

    void tryOut(String html) {
        draft = html;
        version++;
    }

    void breakOff(boolean own) {
        broken = own;
    }

    /** Somebody has changed something about it. */
    void changed(Instant at, String who) {
        since = at;
        by = who;
        version++;
    }

    private static byte[] digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).raw();
    }
}
