package org.noren.main.publishing;

import jakarta.persistence.Column;
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
import org.noren.shared.link.Problem;
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

    @Column(name = "cut_requested")
    private boolean cutRequested;

    @Column(name = "checked_site")
    private @Nullable String checkedSite;

    @Column(name = "checked_contract")
    private long checkedContract;

    @Column(name = "blocked_release")
    private @Nullable String blockedRelease;

    @Column(name = "blocked_until")
    private @Nullable Instant blockedUntil;

    private boolean renumber;

    @Column(name = "from_scratch")
    private boolean fromScratch;

    @Column(name = "asked_round")
    private int round = 1;

    private String note = "";

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
        this.cutRequested = true;
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
            case DECLINED -> new LaneState.Declined(since, Optional.ofNullable(blockedUntil));
        };
    }

    /** The partner did what it should, or said that it had done so before. */
    void inStep(Instant now) {
        enter(Kind.IN_STEP, now);
        attempts = 0;
        code = null;
        detail = null;
        blockedRelease = null;
        blockedUntil = null;
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
        detail = shortened(reason);
        due = now.plus(pause);
    }

    /** Trying the same release again makes no sense before {@code again}, unless a person wishes it. */
    void refused(Instant now, String newCode, String reason, Digest release, Instant again) {
        trouble(Kind.REFUSED, now, newCode, reason);
        blockedRelease = release.hex();
        blockedUntil = again;
    }

    void needsPerson(Instant now, String newCode, String reason) {
        trouble(Kind.NEEDS_PERSON, now, newCode, reason);
    }

    /** The partner's site manager has been asked. */
    void asked(Instant now) {
        answered(Kind.ASKED, now);
    }

    /** The site manager said no: the same is not asked again before {@code again}, if at all, unless a person wishes it. */
    void declined(Instant now, Digest release, Optional<Instant> again) {
        answered(Kind.DECLINED, now);
        blockedRelease = release.hex();
        blockedUntil = again.orElse(null);
    }

    /** The site manager said yes. */
    void accepted(Instant now) {
        answered(Kind.ASKED, now);
        blockedRelease = null;
        ring(now, false);
    }

    private void answered(Kind kind, Instant now) {
        enter(kind, now);
        attempts = 0;
        code = null;
        detail = null;
    }

    /** Which time this is that the site manager is asked about what was declined. */
    int round() {
        return round;
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
        if (state == Kind.DECLINED && release.hex().equals(blockedRelease) && !blocks(release, now)) {
            round++;
            blockedRelease = null;
        }
    }

    /** What should be served is to be worked out again, though neither site nor contract changed. */
    void lookThroughAgain() {
        checkedSite = null;
    }

    boolean toBeLookedThrough() {
        return checkedSite == null;
    }

    private void trouble(Kind kind, Instant now, String newCode, String reason) {
        enter(kind, now);
        attempts++;
        code = newCode;
        detail = shortened(reason);
    }

    /** What is published cannot be released to this partner; it keeps what it has. */
    void stop(String why) {
        stopped = shortened(why);
    }

    void goOn() {
        stopped = null;
    }

    /** The partner has seen the latest number on another release: the next one needs a higher number. */
    void outnumbered() {
        renumber = true;
    }

    boolean needsHigherNumber() {
        return renumber;
    }

    void numbered() {
        renumber = false;
    }

    boolean hasTrouble(String sameCode) {
        return sameCode.equals(code);
    }

    /** When to visit next, whatever state it is in. */
    void lookAgain(Instant at) {
        due = at;
    }

    boolean blocks(Digest release, Instant now) {
        boolean forEver = state == Kind.DECLINED && blockedUntil == null;
        return release.hex().equals(blockedRelease) && (forEver || blockedUntil != null && now.isBefore(blockedUntil));
    }

    /** True if this site's edition and contract were looked at before, and led to the latest release or to none. */
    boolean checked(Digest site, long contract) {
        return site.hex().equals(checkedSite) && contract == checkedContract;
    }

    void check(Digest site, long contract) {
        checkedSite = site.hex();
        checkedContract = contract;
        cutRequested = false;
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
        cutRequested |= cut;
    }

    /** A person wants it tried now, refused or not. */
    public void insist(Instant now) {
        ring(now, true);
        round += state == Kind.DECLINED ? 1 : 0;
        blockedRelease = null;
        blockedUntil = null;
        attempts = 0;
    }

    /** A person wants all of it sent again; a partner that serves nothing yet gets all of it anyway. */
    void sendAgain(Instant now) {
        insist(now);
        fromScratch = said.served().isPresent();
    }

    /** Once what it should serve is served, the same is to go out again under a new number. */
    boolean fromScratch() {
        return fromScratch && said.served().isPresent();
    }

    void sentAgain() {
        fromScratch = false;
    }

    /** Did the last visits go wrong? */
    boolean troubled() {
        return attempts > 0;
    }

    boolean cutRequested() {
        return cutRequested;
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

    static String shortened(String reason) {
        String text = Problem.printable(reason);
        return text.length() > 2_000 ? text.substring(0, 1_999) + "…" : text;
    }
}
