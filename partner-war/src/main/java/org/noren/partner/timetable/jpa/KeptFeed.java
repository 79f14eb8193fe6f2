package org.noren.partner.timetable.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.noren.partner.timetable.LoadedFeed;

/** A feed that was taken in. It never changes, and goes when another one takes its place. */
@Entity
@Table(name = "timetable_feed")
class KeptFeed {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    private int size;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private int places;
    private int lines;
    private int trips;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected KeptFeed() {}

    KeptFeed(LoadedFeed feed) {
        this.name = feed.name();
        this.takenAt = feed.at();
        this.takenBy = feed.by();
        this.size = feed.size();
        this.validFrom = feed.from();
        this.validUntil = feed.until();
        this.places = feed.places();
        this.lines = feed.lines();
        this.trips = feed.trips();
    }

    long id() {
        return Objects.requireNonNull(id, "it was stored");
    }

    LoadedFeed feed() {
        return new LoadedFeed(id(), name, takenAt, takenBy, size, validFrom, validUntil, places, lines, trips);
    }
}
