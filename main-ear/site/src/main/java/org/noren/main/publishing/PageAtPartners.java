package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Choosing;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.Nodes;
import org.noren.shared.link.Release.Way;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;

/**
 * How one page is at each partner, by what the partner signed last that it serves, and which update brought it there (B4).
 */
@ApplicationScoped
@Transactional
public class PageAtPartners {
    /** Older updates than these are not looked through. */
    private static final int MOST = 200;

    @Inject
    Partners partners;

    @Inject
    Choosing choosing;

    @Inject
    Lanes lanes;

    @Inject
    Releases releases;

    @Inject
    Replies replies;

    @Inject
    PublishedEdition published;

    @Inject
    Nodes nodes;

    /** How the page is at a partner. */
    public enum How {
        /** As it is here. */
        IN_STEP,
        /** Another state than here: a newer one is on its way. */
        OLDER,
        /** The site manager has been asked about what is here. */
        ASKED,
        /** The site manager keeps another state. */
        KEPT,
        /** A manager took the partner back to an earlier release. */
        HELD,
        /** Its path leads to the page here. */
        LINKED,
        /** The contract leaves it out, or the partner serves nothing of ours yet. */
        NOT_THERE
    }

    /** @param brought the update that brought what is there, if that is still known */
    public record Line(SiteName partner, String title, How how, Optional<Brought> brought) {}

    /** @param number of the release */
    public record Brought(long number, Instant issued) {}

    /** Of every partner that has not ended, by name. */
    public List<Line> of(PagePath path) {
        Published site = published.now();
        Optional<Entry> here = site.sequence() == 0 ? Optional.empty() : find(site.root(), path);
        return partners.all().stream()
                .filter(partner -> partner.status() != PartnerStatus.ENDED)
                .flatMap(partner -> lanes.find(partner.name()).stream().map(lane -> line(partner, lane, path, here)))
                .toList();
    }

    private Line line(Partner partner, Lane lane, PagePath path, Optional<Entry> here) {
        Optional<Entry> there = lane.said().edition().flatMap(edition -> find(edition, path));
        How how = how(partner, lane, path, here, there);
        return new Line(
                partner.name(),
                partner.title(),
                how,
                there.flatMap(entry -> brought(partner.name(), lane.said().number(), path, entry)));
    }

    private How how(Partner partner, Lane lane, PagePath path, Optional<Entry> here, Optional<Entry> there) {
        boolean same = object(here).equals(object(there));
        if (there.isPresent() && partner.contract().way() == Way.DIRECT) {
            return How.LINKED;
        } else if (same && there.isPresent()) {
            return How.IN_STEP;
        } else if (keeps(partner.name(), path)) {
            return How.KEPT;
        } else if (lane.hold().held().isPresent()) {
            return How.HELD;
        }
        boolean wanted = here.filter(choosing.by(partner.contract().scope())).isPresent();
        if (same || there.isEmpty() && !wanted) {
            return How.NOT_THERE;
        }
        return lane.state() instanceof LaneState.Asked ? How.ASKED : How.OLDER;
    }

    private boolean keeps(SiteName partner, PagePath path) {
        return replies.kept(partner).stream().anyMatch(page -> page.path().equals(path));
    }

    private static Optional<Digest> object(Optional<Entry> entry) {
        return entry.map(Entry::object);
    }

    /** The oldest of the unbroken row of releases, up to the served one, that have this there. */
    private Optional<Brought> brought(SiteName partner, long served, PagePath path, Entry entry) {
        Optional<Brought> first = Optional.empty();
        for (PublishedRelease release : releases.of(partner, MOST)) {
            if (release.number() > served) {
                continue;
            }
            if (!object(find(release.edition(), path)).equals(Optional.of(entry.object()))) {
                break;
            }
            first = Optional.of(new Brought(release.number(), release.issued()));
        }
        return first;
    }

    /** Nothing if that edition is not kept here any more. */
    private Optional<Entry> find(Digest edition, PagePath path) {
        try {
            return Edition.at(edition, nodes).find(path);
        } catch (MissingObject cleared) {
            return Optional.empty();
        }
    }
}
