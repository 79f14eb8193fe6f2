package org.noren.main.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Entry;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;

/**
 * A path at which a partner keeps what it serves, because its site manager did not want what came. Born with a yes that leaves
 * it out, and gone when the main site has something else there than what was declined, or when the agreed time to ask again
 * has come (B9, S37).
 */
@Entity
@Table(name = "kept_page")
@IdClass(KeptPage.Key.class)
public class KeptPage {
    /** Partner and path. */
    public record Key(String partner, String path) implements Serializable {}

    @Id
    private String partner = "";

    @Id
    private String path = "";

    private @Nullable String declined;
    private byte @Nullable [] entry;
    private long number;
    private Instant since = Instant.EPOCH;
    private @Nullable Instant until;

    protected KeptPage() {}

    /**
     * @param number of the release that brought what was declined
     * @param declined what lies there in that release
     * @param kept what lies there in what the partner serves
     * @param until from when on it is asked again about the same; nothing if never
     */
    KeptPage(
            SiteName partner,
            PagePath path,
            long number,
            Optional<Entry> declined,
            Optional<Entry> kept,
            Instant since,
            Optional<Instant> until) {
        this.partner = partner.value();
        this.path = path.value();
        this.number = number;
        this.declined = declined.map(Entry::object).map(Digest::hex).orElse(null);
        this.entry = kept.map(StrictJson::write).orElse(null);
        this.since = since;
        this.until = until.orElse(null);
    }

    public PagePath path() {
        return PagePath.of(path);
    }

    /** The release that brought what was declined. */
    public long number() {
        return number;
    }

    public Instant since() {
        return since;
    }

    /** Whether it counts against what would come from the main site there now. */
    boolean declines(Optional<Entry> now, Instant at) {
        return now.map(Entry::object).map(Digest::hex).equals(Optional.ofNullable(declined)) && !isOver(at);
    }

    /** Whether the agreed time to ask again has come. */
    boolean isOver(Instant at) {
        return until != null && !at.isBefore(until);
    }

    /** What the partner has there; nothing if it has nothing. */
    Optional<Entry> entry() {
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(StrictJson.read(entry, Entry.class));
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("what " + partner + " keeps at " + path + " is damaged in the database", e);
        }
    }
}
