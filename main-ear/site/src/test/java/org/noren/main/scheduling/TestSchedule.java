package org.noren.main.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.noren.main.publishing.Foresight;
import org.noren.main.scheduling.ScheduleDesk.Result;
import org.noren.main.scheduling.ScheduleDesk.When;
import org.noren.main.scheduling.jpa.TestChanges;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Draft;
import org.noren.site.published.TestPublished;

/** Scheduling over a real database; each call is a transaction of its own, and a trial is one within another. */
public final class TestSchedule {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final TestPublished house;
    private final ScheduleDesk desk = new ScheduleDesk();
    private final List<PlannedBeside> beside = new ArrayList<>();
    private final NextMoment next = new NextMoment() {
        @Override
        Stream<PlannedBeside> beside() {
            return beside.stream();
        }
    };

    private TestSchedule(TestPublished house) {
        this.house = house;
        Trying carrying = new Trying();
        carrying.changes = TestChanges.of(house.desk.site);
        carrying.contents = house.contents;
        carrying.desk = house.desk.desk();
        carrying.published = house.edition();
        carrying.rollback = house.desk.site::markRollback;
        desk.changes = carrying.changes;
        desk.contents = house.contents;
        desk.carrying = carrying;
        desk.clock = house.desk.clock;
        next.changes = carrying.changes;
        next.carrying = carrying;
    }

    public static TestSchedule of(TestPublished house) {
        return new TestSchedule(house);
    }

    /** As the container does it: a new transaction, and observers within it. */
    private final class Trying extends Carrying {
        @Override
        public <T> Optional<T> tryOut(long id, Function<Digest, T> look) {
            return house.desk.site.inTransaction(() -> super.tryOut(id, look));
        }

        @Override
        public Carried carryOut(ScheduledChange change) {
            Carried carried = super.carryOut(change);
            house.followWithin();
            return carried;
        }
    }

    /** For a caller that begins its own transaction. */
    public ScheduleDesk desk() {
        return desk;
    }

    /** Another feature that has moments of its own. */
    public void with(PlannedBeside feature) {
        beside.add(feature);
    }

    public Foresight foresight() {
        return next;
    }

    /** Writes these as drafts, to be shown together after so long at all sites. */
    public long together(Duration after, Draft... drafts) {
        return plan(after, true, drafts);
    }

    public long plan(Duration after, boolean together, Draft... drafts) {
        Arrays.stream(drafts).forEach(house.desk::write);
        return done(
                planned(after, together, Arrays.stream(drafts).map(Draft::path).toList(), List.of()));
    }

    public long takeDown(Duration after, boolean together, String... paths) {
        return done(planned(
                after,
                together,
                List.of(),
                Arrays.stream(paths).map(PagePath::of).toList()));
    }

    public Result planned(Duration after, boolean together, List<PagePath> publish, List<PagePath> takeDown) {
        return house.desk.site.inTransaction(
                () -> desk.plan(new When(in(after), TOKYO, together), "autumn", publish, takeDown, "hanako"));
    }

    private Instant in(Duration after) {
        return house.desk.clock.instant().plus(after);
    }

    public Result move(long id, Duration after) {
        long seen = find(id).revision();
        return house.desk.site.inTransaction(() -> desk.move(id, seen, in(after), TOKYO));
    }

    public Result callOff(long id) {
        long seen = find(id).revision();
        return house.desk.site.inTransaction(() -> desk.callOff(id, seen, "hanako"));
    }

    public long back(long id, Duration after) {
        return done(house.desk.site.inTransaction(() -> desk.back(id, new When(in(after), TOKYO, true), "hanako")));
    }

    public ScheduledChange find(long id) {
        return house.desk.site.inTransaction(() -> desk.find(id).orElseThrow());
    }

    /** What the timer does. @return how many were due */
    public int keepTimes() {
        List<Long> due = house.desk.site.inTransaction(desk::due);
        due.forEach(id -> house.desk.site.run(() -> desk.carryOut(id)));
        return due.size();
    }

    /** It could not be carried out. */
    public void fail(long id) {
        house.desk.site.run(() -> desk.failed(id, "a fault"));
    }

    private static long done(Result result) {
        if (result instanceof Result.Done done) {
            return done.id();
        }
        throw new AssertionError("not planned: " + result);
    }
}
