package org.noren.main.publishing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.link.Receipt;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

/**
 * What the main site knows of one partner's updates: how far it is, what it said it serves, and when to look again. Born
 * with the partner. Between two visits it lies still; a visit holds it by a lease, and whoever lost the lease writes
 * nothing any more, because the fence has moved on.
 */
@Entity
@Table(name = "lane")
public class Lane {
    /** The kinds of {@link LaneState}, as stored. */
    enum Kind {
        WAITING,
        SENDING,
        IN_STEP,
        REFUSED,
        NEEDS_PERSON,
        ASKED,
        DECLINED
    }

    /** The code of a lane whose next release would lack a picture, a style sheet or a layout. */
    static final String EDITION_OPEN = "edition-open";

    @Id
    private String partner = "";

    @Enumerated(EnumType.STRING)
    private Kind state = Kind.WAITING;

    private Instant since = Instant.EPOCH;
    private Instant due = Instant.EPOCH;
    private int attempts;
    private @Nullable String code;
    private @Nullable String detail;
    private @Nullable String stopped;

    private String note = "";

    @Embedded
    private LastLook look = new LastLook();

    @Embedded
    private LastNo no = new LastNo();

    @Embedded
    private Reissue reissue = new Reissue();

    @Embedded
    private LastReceipt said = new LastReceipt();

    @Embedded
    private Lease lease = new Lease();

    @Embedded
    private Hold hold = new Hold();

    protected Lane() {}

    /** A lane that is looked at for the first time as soon as can be, and gets its first release then. */
    public Lane(SiteName partner, Instant now) {
        this.partner = partner.value();
        this.since = now;
        this.due = now;
        this.detail = "newly added";
        this.look.askForCut(true);
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    public LaneState state() {
        if (stopped != null && state == Kind.IN_STEP) {
            return new LaneState.NeedsPerson(since, due, EDITION_OPEN, stopped);
        }
        return switch (state) {
            case WAITING -> new LaneState.Waiting(since, due, attempts, text(detail));
            case SENDING -> new LaneState.Sending(since, text(detail));
            case IN_STEP -> new LaneState.InStep(since);
            case REFUSED -> new LaneState.Refused(since, due, text(code), text(detail));
            case NEEDS_PERSON -> new LaneState.NeedsPerson(since, due, text(code), text(detail));
            case ASKED -> new LaneState.Asked(since);
            case DECLINED -> new LaneState.Declined(since, no.until());
        };
    }

    /** The partner did what it should, or said that it had done so before. */
    void inStep(Instant now) {
        settled(Kind.IN_STEP, now);
        no.forget();
    }

    /** A question that waits for its answer is put again now and then; that is nothing new to anybody. */
    void sending(Instant now, String what) {
        if (state == Kind.ASKED) {
            return;
        }
        enter(Kind.SENDING, now);
        code = null;
        detail = what;
    }

    void waiting(Instant now, String reason, Duration pause) {
        enter(Kind.WAITING, now);
        attempts++;
        code = null;
        detail = KeptWords.of(reason);
        due = now.plus(pause);
    }

    /** Trying the same release again makes no sense before {@code again}, unless a person wishes it. */
    void refused(Instant now, String newCode, String reason, Digest release, Instant again) {
        trouble(Kind.REFUSED, now, newCode, reason);
        no.said(release, Optional.of(again));
    }

    void needsPerson(Instant now, String newCode, String reason) {
        trouble(Kind.NEEDS_PERSON, now, newCode, reason);
    }

    /** The partner's site manager has been asked. */
    void asked(Instant now) {
        settled(Kind.ASKED, now);
    }

    /** The site manager said no: the same is not asked again before {@code again}, if at all, unless a person wishes it. */
    void declined(Instant now, Digest release, Optional<Instant> again) {
        settled(Kind.DECLINED, now);
        no.said(release, again);
    }

    /** The site manager said yes. */
    void accepted(Instant now) {
        settled(Kind.ASKED, now);
        no.takenBack();
        ring(now, false);
    }

    private void settled(Kind kind, Instant now) {
        enter(kind, now);
        attempts = 0;
        code = null;
        detail = null;
    }

    /** Which time this is that the site manager is asked about what was declined. */
    int round() {
        return no.round();
    }

    /** What our manager writes to the site manager with each question. */
    public String note() {
        return note;
    }

    void note(String text) {
        note = text;
    }

    /** The agreed time after a no is over, and the same is asked again. */
    void askAgainIfDue(Digest release, Instant now) {
        if (state == Kind.DECLINED && no.isTo(release) && !blocks(release, now)) {
            no.askAgain();
        }
    }

    private void trouble(Kind kind, Instant now, String newCode, String reason) {
        enter(kind, now);
        attempts++;
        code = newCode;
        detail = KeptWords.of(reason);
    }

    /** What is published cannot be released to this partner; it keeps what it has. */
    void stop(String why) {
        stopped = KeptWords.of(why);
    }

    void goOn() {
        stopped = null;
    }

    /** Why the same goes out once more, if it does. */
    Reissue reissue() {
        return reissue;
    }

    boolean hasTrouble(String sameCode) {
        return sameCode.equals(code);
    }

    /** When to visit next, whatever state it is in. */
    void lookAgain(Instant at) {
        due = at;
    }

    boolean blocks(Digest release, Instant now) {
        return no.isTo(release) && no.until().map(now::isBefore).orElse(state == Kind.DECLINED);
    }

    /** What was looked at last to work out what it should serve. */
    LastLook look() {
        return look;
    }

    /** Keeps what the partner signed, and how far its clock is from ours. */
    void heard(Receipt receipt, String signed, Instant now) {
        said.heard(receipt, signed, now);
    }

    /** What the partner signed last. */
    public LastReceipt said() {
        return said;
    }

    /** The earlier state that it is kept at, if it is. */
    Hold hold() {
        return hold;
    }

    /** Who is at it now. */
    Lease lease() {
        return lease;
    }

    /** Something wants it looked at now; with {@code cut} a partner that waits for its hours gets what there is now. */
    public void ring(Instant now, boolean cut) {
        if (due.isAfter(now)) {
            due = now;
        }
        look.askForCut(cut);
    }

    /** A person wants it tried now, refused or not. */
    public void insist(Instant now) {
        ring(now, true);
        if (state == Kind.DECLINED) {
            no.askAgain();
        }
        no.forget();
        attempts = 0;
    }

    /** A person wants all of it sent again; a partner that serves nothing yet gets all of it anyway. */
    void sendAgain(Instant now) {
        insist(now);
        reissue.fromScratch(said.served().isPresent());
    }

    /** Once what it should serve is served, the same is to go out again under a new number. */
    boolean fromScratch() {
        return reissue.isFromScratch() && said.served().isPresent();
    }

    /** Did the last visits go wrong? */
    boolean troubled() {
        return attempts > 0;
    }

    public Instant due() {
        return due;
    }

    public int attempts() {
        return attempts;
    }

    private void enter(Kind next, Instant now) {
        if (state != next) {
            state = next;
            since = now;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
