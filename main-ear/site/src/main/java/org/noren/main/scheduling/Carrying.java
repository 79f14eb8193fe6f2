package org.noren.main.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.ContentDesk;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Revision;
import org.noren.site.content.Rollback;
import org.noren.site.published.PublishedEdition;

/** Does what a change says, for good or to see what comes of it: both by the same steps. */
@ApplicationScoped
public class Carrying {
    @Inject
    ScheduledChanges changes;

    @Inject
    Contents contents;

    @Inject
    ContentDesk desk;

    @Inject
    PublishedEdition published;

    @Inject
    Rollback rollback;

    /**
     * Within a transaction of its own, which leaves nothing.
     *
     * @param look gets the root of the site's edition as it would be
     */
    @Transactional(TxType.REQUIRES_NEW)
    public <T> Optional<T> tryOut(long id, Function<Digest, T> look) {
        Optional<ScheduledChange> change = changes.find(id).filter(ScheduledChange::waits);
        change.ifPresent(this::carryOut);
        Optional<T> seen = change.map(done -> look.apply(published.now().root()));
        rollback.mark();
        return seen;
    }

    /**
     * What came of it.
     *
     * @param left the paths that were left as they are
     * @param before numbers of the revisions that shoppers saw until now, by path; 0 for nothing
     */
    public record Carried(List<PagePath> left, Map<PagePath, Integer> before) {
        public Carried {
            left = List.copyOf(left);
            before = Map.copyOf(before);
        }
    }

    /** Within the caller's transaction; the change itself stays as it is. */
    @Transactional(TxType.MANDATORY)
    public Carried carryOut(ScheduledChange change) {
        List<PagePath> left = new ArrayList<>();
        Map<PagePath, Integer> shown = new LinkedHashMap<>();
        List<PagePath> down = new ArrayList<>();
        Map<PagePath, Integer> before = new LinkedHashMap<>();
        for (ScheduledItem item : change.items()) {
            Optional<Item> found = contents.find(item.path());
            if (!item.fits(found, decided(found))) {
                left.add(item.path());
                continue;
            }
            before.put(item.path(), found.flatMap(Item::published).orElse(0));
            item.shows().ifPresentOrElse(revision -> shown.put(item.path(), revision), () -> down.add(item.path()));
        }
        if (!shown.isEmpty()) {
            desk.publish(shown, change.madeBy());
        }
        if (!down.isEmpty()) {
            left.addAll(desk.unpublish(down, change.madeBy()).needed().keySet());
        }
        before.keySet().removeAll(left);
        return new Carried(left, before);
    }

    /** 0 for nothing. */
    private int decided(Optional<Item> found) {
        return found.flatMap(item -> item.published()
                        .map(shown -> contents.revision(item.path(), shown)
                                .map(Revision::decided)
                                .orElse(shown)))
                .orElse(0);
    }
}
