package org.noren.main.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.Fingerprint;

/**
 * A certificate that a partner may show on the link, for a time; revoked, it never counts again. Several count side by
 * side while a key rolls, and when each was last seen tells whether the old one can go.
 */
@Entity
@Table(name = "partner_certificate")
public class PartnerCertificate {
    @Id
    private String fingerprint = "";

    @Column(name = "valid_from")
    private Instant validFrom = Instant.EPOCH;

    @Column(name = "valid_until")
    private Instant validUntil = Instant.EPOCH;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "key_digest")
    private @Nullable String keyDigest;

    private @Nullable String pem;

    protected PartnerCertificate() {}

    PartnerCertificate(Fingerprint fingerprint, Validity validity) {
        this.fingerprint = fingerprint.value();
        this.validFrom = validity.from();
        this.validUntil = validity.until();
    }

    PartnerCertificate(IssuedCertificate issued) {
        this(issued.fingerprint(), issued.validity());
        this.keyDigest = issued.key().hex();
        this.pem = issued.pem();
    }

    boolean revoke(Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = at;
        return true;
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(fingerprint);
    }

    public Validity validity() {
        return new Validity(validFrom, validUntil);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** When it was last shown on the link, to the minute. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    /** The certificate itself, if it was given here. */
    public Optional<String> pem() {
        return Optional.ofNullable(pem);
    }

    public boolean counts(Instant now) {
        return revokedAt == null && validity().covers(now);
    }
}
