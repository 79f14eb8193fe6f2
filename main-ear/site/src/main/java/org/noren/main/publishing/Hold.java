package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.seal.Digest;

/**
 * A partner that was taken back to an earlier state and is kept there, whatever is published meanwhile, until a manager lets it
 * go on. Empty for a partner that follows the main site (B5, B6).
 */
@Embeddable
public class Hold {
    /** In characters, as the database keeps it. */
    public static final int LONGEST_REASON = 2_000;

    @Column(name = "held_number")
    private @Nullable Long number;

    @Column(name = "held_edition")
    private @Nullable String edition;

    @Column(name = "held_reason")
    private @Nullable String reason;

    @Column(name = "held_recall")
    private boolean recall;

    @Column(name = "held_since")
    private @Nullable Instant since;

    /** Nothing held. */
    protected Hold() {}

    /** Whether that says why a partner is taken back; whoever does it has to. */
    public static boolean saysWhy(String reason) {
        return !reason.isBlank() && reason.length() <= LONGEST_REASON;
    }

    /**
     * @param back the release whose content comes back
     * @param recall whether the site manager is passed by, as the contract allows
     */
    void keep(PublishedRelease back, String why, boolean recall, Instant now) {
        number = back.number();
        edition = back.edition().hex();
        reason = why;
        this.recall = recall;
        since = now;
    }

    void letGo() {
        number = null;
        edition = null;
        reason = null;
        recall = false;
        since = null;
    }

    /** What it is held at; nothing if it follows the main site. */
    Optional<Digest> edition() {
        return Optional.ofNullable(edition).map(Digest::parse);
    }

    /** Why the site manager is passed by, if they are. */
    Optional<String> recallReason() {
        return recall ? Optional.ofNullable(reason) : Optional.empty();
    }

    /** How a partner is held. @param number of the release whose content it has again */
    public record Held(long number, String reason, Instant since) {}

    /** For people. */
    Optional<Held> held() {
        return number == null || reason == null || since == null
                ? Optional.empty()
                : Optional.of(new Held(number, reason, since));
    }
}
