package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.link.Receipt;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/** What a partner signed last: the receipt itself, and of it what is asked for often; empty until it is heard first. */
@Embeddable
public class LastReceipt {
    @Column(name = "served_number")
    private long servedNumber;

    @Column(name = "served_digest")
    private @Nullable String servedDigest;

    @Column(name = "served_edition")
    private @Nullable String servedEdition;

    private long highest;
    private @Nullable String receipt;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    @Column(name = "skew_ms")
    private long skewMillis;

    /** Nothing yet. */
    protected LastReceipt() {}

    void heard(Receipt said, String signed, Instant now) {
        servedNumber = said.number();
        servedDigest = said.release().map(Digest::hex).orElse(null);
        servedEdition = said.edition().map(Digest::hex).orElse(null);
        highest = said.highest();
        receipt = signed;
        heardAt = now;
        skewMillis = Duration.between(now, said.time()).toMillis();
    }

    /** 0 if it serves nothing of ours yet, or never said so. */
    public long number() {
        return servedNumber;
    }

    /** The release that it serves. */
    public Optional<Digest> served() {
        return Optional.ofNullable(servedDigest).map(Digest::parse);
    }

    public Optional<Digest> edition() {
        return Optional.ofNullable(servedEdition).map(Digest::parse);
    }

    /** The highest number that the partner ever took in. */
    public long highest() {
        return highest;
    }

    /** When the partner was last heard. */
    public Optional<Instant> heardAt() {
        return Optional.ofNullable(heardAt);
    }

    /** The partner's clock less ours, at that time. */
    public Duration skew() {
        return Duration.ofMillis(skewMillis);
    }

    /** Since when, by our clock, the partner has served what it serves. */
    public Optional<Instant> since() {
        if (receipt == null || servedNumber == 0) {
            return Optional.empty();
        }
        try {
            return StrictJson.read(signed(receipt).bytes(), Receipt.class)
                    .since()
                    .map(since -> since.minus(skew()));
        } catch (StrictJson.Refused e) {
            throw damaged(e);
        }
    }

    /** Which key signed it, as messages call it. */
    Optional<String> key() {
        return text().map(text -> signed(text).key());
    }

    /** The receipt, as it was signed. */
    public Optional<String> text() {
        return Optional.ofNullable(receipt);
    }

    private static Signed signed(String text) {
        try {
            return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), Signed.class);
        } catch (StrictJson.Refused e) {
            throw damaged(e);
        }
    }

    private static IllegalStateException damaged(StrictJson.Refused e) {
        return new IllegalStateException("a lane's last receipt is damaged in the database", e);
    }
}
