package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.shared.edition.Delta;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Edition.Change;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.Packed;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;
import org.noren.site.store.ObjectStore;

/**
 * What would a partner get if it were updated now? Made by the same steps as a release, against what the partner signed
 * last that it serves; nothing is written and nobody is called (S91).
 */
@ApplicationScoped
@Transactional
public class DryRun {
    private static final int AT_ONCE = 500;

    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    Releases releases;

    @Inject
    EditionMaker editions;

    @Inject
    PublishedEdition published;

    @Inject
    ReleaseDesk desk;

    @Inject
    ReleaseMaker maker;

    @Inject
    ReplyDesk replies;

    @Inject
    ObjectStore store;

    @Inject
    Nodes nodes;

    /** What would come of it. */
    public sealed interface Outlook {
        /** Nothing is published here yet. */
        record NothingPublished() implements Outlook {}

        /** The partner serves what it should. */
        record UpToDate() implements Outlook {}

        /** It would be stopped here, because something would be missing at the partner. */
        record Stopped(EditionMaker.Result.Open why) implements Outlook {}

        /**
         * @param release whether a new one would be made; else the last one is on its way
         * @param changes by path, compared with what the partner serves
         * @param objects that would travel at most: the partner may have some of them
         * @param bytes of them, as they travel
         */
        record Update(boolean release, List<Change> changes, Difference difference, int objects, long bytes)
                implements Outlook {
            public Update {
                changes = List.copyOf(changes);
            }
        }
    }

    /** @return nothing if there is no such partner */
    public Optional<Outlook> of(SiteName name) {
        return partners.find(name)
                .flatMap(partner -> lanes.find(name).map(lane -> outlook(partner, lane, desk.inForce(name))));
    }

    private Outlook outlook(Partner partner, Lane lane, Optional<PublishedRelease> latest) {
        Published site = published.now();
        if (site.sequence() == 0) {
            return new Outlook.NothingPublished();
        }
        EditionMaker.Draft draft =
                editions.draft(site.root(), Heir.of(partner), inherited -> replies.counting(partner.name(), inherited));
        Optional<EditionMaker.Result.Open> open = editions.open(draft, latest.map(PublishedRelease::edition));
        if (open.isPresent()) {
            return new Outlook.Stopped(open.get());
        }
        Digest root = draft.edition().root();
        boolean release = latest.isEmpty() || maker.differs(latest.get().release(), root, partner.contract());
        if (!release && lane.said().served().equals(latest.map(PublishedRelease::digest))) {
            return new Outlook.UpToDate();
        }
        Optional<Digest> served = lane.said()
                .edition()
                .filter(edition -> store.missing(List.of(edition)).isEmpty());
        List<Change> changes = served.map(edition -> Edition.at(edition, nodes))
                .orElseGet(() -> Edition.empty(nodes))
                .changesTo(draft.edition());
        Set<Digest> objects = new LinkedHashSet<>(Delta.of(root, served, draft.nodes()));
        changes.stream()
                .flatMap(change -> change.after().stream())
                .filter(entry -> !partner.contract().way().holds(entry))
                .forEach(entry -> objects.remove(entry.object()));
        return new Outlook.Update(release, changes, Difference.of(changes), objects.size(), bytes(objects, draft));
    }

    private long bytes(Collection<Digest> objects, EditionMaker.Draft draft) {
        long bytes = 0;
        List<Digest> stored = new ArrayList<>();
        for (Digest digest : objects) {
            byte[] fresh = draft.made().get(digest);
            if (fresh == null) {
                stored.add(digest);
            } else {
                bytes += Packed.of(fresh).bytes().length;
            }
        }
        for (int from = 0; from < stored.size(); from += AT_ONCE) {
            Map<Digest, Packed> packed = store.packed(stored.subList(from, Math.min(stored.size(), from + AT_ONCE)));
            bytes += packed.values().stream()
                    .mapToLong(object -> object.bytes().length)
                    .sum();
        }
        return bytes;
    }
}
