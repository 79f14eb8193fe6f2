package org.noren.main.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.CertificateRequest;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.VerifyingKey;

/**
 * A certificate request that a partner sent and somebody brought in. It waits until a certificate is given for it, once,
 * or until it is thrown away; one that has waited for {@link #LIFE} is too old. Used ones stay, so that no key is vouched
 * for twice.
 */
@Entity
@Table(name = "key_request")
public class KeyRequest {
    /** By then the partner makes a fresh one. */
    public static final Duration LIFE = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "key_digest")
    private String keyDigest = "";

    private String name = "";
    private String subject = "";
    private String kind = "";
    private String pem = "";

    @Column(name = "receipt_key")
    private @Nullable String receiptKey;

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected KeyRequest() {}

    KeyRequest(CertificateRequest request, SiteName name, String pem, Optional<VerifyingKey> receiptKey, Instant now) {
        this.keyDigest = request.keyDigest().hex();
        this.name = name.value();
        this.subject = request.subject().getName();
        this.kind = request.kind();
        this.pem = pem;
        this.receiptKey = receiptKey.map(VerifyingKey::spki).orElse(null);
        this.receivedAt = now;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("a request gets its number when it is kept");
        }
        return id;
    }

    /** The request as it came. */
    CertificateRequest request() {
        try {
            return CertificateRequest.read(pem);
        } catch (CertificateRequest.Unfit e) {
            throw new IllegalStateException("request " + id + " is damaged in the database", e);
        }
    }

    public Digest key() {
        return Digest.parse(keyDigest);
    }

    /** For which site it asks. */
    public SiteName name() {
        return new SiteName(name);
    }

    /** The whole name that it asks for. */
    public String subject() {
        return subject;
    }

    /** Of the key, {@code EC 256}. */
    public String kind() {
        return kind;
    }

    /** The key for receipts that came along. */
    public Optional<VerifyingKey> receiptKey() {
        return Optional.ofNullable(receiptKey).map(VerifyingKey::new);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public boolean used() {
        return usedAt != null;
    }

    public boolean old(Instant now) {
        return !receivedAt.plus(LIFE).isAfter(now);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
