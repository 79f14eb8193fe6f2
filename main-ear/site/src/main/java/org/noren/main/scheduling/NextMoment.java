package org.noren.main.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.noren.main.publishing.Foresight;
import org.noren.shared.seal.Digest;

/** Publishing asks here what is coming. */
@ApplicationScoped
public class NextMoment implements Foresight {
    @Inject
    ScheduledChanges changes;

    @Inject
    Carrying carrying;

    @Override
    public Optional<Moment> next(Instant after) {
        return changes.nextTogether(after).map(change -> new Moment(change.id(), change.revision(), change.at()));
    }

    @Override
    public boolean overdue(Instant now) {
        return changes.due(now).stream().anyMatch(ScheduledChange::together);
    }

    @Override
    public <T> Optional<T> at(Moment moment, Function<Digest, T> look) {
        return carrying.tryOut(moment.change(), look);
    }
}
