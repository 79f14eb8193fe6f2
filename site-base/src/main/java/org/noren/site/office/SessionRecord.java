package org.noren.site.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is signed in with one browser. Born at the sign-in; each visit is noted, to the minute. Ends with the
 * sign-out, by a click of its owner, with a change of role or password, after half an hour without a visit, and after
 * twelve hours in any case. Its id opens nothing: the browser holds the servlet container's own.
 */
@Entity
@Table(name = "office_session")
public class SessionRecord {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_BROWSER = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String account;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    private String origin;
    private String browser;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected SessionRecord() {}

    SessionRecord(String account, String origin, String browser, Instant now) {
        this.account = account;
        this.origin = origin;
        this.browser = browser.length() > LONGEST_BROWSER ? browser.substring(0, LONGEST_BROWSER) : browser;
        this.beganAt = now;
        this.seenAt = now;
    }

    boolean counts(Instant now) {
        return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(beganAt.plus(LONGEST));
    }

    /** Whether a visit at this moment is worth a note. */
    boolean isNews(Instant now) {
        return !now.isBefore(seenAt.plus(NOTED_EVERY));
    }

    /** Only of a session that is stored. */
    public long id() {
        if (id == null) throw new IllegalStateException("This session is not stored yet");
        return id;
    }

    public String account() {
        return account;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    /** Address of the machine. */
    public String origin() {
        return origin;
    }

    /** By what a person knows it again, such as {@code Firefox 145, Windows}; as the browser says of itself. */
    public String browser() {
        return Device.of(browser);
    }
}
