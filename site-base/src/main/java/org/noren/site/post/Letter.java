package org.noren.site.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person. Born waiting, in the transaction that is the reason for it. Whoever wants to send it takes it for
 * some minutes; what that taker notes ends it as sent, or makes it wait longer each time. It fails when the mail server
 * says never, or when nobody needs it any longer; then the office shows it until somebody has it sent again or drops it.
 * Its text is sealed, because there may be a link in it, and goes as soon as it is not needed any longer.
 */
@Entity
@Table(name = "letter")
public class Letter {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int LONGEST_TROUBLE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String addressee;
    private String address;
    private String kind;

    @Column(name = "message_id")
    private String messageId;

    private byte @Nullable [] sealed;

    @Enumerated(EnumType.STRING)
    private LetterState state = LetterState.WAITING;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "useful_till")
    private Instant usefulTill;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private int attempts;
    private @Nullable String trouble;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Letter() {}

    Letter(Draft draft, String messageId, byte[] sealed, Instant now) {
        this.addressee = draft.addressee();
        this.address = draft.address().text();
        this.kind = draft.kind();
        this.messageId = messageId;
        this.sealed = sealed;
        this.writtenAt = now;
        this.usefulTill = draft.usefulTill();
        this.dueAt = now;
    }

    /**
     * Takes the letter in order to send it.
     *
     * @return which attempt this is; empty when it is not to be sent now, or somebody else has it
     */
    Optional<Integer> take(Instant now, Duration lease) {
        boolean free = leaseUntil == null || !leaseUntil.isAfter(now);
        if (state != LetterState.WAITING || dueAt.isAfter(now) || !free) return Optional.empty();
        if (!usefulTill.isAfter(now)) {
            fail("It could not be sent while it was of use", now);
            return Optional.empty();
        }
        leaseUntil = now.plus(lease);
        return Optional.of(++attempts);
    }

    /** What became of an attempt; nothing when somebody else has taken the letter since. */
    void note(int attempt, Handed handed, Instant now) {
        if (attempt != attempts || state != LetterState.WAITING) return;
        leaseUntil = null;
        if (handed instanceof Handed.Taken) {
            end(LetterState.SENT, now);
            trouble = null;
        } else if (handed instanceof Handed.Later later) {
            trouble = cut(later.why());
            dueAt = now.plus(pause());
        } else if (handed instanceof Handed.Never never) {
            fail(never.why(), now);
        }
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void fail(String why, Instant now) {
        trouble = cut(why);
        leaseUntil = null;
        state = LetterState.FAILED;
        endedAt = now;
        if (!usefulTill.isAfter(now)) sealed = null;
    }

    private void end(LetterState last, Instant now) {
        state = last;
        endedAt = now;
        sealed = null;
    }

    /** Sends a letter that failed once more, from now on. False when there is nothing left to send. */
    boolean revive(Instant now) {
        if (state == LetterState.SENT || sealed == null || !usefulTill.isAfter(now)) return false;
        state = LetterState.WAITING;
        endedAt = null;
        dueAt = now;
        return true;
    }

    /** Nobody shall get it any longer. False when it is sent already. */
    boolean drop(Instant now) {
        if (state == LetterState.SENT) return false;
        end(LetterState.DROPPED, now);
        return true;
    }

    private static String cut(String why) {
        return why.length() > LONGEST_TROUBLE ? why.substring(0, LONGEST_TROUBLE - 1) + "…" : why;
    }

    /** Only of a letter that is stored. */
    public long id() {
        if (id == null) throw new IllegalStateException("This letter is not stored yet");
        return id;
    }

    public String addressee() {
        return addressee;
    }

    public String address() {
        return address;
    }

    public String kind() {
        return kind;
    }

    String messageId() {
        return messageId;
    }

    Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed);
    }

    public LetterState state() {
        return state;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Instant usefulTill() {
        return usefulTill;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
