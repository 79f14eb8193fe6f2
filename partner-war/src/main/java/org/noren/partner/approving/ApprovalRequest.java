package org.noren.partner.approving;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;

/**
 * The wish that a draft be shown to shoppers. Born when somebody asks, about exactly what lies there then; it ends by a yes,
 * which shows it in the same moment, by a no with a reason, or by being void, because something newer was written, asked
 * about, moved or deleted. A yes counts for those bytes at that path for ever; nothing else ever does (S31).
 */
@Entity
@Table(name = "approval_request")
public class ApprovalRequest {
    static final int LONGEST_REASON = 1_000;

    /** How it stands. */
    public enum Fate {
        WAITING,
        ACCEPTED,
        SENT_BACK,
        VOID
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long item;
    private String path;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Fate fate;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private boolean alone;
    private String reason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "approval_part", joinColumns = @JoinColumn(name = "request"))
    private Set<ApprovalPart> parts = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected ApprovalRequest() {}

    /** @param item the thing itself, of which there is one of the parts */
    ApprovalRequest(long item, PagePath path, Set<ApprovalPart> parts, String by, Instant now) {
        this.item = item;
        this.path = path.value();
        this.parts = new HashSet<>(parts);
        this.askedBy = by;
        this.askedAt = now;
        this.fate = Fate.WAITING;
        this.reason = "";
    }

    void accept(String by, boolean nobodyElse, Instant now) {
        end(Fate.ACCEPTED, now);
        decidedBy = by;
        alone = nobodyElse;
    }

    void sendBack(String by, String why, Instant now) {
        end(Fate.SENT_BACK, now);
        decidedBy = by;
        reason = why;
    }

    /** Nobody has decided it, and nobody can any more. */
    void lapse(Instant now) {
        end(Fate.VOID, now);
    }

    private void end(Fate end, Instant now) {
        if (fate != Fate.WAITING) throw new IllegalStateException("Wish " + id + " has ended before: " + fate);
        fate = end;
        decidedAt = now;
    }

    /** Whether it asks for exactly these. */
    boolean isAbout(Set<ApprovalPart> others) {
        return parts.equals(others);
    }

    public long id() {
        return id;
    }

    public long item() {
        return item;
    }

    public PagePath path() {
        return PagePath.of(path);
    }

    /** The thing itself. */
    public ApprovalPart itself() {
        return parts.stream()
                .filter(part -> part.item() == item)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Wish " + id + " is about nothing"));
    }

    /** What comes with it. */
    public List<ApprovalPart> along() {
        return parts.stream()
                .filter(part -> part.item() != item)
                .sorted(Comparator.comparing(ApprovalPart::path))
                .toList();
    }

    public Set<ApprovalPart> parts() {
        return Set.copyOf(parts);
    }

    SortedSet<PagePath> paths() {
        var paths = new TreeSet<PagePath>();
        parts.forEach(part -> paths.add(part.place()));
        return paths;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Fate fate() {
        return fate;
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Whether somebody said yes to their own words, there being nobody else. */
    public boolean alone() {
        return alone;
    }

    /** Why it was sent back; else empty. */
    public String reason() {
        return reason;
    }
}
