package org.noren.partner.confirming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.intake.SealedRelease;
import org.noren.shared.link.Confirmation;
import org.noren.shared.link.Confirming;
import org.noren.shared.link.Reply.Verdict;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/**
 * May this release be served? Born when the main site asks and all of the release is here; answered once by a person or by
 * the agreed silence, and a no may become a yes as long as the release waits. Closed when it is served or a newer release
 * has taken its place; from then on it counts for nothing and stays as history (S33, S35, S36, B9).
 */
@Entity
@Table(name = "confirmation")
public class Question {
    /** How it ended. */
    public enum Fate {
        /** What was said yes to is served. */
        SERVED,
        /** Another release took its place before it was served. */
        OVERTAKEN,
        /** The same, or what somebody said yes to of it, goes on under another number. */
        CONTINUED
    }

    @Id
    private byte[] digest;

    private long number;
    private byte[] edition;
    private byte[] likeness;

    @Column(name = "asked_round")
    private int round;

    private String note;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_by")
    private @Nullable Instant answerBy;

    @Column(name = "silence_is_yes")
    private boolean silenceIsYes;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String kept;
    private byte @Nullable [] agreed;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    private String reason;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_verdict")
    private @Nullable Verdict toldVerdict;

    private @Nullable String objection;

    @Enumerated(EnumType.STRING)
    private @Nullable Fate fate;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Question() {}

    /** @param terms that hold for the release */
    Question(SealedRelease release, Confirmation asked, Confirming terms, Instant now) {
        this.digest = release.digest().raw();
        this.number = release.header().number();
        this.edition = release.header().edition().raw();
        this.likeness = release.header().agreedTo().raw();
        this.kept = "";
        put(asked, terms, now);
    }

    private void put(Confirmation asked, Confirming terms, Instant now) {
        round = asked.round();
        note = asked.note();
        askedAt = now;
        answerBy = terms.silence().map(silence -> now.plus(silence.after())).orElse(null);
        silenceIsYes = terms.silence().map(Confirming.Silence::yes).orElse(false);
        remindedAt = null;
        verdict = Verdict.WAITING;
        reason = "";
        answeredBy = null;
        answeredAt = null;
        toldVerdict = null;
    }

    /** The main site asks once more what was declined. @return whether it is open again */
    boolean reopen(Confirmation again, Confirming terms, Instant now) {
        if (!isOpen() || verdict != Verdict.DECLINED || again.round() <= round) {
            return false;
        }
        put(again, terms, now);
        return true;
    }

    /** What somebody said yes to when another release was asked about is this: it is said yes to. */
    void follow(Question before, Instant now) {
        accept(
                List.of(),
                edition(),
                before.answeredBy(),
                before.reason,
                before.answeredAt().orElse(now));
    }

    /** The same was asked before under another number: what was said then counts. */
    void takeOver(Question before) {
        note = note.isEmpty() ? before.note : note;
        askedAt = before.askedAt;
        answerBy = before.answerBy;
        silenceIsYes = before.silenceIsYes;
        remindedAt = before.remindedAt;
        objection = before.objection;
        if (round <= before.round || before.verdict == Verdict.ACCEPTED) {
            verdict = before.verdict;
            kept = before.kept;
            agreed = before.agreed;
            answeredBy = before.answeredBy;
            reason = before.reason;
            answeredAt = before.answeredAt;
        }
    }

    boolean saysTheSameAs(Question other) {
        return edition().equals(other.edition()) && likeness().equals(other.likeness());
    }

    /** @param by who says so; nothing if nobody did in time */
    void accept(List<PagePath> keeping, Digest agreedEdition, Optional<String> by, String why, Instant now) {
        kept = String.join("\n", keeping.stream().map(PagePath::value).toList());
        agreed = agreedEdition.raw();
        answer(Verdict.ACCEPTED, by, why, now);
    }

    /** @param by who says so; nothing if nobody did in time */
    void decline(Optional<String> by, String why, Instant now) {
        answer(Verdict.DECLINED, by, why, now);
    }

    private void answer(Verdict said, Optional<String> by, String why, Instant now) {
        verdict = said;
        answeredBy = by.orElse(null);
        reason = why;
        answeredAt = now;
        objection = null;
    }

    /**
     * The main site cannot make what was said yes to; somebody has to answer anew, in as much time as there was at first.
     *
     * @param why in its words
     */
    void object(String why, Instant now) {
        objection = why.length() > 2_000 ? why.substring(0, 1_999) + "…" : why;
        verdict = Verdict.WAITING;
        answerBy = answerBy == null ? null : now.plus(Duration.between(askedAt, answerBy));
        askedAt = now;
        remindedAt = null;
        kept = "";
        agreed = null;
        answeredBy = null;
        answeredAt = null;
        reason = "";
        toldVerdict = Verdict.WAITING;
    }

    /** The main site has written it down. */
    void told(Verdict known) {
        toldVerdict = known;
    }

    void close(Fate how, Instant now) {
        if (fate == null) {
            fate = how;
            closedAt = now;
        }
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    /** Halfway to the end of the time, if there is one; a day after the question, if not. */
    boolean wantsReminder(Instant now) {
        Instant due = answerBy == null
                ? askedAt.plus(Duration.ofDays(1))
                : askedAt.plus(Duration.between(askedAt, answerBy).dividedBy(2));
        return isOpen() && verdict == Verdict.WAITING && remindedAt == null && !now.isBefore(due);
    }

    /** Whether nobody answered in the time that was agreed. */
    boolean silent(Instant now) {
        return isOpen() && verdict == Verdict.WAITING && answerBy != null && !now.isBefore(answerBy);
    }

    /** Whether this question's answer lets that be served. */
    boolean allows(SealedRelease staged) {
        return isOpen()
                && verdict == Verdict.ACCEPTED
                && agreed().equals(Optional.of(staged.header().edition()))
                && likeness().equals(staged.header().agreedTo());
    }

    /** Whether it still counts. */
    public boolean isOpen() {
        return fate == null;
    }

    public Digest release() {
        return Digest.ofRaw(digest);
    }

    public long number() {
        return number;
    }

    public Digest edition() {
        return Digest.ofRaw(edition);
    }

    private Digest likeness() {
        return Digest.ofRaw(likeness);
    }

    int round() {
        return round;
    }

    /** From the main site's manager; may be empty. */
    public String note() {
        return note;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Until when somebody can answer before silence does; nothing if it is waited for. */
    public Optional<Instant> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    public boolean silenceIsYes() {
        return silenceIsYes;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Paths at which what is served stays. */
    public List<PagePath> kept() {
        return kept.isEmpty() ? List.of() : kept.lines().map(PagePath::of).toList();
    }

    /** Root of what was said yes to. */
    public Optional<Digest> agreed() {
        return Optional.ofNullable(agreed).map(Digest::ofRaw);
    }

    /** Empty as long as nobody answered, and if silence did. */
    public Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public String reason() {
        return reason;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Whether the main site knows the answer. */
    public boolean told() {
        return verdict == Verdict.WAITING || toldVerdict != null && !verdict.after(toldVerdict);
    }

    /** Why the main site could not make what somebody said yes to. */
    public Optional<String> objection() {
        return Optional.ofNullable(objection);
    }

    public Optional<Fate> fate() {
        return Optional.ofNullable(fate);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
