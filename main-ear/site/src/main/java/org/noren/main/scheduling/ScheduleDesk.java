package org.noren.main.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.State;

/** Where managers decide what happens at a time, and where it is carried out when that has come; each call is one transaction. */
@ApplicationScoped
@Transactional
public class ScheduleDesk {
    /** The most paths of one change. */
    public static final int MOST = 1_000;

    private static final Logger LOG = System.getLogger(ScheduleDesk.class.getName());

    @Inject
    ScheduledChanges changes;

    @Inject
    Contents contents;

    @Inject
    Carrying carrying;

    @Inject
    Clock clock;

    /** What came of a wish. */
    public sealed interface Result {
        record Done(long id) implements Result {}

        /** The moment has passed. */
        record TooLate(Instant at) implements Result {}

        /** There is nothing to publish or to take down at these paths. */
        record Nothing(List<PagePath> paths) implements Result {}

        /** It was carried out, called off or changed by somebody else meanwhile. */
        record Overtaken() implements Result {}
    }

    /** @param zone in which the moment was thought of; @param together whether all partners switch then */
    public record When(Instant at, ZoneId zone, boolean together) {}

    /**
     * @param publish paths whose newest revision of now is to be shown then
     * @param takeDown paths that are to be shown no more
     */
    public Result plan(
            When when, String title, Collection<PagePath> publish, Collection<PagePath> takeDown, String by) {
        Instant now = clock.instant();
        if (!when.at().isAfter(now)) {
            return new Result.TooLate(when.at());
        }
        List<ScheduledItem> items = Stream.concat(
                        publish.stream().distinct().flatMap(path -> showing(path).stream()),
                        takeDown.stream().distinct().flatMap(path -> down(path).stream()))
                .toList();
        if (items.isEmpty() || items.size() < publish.size() + takeDown.size() || items.size() > MOST) {
            List<PagePath> good = items.stream().map(ScheduledItem::path).toList();
            return new Result.Nothing(Stream.concat(publish.stream(), takeDown.stream())
                    .filter(path -> !good.contains(path))
                    .toList());
        }
        return added(when, title, items, null, by);
    }

    private Result added(When when, String title, List<ScheduledItem> items, @Nullable Long backOf, String by) {
        ScheduledChange change =
                new ScheduledChange(when.at(), when.zone(), when.together(), title, items, backOf, by, clock.instant());
        changes.add(change);
        return new Result.Done(change.id());
    }

    private Optional<ScheduledItem> showing(PagePath path) {
        return contents.find(path)
                .filter(item -> item.state() == State.DRAFT || item.state() == State.CHANGED)
                .map(item -> ScheduledItem.showing(path, item.latest()));
    }

    private Optional<ScheduledItem> down(PagePath path) {
        return contents.find(path)
                .filter(item ->
                        item.state() != State.DELETED && item.published().isPresent())
                .map(Item::path)
                .map(ScheduledItem::down);
    }

    /** Brings back at a moment what was there before a change was carried out, where nobody has published anything since. */
    public Result back(long id, When when, String by) {
        if (!when.at().isAfter(clock.instant())) {
            return new Result.TooLate(when.at());
        }
        Optional<ScheduledChange> done =
                changes.find(id).filter(change -> change.state() == ScheduledChange.State.DONE);
        if (done.isEmpty()) {
            return new Result.Overtaken();
        }
        List<ScheduledItem> items = done.get().items().stream()
                .flatMap(item -> item.back().stream())
                .toList();
        return items.isEmpty()
                ? new Result.Nothing(List.of())
                : added(when, done.get().title(), items, id, by);
    }

    /** @param seen the revision that whoever moves it has looked at */
    public Result move(long id, long seen, Instant to, ZoneId zone) {
        if (!to.isAfter(clock.instant())) {
            return new Result.TooLate(to);
        }
        return held(id, seen)
                .<Result>map(change -> {
                    change.move(to, zone);
                    return new Result.Done(id);
                })
                .orElseGet(Result.Overtaken::new);
    }

    public Result callOff(long id, long seen, String by) {
        return held(id, seen)
                .<Result>map(change -> {
                    change.callOff(by, clock.instant());
                    return new Result.Done(id);
                })
                .orElseGet(Result.Overtaken::new);
    }

    /** Nothing can be changed any more once the moment has come: partners have switched. */
    private Optional<ScheduledChange> held(long id, long seen) {
        Instant now = clock.instant();
        return changes.hold(id)
                .filter(change -> change.waits()
                        && change.revision() == seen
                        && change.at().isAfter(now));
    }

    /** Those whose moment has come, the earliest first. */
    public List<Long> due() {
        return changes.due(clock.instant()).stream().map(ScheduledChange::id).toList();
    }

    /** In a transaction of its own: one that fails holds no other up. */
    @Transactional(TxType.REQUIRES_NEW)
    public void carryOut(long id) {
        Optional<ScheduledChange> held =
                changes.hold(id).filter(change -> change.waits() && !change.at().isAfter(clock.instant()));
        held.ifPresent(change -> {
            Carrying.Carried carried = carrying.carryOut(change);
            List<PagePath> left = carried.left();
            change.done(
                    carried.before(),
                    left.stream().map(PagePath::value).collect(Collectors.joining(" ")),
                    clock.instant());
            LOG.log(
                    Level.INFO,
                    "scheduled change {0} is carried out: {1} paths, {2} left as they are",
                    id,
                    change.items().size(),
                    left.size());
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void failed(long id, String why) {
        changes.hold(id).filter(ScheduledChange::waits).ifPresent(change -> change.fail(why, clock.instant()));
    }

    public Optional<ScheduledChange> find(long id) {
        Optional<ScheduledChange> found = changes.find(id);
        found.ifPresent(ScheduledChange::items);
        return found;
    }

    /** The earliest first. */
    public List<ScheduledChange> waiting(int first, int most) {
        return loaded(changes.waiting(first, most));
    }

    public long countWaiting() {
        return changes.countWaiting();
    }

    /** The last first. */
    public List<ScheduledChange> ended(int most) {
        return loaded(changes.ended(most));
    }

    /** The earliest first, without those that were called off. */
    public List<ScheduledChange> between(Instant from, Instant until, int most) {
        return loaded(changes.between(from, until, most));
    }

    private static List<ScheduledChange> loaded(List<ScheduledChange> found) {
        found.forEach(ScheduledChange::items);
        return found;
    }
}
