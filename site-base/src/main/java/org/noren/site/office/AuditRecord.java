package org.noren.site.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the audit; written once, never changed. A1. */
@Entity
@Table(name = "audit")
public class AuditRecord {
    private static final int LONGEST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String who;
    private String origin;
    private String action;
    private String what;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected AuditRecord() {}

    /**
     * @param who account name, {@code -} when nobody was known
     * @param origin address of the machine
     * @param action what was done, as a word of the office, {@code sign-in} for example
     * @param what to what; cut at {@value #LONGEST} characters
     */
    public AuditRecord(Instant happenedAt, String who, String origin, String action, String what) {
        this.happenedAt = happenedAt;
        this.who = who;
        this.origin = origin;
        this.action = action;
        this.what = what.length() > LONGEST ? what.substring(0, LONGEST - 1) + "…" : what;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String who() {
        return who;
    }

    public String origin() {
        return origin;
    }

    public String action() {
        return action;
    }

    public String what() {
        return what;
    }
}
