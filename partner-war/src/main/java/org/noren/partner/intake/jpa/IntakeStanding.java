package org.noren.partner.intake.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.intake.Heard;
import org.noren.partner.intake.SealedRelease;
import org.noren.partner.intake.Standing;
import org.noren.shared.seal.Digest;

/**
 * The one row that decides what is served. It is there as long as the site, made with the tables; offers, switches and
 * heartbeats change it, one after the other. Its releases are looked up apart: Hibernate reads a row that it joins with others
 * before it locks it, and would write over what somebody else changed in between.
 */
@Entity
@Table(name = "intake_standing")
class IntakeStanding {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "serving")
    private @Nullable TakenRelease serving;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staged")
    private @Nullable TakenRelease staged;

    private long highest;

    @Column(name = "last_signed")
    private @Nullable Instant lastSigned;

    @Column(name = "heard_time")
    private @Nullable Instant heardTime;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    private @Nullable Long newest;

    @Column(name = "newest_release")
    private byte @Nullable [] newestRelease;

    @Column(name = "newest_since")
    private @Nullable Instant newestSince;

    protected IntakeStanding() {}

    Standing standing() {
        return new Standing(
                Optional.ofNullable(serving).map(IntakeStanding::serving),
                Optional.ofNullable(staged).map(TakenRelease::release),
                highest,
                Optional.ofNullable(lastSigned),
                heard());
    }

    private static Standing.Serving serving(TakenRelease taken) {
        return new Standing.Serving(
                taken.release(), Objects.requireNonNull(taken.switchedAt(), "a served release was switched to"));
    }

    private Optional<Heard> heard() {
        if (heardTime == null || heardAt == null || newest == null || newestSince == null) {
            return Optional.empty();
        }
        Optional<Digest> release = Optional.ofNullable(newestRelease).map(Digest::ofRaw);
        return Optional.of(new Heard(heardTime, heardAt, newest, release, newestSince));
    }

    Optional<TakenRelease> serving() {
        return Optional.ofNullable(serving);
    }

    Optional<TakenRelease> staged() {
        return Optional.ofNullable(staged);
    }

    void stage(TakenRelease offer, SealedRelease release) {
        staged = offer;
        highest = Math.max(highest, release.header().number());
        signedAt(release.header().issued());
    }

    /** The staged release is served from now on. */
    void flip(Instant at) {
        TakenRelease next = Objects.requireNonNull(staged, "something is staged");
        if (serving != null) {
            serving.left(at);
        }
        next.switched(at);
        serving = next;
        staged = null;
    }

    /** An older one than the last changes nothing: two that come at once are both checked before either is noted. */
    void heard(Heard heartbeat) {
        if (heardTime != null && heartbeat.time().isBefore(heardTime)) {
            return;
        }
        heardTime = heartbeat.time();
        heardAt = heartbeat.at();
        newest = heartbeat.newest();
        newestRelease = heartbeat.release().map(Digest::raw).orElse(null);
        newestSince = heartbeat.newestSince();
        signedAt(heartbeat.time());
    }

    private void signedAt(Instant time) {
        if (lastSigned == null || time.isAfter(lastSigned)) {
            lastSigned = time;
        }
    }
}
