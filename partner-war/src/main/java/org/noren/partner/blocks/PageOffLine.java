package org.noren.partner.blocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.noren.shared.page.PagePath;

/** An inherited page that the site manager has taken off line in trouble; ends when it is put back (S92). */
@Entity
@Table(name = "page_off_line")
public class PageOffLine {
    @Id
    private String path = "";

    private String reason = "";
    private Instant since = Instant.EPOCH;

    @Column(name = "taken_by")
    private String by = "";

    /** For the database only. */
    protected PageOffLine() {}

    PageOffLine(PagePath path, String reason, Instant since, String by) {
        this.path = path.value();
        this.reason = reason;
        this.since = since;
        this.by = by;
    }

    /** The same as a value. */
    public record Taken(PagePath path, String reason, Instant since, String by) {}

    Taken now() {
        return new Taken(PagePath.of(path), reason, since, by);
    }
}
