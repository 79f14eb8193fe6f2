package org.noren.main.scheduling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;

/**
 * What is to be published and taken down at one moment. Born when a manager decides it; it may be moved or called off until its
 * moment comes, at which a timer carries it out; what passed while this server was down is done at the start. Done, called off
 * and failed ones stay for people to look up. Managers are written to once of one that failed or left something as it was, and it stands
 * before them until one of them has noted it.
 */
@Entity
@Table(name = "scheduled_change")
public class ScheduledChange {
    public enum State {
        WAITING,
        DONE,
        CALLED_OFF,
        /** It could not be carried out; nothing of it was. */
        FAILED
    }

    static final int LONGEST_TITLE = 200;
    private static final int LONGEST_OUTCOME = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at = Instant.EPOCH;
    private String zone = "";
    private boolean together;
    private String title = "";

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

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

    @Column(name = "back_of")
    private @Nullable Long backOf;

    @ElementCollection
    @CollectionTable(name = "scheduled_item", joinColumns = @JoinColumn(name = "change_id"))
    @OrderBy("path")
    private List<ScheduledItem> items = new ArrayList<>();

    @Version
    private long version;

    protected ScheduledChange() {}

    ScheduledChange(
            Instant at,
            ZoneId zone,
            boolean together,
            String title,
            List<ScheduledItem> items,
            @Nullable Long backOf,
            String madeBy,
            Instant now) {
        this.at = at;
        this.zone = zone.getId();
        this.together = together;
        this.title = title;
        this.items.addAll(items);
        this.backOf = backOf;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /** Another one each time somebody changes it. */
    public long revision() {
        return version;
    }

    public Instant at() {
        return at;
    }

    /** The zone in which the manager thought of it. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Whether all partners switch at that moment; else they follow as their contracts say. */
    public boolean together() {
        return together;
    }

    public String title() {
        return title;
    }

    public State state() {
        return state;
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public String madeBy() {
        return madeBy;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** For people: what was left out, or why it failed. */
    public String outcome() {
        return outcome;
    }

    /** The change that this one takes back. */
    public Optional<Long> backOf() {
        return Optional.ofNullable(backOf);
    }

    public List<ScheduledItem> items() {
        return List.copyOf(items);
    }

    void move(Instant to, ZoneId in) {
        at = to;
        zone = in.getId();
    }

    void callOff(String by, Instant now) {
        end(State.CALLED_OFF, by, now);
    }

    /** @param before what shoppers saw until now, where it is done */
    void done(Map<PagePath, Integer> before, String leftOut, Instant now) {
        items.forEach(item -> Optional.ofNullable(before.get(item.path())).ifPresent(item::done));
        end(State.DONE, leftOut, now);
    }

    void fail(String why, Instant now) {
        end(State.FAILED, why, now);
    }

    /** It failed, or left something as it was. */
    public boolean isTrouble() {
        return state == State.FAILED || state == State.DONE && !outcome.isEmpty();
    }

    /** Managers were written to. */
    void told(Instant now) {
        toldAt = now;
    }

    boolean isUntold() {
        return isTrouble() && toldAt == null;
    }

    /** Somebody knows that it did not come as scheduled. */
    void seen(String by, Instant now) {
        seenAt = now;
        seenBy = by;
    }

    boolean isUnseen() {
        return isTrouble() && seenAt == null;
    }

    private void end(State how, String words, Instant now) {
        state = how;
        endedAt = now;
        outcome = words.length() > LONGEST_OUTCOME ? words.substring(0, LONGEST_OUTCOME - 1) + "…" : words;
    }
}
