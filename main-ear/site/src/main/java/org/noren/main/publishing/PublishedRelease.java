package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.link.Release;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/**
 * A release as the main site keeps it: the exact bytes and their signature, and why it was made. Never changed;
 * the one with the highest number is what its partner should serve.
 */
@Entity
@Table(name = "partner_release")
@IdClass(PublishedRelease.Key.class)
public class PublishedRelease {
    /** Partner and number. */
    public record Key(String partner, long number) implements Serializable {}

    @Id
    private String partner = "";

    @Id
    private long number;

    private String digest = "";
    private byte[] header = {};
    private byte[] signature = {};

    @Column(name = "signed_by")
    private String signedBy = "";

    private String edition = "";
    private Instant issued = Instant.EPOCH;
    private Instant expires = Instant.EPOCH;
    private String cause = "";

    @Column(name = "switch_at")
    private @Nullable Instant switchAt;

    @Column(name = "until_then")
    private @Nullable Long untilThen;

    protected PublishedRelease() {}

    /** @param cause why it was made, for people */
    PublishedRelease(Release release, Signed signed, String cause) {
        this.partner = release.partner().value();
        this.number = release.number();
        this.digest = signed.digest().hex();
        this.header = signed.bytes();
        this.signature = Base64.getDecoder().decode(signed.signature());
        this.signedBy = signed.key();
        this.edition = release.edition().hex();
        this.issued = release.issued();
        this.expires = release.expires();
        this.cause = cause;
    }

    /** @param served number of the release that the partner serves until the moment comes that this one names */
    void replaces(long served) {
        switchAt = release().switchAt().orElse(null);
        untilThen = served;
    }

    /** The moment from which on it is to be served, if it names one. */
    public Optional<Instant> switchAt() {
        return Optional.ofNullable(switchAt);
    }

    /** Number of the release that the partner should serve instead, if this one's moment has not come. */
    Optional<Long> standIn(Instant now) {
        return switchAt != null && now.isBefore(switchAt) ? Optional.ofNullable(untilThen) : Optional.empty();
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    public long number() {
        return number;
    }

    public Digest digest() {
        return Digest.parse(digest);
    }

    public Digest edition() {
        return Digest.parse(edition);
    }

    public Instant issued() {
        return issued;
    }

    public Instant expires() {
        return expires;
    }

    public String cause() {
        return cause;
    }

    /** As it is sent. */
    public Signed signed() {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Signed(base64.encodeToString(header), base64.encodeToString(signature), signedBy);
    }

    /** The header itself. */
    public Release release() {
        try {
            return StrictJson.read(header, Release.class);
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("release " + number + " of " + partner + " is damaged in the database", e);
        }
    }
}
