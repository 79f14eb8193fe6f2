package org.noren.main.rings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.SiteName;

/**
 * Changes on their way through the rings. Begun by a manager, from then on partners whose ring is not open yet stay with what
 * they have, whatever is published. The next ring is opened by time or by hand when all that are open have what is published;
 * something that goes wrong stops it until a manager resumes it. Ended when everybody's turn has come, or when a manager says so.
 */
@Entity
@Table(name = "roll_out")
public class RollOut {
    public enum State {
        RUNNING,
        STOPPED,
        ENDED
    }

    private static final int LONGEST_REASON = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String rings = "";

    /** The last ring that is open, from 0 on. */
    private int reached;

    @Column(name = "by_hand")
    private boolean byHand;

    @Column(name = "pause_s")
    private long pauseSeconds;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    /** When it came into its state; what was wrong before that was dealt with. */
    private Instant since = Instant.EPOCH;

    @Column(name = "entered_at")
    private Instant enteredAt = Instant.EPOCH;

    private String reason = "";

    @Column(name = "started_by")
    private String startedBy = "";

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    @Version
    private long version;

    protected RollOut() {}

    RollOut(Rings rings, boolean byHand, Duration pause, String by, Instant now) {
        this.rings = rings.text();
        this.byHand = byHand;
        this.pauseSeconds = pause.toSeconds();
        this.startedBy = by;
        this.startedAt = now;
        this.since = now;
        this.enteredAt = now;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Rings rings() {
        return Rings.parse(rings);
    }

    /** The last ring that is open, from 0 on. */
    public int reached() {
        return reached;
    }

    public boolean byHand() {
        return byHand;
    }

    /** How long a ring is watched at least before the next one is opened. */
    public Duration pause() {
        return Duration.ofSeconds(pauseSeconds);
    }

    public State state() {
        return state;
    }

    public Instant since() {
        return since;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** Why it stopped, or who ended it. */
    public String reason() {
        return reason;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    boolean holdsBack(SiteName partner) {
        return state != State.ENDED && rings().of(partner) > reached;
    }

    boolean pauseIsOver(Instant now) {
        return !now.isBefore(enteredAt.plus(pause()));
    }

    /** Behind the last ring that is named there is nobody to wait for. */
    void openNext(Instant now) {
        reached++;
        enteredAt = now;
        enter(State.RUNNING, "", now);
        if (reached >= rings().named().size()) {
            enter(State.ENDED, "", now);
        }
    }

    void stop(String why, Instant now) {
        enter(State.STOPPED, why, now);
    }

    void resume(Instant now) {
        enter(State.RUNNING, "", now);
    }

    void end(String by, Instant now) {
        enter(State.ENDED, by, now);
    }

    private void enter(State next, String why, Instant now) {
        state = next;
        since = now;
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON - 1) + "…" : why;
    }
}
