package org.noren.main.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prescribed time of a contract and when it was last carried out. Times that pass while the main site is down are made
 * up for once, when it is up again, however many they were: an update brings the present state, not the past ones.
 */
@Entity
@Table(name = "update_time")
public class ScheduledUpdate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "time_of_day")
    private String timeOfDay = "";

    private String days = "";
    private String zone = "";

    @Column(name = "last_run")
    private Instant lastRun = Instant.EPOCH;

    protected ScheduledUpdate() {}

    ScheduledUpdate(UpdateTime time, Instant now) {
        timeOfDay = time.at().toString();
        days = time.daysText();
        zone = time.zone().getId();
        lastRun = now;
    }

    public UpdateTime time() {
        return UpdateTime.parse(timeOfDay, days, zone);
    }

    public Instant lastRun() {
        return lastRun;
    }

    /** @return true if a moment of this time has passed since it was last carried out; then it counts as carried out */
    public boolean takeDue(Instant now) {
        boolean due = time().dueBetween(lastRun, now).isPresent();
        if (due) {
            lastRun = now;
        }
        return due;
    }
}
