package org.noren.main.slots;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.StrictJson;

/**
 * A text that stands in a slot in one language for a time. Born when a manager plans it; waits for its moment, at which a timer writes
 * it into the slot's fragment; at its end the slot goes back to what stood there before, unless the next one begins. Whatever
 * passed while this server was down is made up for at the start, and what passed altogether is told as missed. Managers are written
 * to once of one that was missed or failed, and it stands before them until one of them has noted it.
 */
@Entity
@Table(name = "slot_filling")
public class Filling {
    public enum State {
        WAITING,
        SHOWN,
        DONE,
        TAKEN_AWAY,
        /** Its time came and went while this server was down. */
        MISSED,
        /** It could not be shown; the slot is as it was. */
        FAILED;

        boolean open() {
            return this == WAITING || this == SHOWN;
        }

        boolean trouble() {
            return this == MISSED || this == FAILED;
        }
    }

    private static final int LONGEST_OUTCOME = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slot = "";
    private String locale = "";
    private String title = "";
    private String body = "";

    private Instant begins = Instant.EPOCH;
    private @Nullable Instant ends;

    private String zone = "";
    private boolean together;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    /** Number of the fragment's revision that shows it. */
    private @Nullable Integer shown;

    /** The fragment that stood there before, as an object: its revision may be cleared away meanwhile. None for nothing. */
    @Column(name = "before_it")
    private @Nullable String before;

    @Column(name = "made_by")
    private String madeBy = "";

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private String outcome = "";

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "seen_by")
    private @Nullable String seenBy;

    @Version
    private long version;

    protected Filling() {}

    Filling(String slot, String locale, Plan plan, String madeBy, Instant now) {
        this.slot = slot;
        this.locale = locale;
        this.madeBy = madeBy;
        this.madeAt = now;
        change(plan);
    }

    final void change(Plan plan) {
        title = plan.title();
        body = plan.body();
        begins = plan.span().from();
        ends = plan.span().until().orElse(null);
        zone = plan.zone().getId();
        together = plan.together();
    }

    /** @param stoodBefore the fragment until now */
    void begin(int revision, Optional<Page> stoodBefore) {
        state = State.SHOWN;
        shown = revision;
        before = stoodBefore.map(page -> new String(page.bytes(), UTF_8)).orElse(null);
    }

    /** Another text of it stands there from now on. */
    void showsNow(int revision) {
        shown = revision;
    }

    void end(State how, String words, Instant now) {
        state = how;
        endedAt = now;
        outcome = words.length() > LONGEST_OUTCOME ? words.substring(0, LONGEST_OUTCOME - 1) + "…" : words;
    }

    /** Managers were written to. */
    void told(Instant now) {
        toldAt = now;
    }

    boolean isUntold() {
        return state.trouble() && toldAt == null;
    }

    /** Somebody knows that it did not come as planned. */
    void seen(String by, Instant now) {
        seenAt = now;
        seenBy = by;
    }

    boolean isUnseen() {
        return state.trouble() && seenAt == null;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /** Another one each time somebody changes it. */
    public long revision() {
        return version;
    }

    public String slot() {
        return slot;
    }

    public String locale() {
        return locale;
    }

    /** Where the fragment lies that it fills. */
    public PagePath path() {
        return Page.slotPath(slot, locale);
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public Span span() {
        return new Span(begins, Optional.ofNullable(ends));
    }

    /** The zone in which the manager thought of it. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Whether all partners switch at its beginning and its end. */
    public boolean together() {
        return together;
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state.open();
    }

    public boolean isTrouble() {
        return state.trouble();
    }

    /** It failed at its end, so shoppers may still see it. */
    public boolean isLeftStanding() {
        return state == State.FAILED && shown != null;
    }

    Optional<Integer> shown() {
        return Optional.ofNullable(shown);
    }

    /** @throws IllegalStateException if it is damaged */
    Optional<Page> before() {
        try {
            return before == null ? Optional.empty() : Optional.of(Page.read(before.getBytes(UTF_8)));
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("what stood in the slot " + slot + " before is damaged in the database", e);
        }
    }

    public String madeBy() {
        return madeBy;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** For people: why it failed, or that somebody else's text was left. */
    public String outcome() {
        return outcome;
    }
}
