package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.noren.main.publishing.Foresight.Moment;
import org.noren.main.slots.Fillings.Turn;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Rollback;
import org.noren.site.published.PublishedEdition;

/** What slots will show at a moment that all sites share: tried out by the very steps that show it then, and taken back. */
@ApplicationScoped
@Transactional
public class SlotForesight {
    /** Of what a moment depends on. */
    private static final long MIXED = 1_000_003;

    @Inject
    Fillings fillings;

    @Inject
    SlotTurn turn;

    @Inject
    PublishedEdition published;

    @Inject
    Rollback rollback;

    /** Its number is below 0, so that it is none of a scheduled change. */
    public Optional<Moment> next(Instant after) {
        List<Turn> turns = fillings.turns();
        return turns.stream()
                .filter(each -> each.together() && each.at().isAfter(after))
                .min(Comparator.comparing(Turn::at))
                .map(next -> new Moment(-next.id(), revision(turns, next.at()), next.at()));
    }

    /** Whatever begins or ends until then is part of what is shown then, in other slots and languages too. */
    private static long revision(List<Turn> turns, Instant until) {
        return turns.stream()
                .filter(each -> !each.at().isAfter(until))
                .mapToLong(each -> each.id() * MIXED + each.revision())
                .reduce(0, (all, each) -> all * MIXED + each);
    }

    public boolean overdue(Instant now) {
        return fillings.turns().stream()
                .anyMatch(each -> each.together() && !each.at().isAfter(now));
    }

    /**
     * In a transaction of its own, which leaves nothing.
     *
     * @param look gets the root of the site's edition as it would be
     */
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T at(Instant moment, Function<Digest, T> look) {
        fillings.due(moment).forEach(due -> turn.keepTime(due.slot(), due.locale(), moment));
        T seen = look.apply(published.now().root());
        rollback.mark();
        return seen;
    }
}
