package org.noren.main.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

/** One line in the history of a partner's updates; never changed (B4). */
@Entity
@Table(name = "lane_event")
public class LaneEvent {
    /** What happened. */
    public enum What {
        CUT,
        DELIVERED,
        FAILED,
        REFUSED,
        NEEDS_PERSON,
        RECOVERED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String partner = "";
    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private What what = What.CUT;

    private long number;
    private @Nullable String digest;
    private @Nullable String code;
    private @Nullable String detail;
    private int objects;
    private long bytes;
    private long millis;

    protected LaneEvent() {}

    private LaneEvent(SiteName partner, Instant at, What what, long number, @Nullable String detail) {
        this.partner = partner.value();
        this.at = at;
        this.what = what;
        this.number = number;
        this.detail = detail == null ? null : Lane.shortened(detail);
    }

    static LaneEvent cut(PublishedRelease release, Instant at) {
        LaneEvent event = new LaneEvent(release.partner(), at, What.CUT, release.number(), release.cause());
        event.digest = release.digest().hex();
        return event;
    }

    /**
     * @param objects sent
     * @param bytes on the wire, without HTTP's own
     * @param took from offer to receipt
     */
    static LaneEvent delivered(PublishedRelease release, Instant at, int objects, long bytes, Duration took) {
        LaneEvent event = new LaneEvent(release.partner(), at, What.DELIVERED, release.number(), null);
        event.digest = release.digest().hex();
        event.objects = objects;
        event.bytes = bytes;
        event.millis = took.toMillis();
        return event;
    }

    static LaneEvent trouble(
            SiteName partner, Instant at, What what, long number, @Nullable String code, String detail) {
        LaneEvent event = new LaneEvent(partner, at, what, number, detail);
        event.code = code;
        return event;
    }

    public SiteName partner() {
        return new SiteName(partner);
    }

    public Instant at() {
        return at;
    }

    public What what() {
        return what;
    }

    public long number() {
        return number;
    }

    public Optional<Digest> digest() {
        return Optional.ofNullable(digest).map(Digest::parse);
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public int objects() {
        return objects;
    }

    public long bytes() {
        return bytes;
    }

    public Duration took() {
        return Duration.ofMillis(millis);
    }
}
