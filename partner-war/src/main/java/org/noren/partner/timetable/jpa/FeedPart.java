package org.noren.partner.timetable.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Some bytes of a feed's archive: databases differ in how long one value may be. */
@Entity
@Table(name = "timetable_part")
class FeedPart {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long feed;
    private int position;
    private byte[] bytes;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected FeedPart() {}

    FeedPart(long feed, int position, byte[] bytes) {
        this.feed = feed;
        this.position = position;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
