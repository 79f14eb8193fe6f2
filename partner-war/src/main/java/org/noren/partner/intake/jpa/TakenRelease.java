package org.noren.partner.intake.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.noren.partner.intake.OldReleases.Departed;
import org.noren.partner.intake.SealedRelease;
import org.noren.shared.link.Release;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/**
 * A release that was offered with a good signature. It is born staged, gets its time of switch when it is served and its
 * time of leaving when another one is, and is deleted with the objects that only it needs.
 */
@Entity
@Table(name = "taken_release")
class TakenRelease {
    @Id
    private byte[] digest;

    private long number;

    private byte[] edition;

    private byte[] message;

    private byte[] signature;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "switched_at")
    private @Nullable Instant switchedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected TakenRelease() {}

    TakenRelease(SealedRelease release, Instant offeredAt) {
        this.digest = release.digest().raw();
        this.number = release.header().number();
        this.edition = release.header().edition().raw();
        this.message = release.seal().bytes();
        this.signature = Base64.getDecoder().decode(release.seal().signature());
        this.keyId = release.seal().key();
        this.offeredAt = offeredAt;
    }

    Digest digest() {
        return Digest.ofRaw(digest);
    }

    /** @throws IllegalStateException if a row was changed by somebody: its form was checked when it was written */
    SealedRelease release() {
        Base64.Encoder base64 = Base64.getEncoder();
        Signed seal = new Signed(base64.encodeToString(message), base64.encodeToString(signature), keyId);
        try {
            return new SealedRelease(seal, StrictJson.read(message, Release.class));
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("The row of release " + number + " in taken_release is damaged", e);
        }
    }

    /** Of a release that was served before. */
    Departed departed() {
        return new Departed(
                digest(),
                Digest.ofRaw(edition),
                Objects.requireNonNull(leftAt, "a release that is served has not left"));
    }

    @Nullable Instant switchedAt() {
        return switchedAt;
    }

    void switched(Instant at) {
        switchedAt = at;
        leftAt = null;
    }

    void left(Instant at) {
        leftAt = at;
    }
}
