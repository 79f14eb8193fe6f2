package org.noren.site.importing;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.StrictJson.Named;

/**
 * An import that somebody asked for in the office, while it goes on and afterwards. Born when the archive has arrived;
 * whoever runs it tells every few seconds how far it is, so that one whose server died is known by its silence; ended
 * with a report, or with what stood against it. The import itself is one transaction: only a job that is done changed
 * anything. Goes by itself when newer ones have taken its place. S32.
 */
@Entity
@Table(name = "import_job")
public class ImportJob {
    /** Nobody who runs an import is silent for so long. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private static final int LONGEST_NAME = 255;

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** Something in the archive stood against it; nothing was changed. */
        REFUSED,
        /** The server could not do it; nothing was changed. */
        FAILED,
        /** Its server ended in the middle of it; nothing was changed. */
        CUT_OFF;

        /** As it stands in the office's words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether nobody has to do anything. */
        public boolean isWell() {
            return this == RUNNING || this == DONE;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String author;
    private String origin;

    @Column(name = "file_name")
    private String file;

    private String target;

    @Column(name = "dry_run")
    private boolean dryRun;

    private boolean publishes;

    @Enumerated(EnumType.STRING)
    private State state;

    private int done;
    private int total;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "alive_at")
    private Instant aliveAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private byte @Nullable [] findings;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected ImportJob() {}

    /**
     * @param file name of the archive at the person who sent it
     * @param origin address of that person's machine
     */
    ImportJob(String file, ImportOrder order, String origin, Instant now) {
        this.author = order.author();
        this.origin = origin;
        this.file = file.length() > LONGEST_NAME ? file.substring(file.length() - LONGEST_NAME) : file;
        this.target = order.at().value();
        this.dryRun = order.dryRun();
        this.publishes = order.publish();
        this.state = State.RUNNING;
        this.startedAt = now;
        this.aliveAt = now;
    }

    /** It goes on, and is so far. */
    public void goesOn(int done, int total, Instant now) {
        if (state == State.RUNNING) {
            this.done = done;
            this.total = total;
            this.aliveAt = now;
        }
    }

    void ends(ImportOutcome outcome, Instant now) {
        if (outcome instanceof ImportOutcome.Done with) {
            end(State.DONE, with.report().json(), now);
        } else if (outcome instanceof ImportOutcome.Refused with) {
            end(State.REFUSED, StrictJson.write(new Reasons(with.reasons())), now);
        }
    }

    /** @param reason a sentence for the person who asked */
    void fails(String reason, Instant now) {
        end(State.FAILED, StrictJson.write(new Reasons(List.of(reason))), now);
    }

    private void end(State ended, byte[] found, Instant now) {
        state = ended;
        findings = found;
        endedAt = now;
        done = total;
    }

    public long id() {
        if (id == null) throw new IllegalStateException("The import of " + file + " has not been kept yet");
        return id;
    }

    public State state(Instant now) {
        return state(state, aliveAt, now);
    }

    /** What a job is whose last sign of life was at that time. */
    public static State state(State last, Instant aliveAt, Instant now) {
        boolean silent = last == State.RUNNING && aliveAt.plus(LONGEST_SILENCE).isBefore(now);
        return silent ? State.CUT_OFF : last;
    }

    /** What came of it; empty while it runs, and when it changed nothing because it could not. */
    public Optional<ImportReport> report() {
        return state == State.DONE && findings != null
                ? Optional.of(read(findings, ImportReport.class))
                : Optional.empty();
    }

    /** What stood against it. */
    public List<String> reasons() {
        return state != State.DONE && findings != null
                ? read(findings, Reasons.class).reasons()
                : List.of();
    }

    private <T extends Record> T read(byte[] json, Class<T> type) {
        try {
            return StrictJson.read(json, type);
        } catch (StrictJson.Refused changed) {
            throw new IllegalStateException("What import " + id + " found was kept in another form", changed);
        }
    }

    public String author() {
        return author;
    }

    public String origin() {
        return origin;
    }

    /** Name of the archive. */
    public String file() {
        return file;
    }

    public PagePath target() {
        return PagePath.of(target);
    }

    public boolean dryRun() {
        return dryRun;
    }

    public boolean publishes() {
        return publishes;
    }

    /** Files taken. */
    public int done() {
        return done;
    }

    /** Files that it has; 0 until they were counted. */
    public int total() {
        return total;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why an import changed nothing. */
    @Named("import-refused")
    record Reasons(List<String> reasons) {}
}
