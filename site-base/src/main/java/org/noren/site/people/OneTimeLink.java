package org.noren.site.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Token;

/**
 * The right to choose a password for one account without knowing the old one, for whoever holds the link's token. Born by
 * an invitation, or because somebody has forgotten the password; only the token's digest is kept. Ends when it is used,
 * when a newer one is made for the same account, with its time, or with the account. V2.
 */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {
    @Id
    private String digest;

    private String account;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "good_until")
    private Instant goodUntil;

    /** What a link is given out for, and for how long. */
    public enum Purpose {
        INVITATION(Duration.ofHours(24)),
        RESET(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected OneTimeLink() {}

    OneTimeLink(Token token, String account, Purpose purpose, Instant now) {
        this.digest = token.digest().hex();
        this.account = account;
        this.purpose = purpose;
        this.madeAt = now;
        this.goodUntil = now.plus(purpose.life());
    }

    public Digest digest() {
        return new Digest(digest);
    }

    public String account() {
        return account;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Instant goodUntil() {
        return goodUntil;
    }

    boolean isGood(Instant now) {
        return now.isBefore(goodUntil);
    }
}
