package org.noren.main.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

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
        RECOVERED,
        /** The question lies before the site manager. */
        ASKED,
        ACCEPTED,
        DECLINED
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
    private @Nullable String receipt;

    @Column(name = "pages_added")
    private @Nullable Integer pagesAdded;

    @Column(name = "pages_changed")
    private @Nullable Integer pagesChanged;

    @Column(name = "pages_removed")
    private @Nullable Integer pagesRemoved;

    @Column(name = "others_added")
    private @Nullable Integer othersAdded;

    @Column(name = "others_changed")
    private @Nullable Integer othersChanged;

    @Column(name = "others_removed")
    private @Nullable Integer othersRemoved;

    protected LaneEvent() {}

    private LaneEvent(SiteName partner, Instant at, What what, long number, @Nullable String detail) {
        this.partner = partner.value();
        this.at = at;
        this.what = what;
        this.number = number;
        this.detail = detail == null ? null : KeptWords.of(detail);
    }

    static LaneEvent cut(PublishedRelease release, Instant at) {
        LaneEvent event = new LaneEvent(release.partner(), at, What.CUT, release.number(), release.cause());
        event.digest = release.digest().hex();
        return event;
    }

    /**
     * @param heard the receipt, and what was sent
     * @param took from offer to receipt
     * @param difference what changed at the partner, if that can be told
     */
    static LaneEvent delivered(
            PublishedRelease release,
            Instant at,
            Delivery.Outcome.Heard heard,
            Duration took,
            Optional<Difference> difference) {
        LaneEvent event = new LaneEvent(release.partner(), at, What.DELIVERED, release.number(), null);
        event.digest = release.digest().hex();
        event.objects = heard.objects();
        event.bytes = heard.bytes();
        event.millis = took.toMillis();
        event.receipt = new String(StrictJson.write(heard.signed()), StandardCharsets.UTF_8);
        difference.ifPresent(event::differs);
        return event;
    }

    private void differs(Difference difference) {
        pagesAdded = difference.pages().added();
        pagesChanged = difference.pages().changed();
        pagesRemoved = difference.pages().removed();
        othersAdded = difference.others().added();
        othersChanged = difference.others().changed();
        othersRemoved = difference.others().removed();
    }

    /** @param words the site manager's reason, and what stays as it is; may be empty */
    static LaneEvent answered(PublishedRelease release, Instant at, What what, String words) {
        LaneEvent event = new LaneEvent(release.partner(), at, what, release.number(), words);
        event.digest = release.digest().hex();
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

    /** What changed at the partner by a delivery, if that was known. */
    public Optional<Difference> difference() {
        if (pagesAdded == null
                || pagesChanged == null
                || pagesRemoved == null
                || othersAdded == null
                || othersChanged == null
                || othersRemoved == null) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                new Difference.Count(pagesAdded, pagesChanged, pagesRemoved),
                new Difference.Count(othersAdded, othersChanged, othersRemoved)));
    }

    /** The receipt that proved a delivery, as the partner signed it; deliveries of earlier versions kept none. */
    public Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }

    /** The digest of exactly what the partner signed. */
    public Optional<Digest> receiptDigest() {
        return receipt().map(text -> {
            try {
                return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), Signed.class)
                        .digest();
            } catch (StrictJson.Refused e) {
                throw new IllegalStateException(
                        "the receipt of release " + number + " of " + partner + " is damaged in the database", e);
            }
        });
    }

    public Duration took() {
        return Duration.ofMillis(millis);
    }
}
