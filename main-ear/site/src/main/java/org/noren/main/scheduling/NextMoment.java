package org.noren.main.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.noren.main.publishing.Foresight;
import org.noren.shared.seal.Digest;

/** Publishing asks here what is coming. */
@ApplicationScoped
public class NextMoment implements Foresight {
    @Inject
    ScheduledChanges changes;

    @Inject
    Carrying carrying;

    @Inject
    @Any
    Instance<PlannedBeside> features;

    /** Other features that have such moments. */
    Stream<PlannedBeside> beside() {
        return features.stream();
    }

    /** Of two at one moment the scheduled change; what else begins then follows right after it. */
    @Override
    public Optional<Moment> next(Instant after) {
        return Stream.concat(
                        changes
                                .nextTogether(after)
                                .map(change -> new Moment(change.id(), change.revision(), change.at()))
                                .stream(),
                        beside().flatMap(feature -> feature.nextTogether(after).stream()))
                .reduce((one, other) -> other.at().isBefore(one.at()) ? other : one);
    }

    @Override
    public boolean overdue(Instant now) {
        return changes.due(now).stream().anyMatch(ScheduledChange::together)
                || beside().anyMatch(feature -> feature.overdue(now));
    }

    @Override
    public <T> Optional<T> at(Moment moment, Function<Digest, T> look) {
        return moment.change() < 0
                ? beside().flatMap(feature -> feature.at(moment, look).stream()).findFirst()
                : carrying.tryOut(moment.change(), look);
    }
}
