package org.noren.partner.sisters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.link.Passage;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Token;

/**
 * A passage that a browser has brought here, whatever came of it. Born when it is shown for the first time: from then on it counts no
 * more. If its account may come in, it is given a key for the page that asks whether to go on, good for two minutes and one
 * use. Forgotten a day later, long after it has expired by any clock. Only digests are kept (S3).
 */
@Entity
@Table(name = "arrived_passage")
public class ArrivedPassage {
    /** For reading a page and pressing its button. */
    static final Duration TIME_TO_CONFIRM = Duration.ofMinutes(2);

    /** Much longer than a passage lives, so that setting a clock back brings none to life again. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    @Id
    private String nonce = "";

    @Column(name = "from_site")
    private @Nullable String cameFrom;

    private @Nullable String account;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "key_digest")
    private @Nullable String keyDigest;

    @Column(name = "good_until")
    private @Nullable Instant goodUntil;

    @Column(name = "entered_at")
    private @Nullable Instant enteredAt;

    protected ArrivedPassage() {}

    /** What it is known by; the book makes the row. */
    public String nonce() {
        return nonce;
    }

    /** Whether it was shown before: whoever shows it now is not the first. */
    boolean wasHere() {
        return arrivedAt != null;
    }

    void arrives(Passage passage, Instant now) {
        cameFrom = passage.from().value();
        account = passage.account();
        arrivedAt = now;
    }

    public SiteName from() {
        return new SiteName(known(cameFrom));
    }

    public String account() {
        return known(account);
    }

    private static String known(@Nullable String text) {
        if (text == null) throw new IllegalStateException("This passage has not arrived yet");
        return text;
    }

    /** @return until when the key is good */
    Instant admit(Token fresh, Instant now) {
        Instant until = now.plus(TIME_TO_CONFIRM);
        keyDigest = fresh.digest().hex();
        goodUntil = until;
        return until;
    }

    boolean waits(Instant now) {
        return enteredAt == null
                && Optional.ofNullable(goodUntil).filter(now::isBefore).isPresent();
    }
}
