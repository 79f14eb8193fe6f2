package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.shared.peer.SiteName;
import org.noren.site.published.PublishedEdition;

/** Has what is published now arrived at these partners, or is something in its way? */
@ApplicationScoped
@Transactional
public class Progress {
    /** A partner that was not heard for so long is away: heartbeats go every minute, and a restart takes less. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    SwitchDesk switching;

    @Inject
    PublishedEdition published;

    @Inject
    EditionMaker editions;

    @Inject
    Clock clock;

    /** How far one partner is. */
    public enum How {
        ARRIVED,
        ON_ITS_WAY,
        /** It refuses, cannot be served, or a person has to look. */
        ERROR,
        DECLINED,
        /** It has not been heard for a long time. */
        SILENT
    }

    /** @param why in English, for people; may be empty */
    public record Line(SiteName partner, String title, How how, String why) {}

    /**
     * @param since what was wrong before that moment, and has not been tried again since, does not count
     * @return of those of them that are active
     */
    public List<Line> of(Collection<SiteName> names, Instant since) {
        return partners.named(names).stream()
                .filter(Partner::active)
                .flatMap(partner -> lanes.find(partner.name()).map(lane -> line(partner, lane, since)).stream())
                .toList();
    }

    private Line line(Partner partner, Lane lane, Instant since) {
        LaneState state = lane.state();
        boolean counts = !state.since().isBefore(since);
        if (state instanceof LaneState.Refused refused && counts) {
            return line(partner, How.ERROR, refused.code() + ": " + refused.reason());
        } else if (state instanceof LaneState.NeedsPerson person && counts) {
            return line(partner, How.ERROR, person.code() + ": " + person.reason());
        } else if (state instanceof LaneState.Declined && counts) {
            return line(partner, How.DECLINED, "");
        } else if (state instanceof LaneState.Waiting waiting && silent(lane, since)) {
            return line(partner, How.SILENT, waiting.reason());
        }
        return line(partner, arrived(partner, lane) ? How.ARRIVED : How.ON_ITS_WAY, "");
    }

    private static Line line(Partner partner, How how, String why) {
        return new Line(partner.name(), partner.title(), how, why);
    }

    private boolean silent(Lane lane, Instant since) {
        Instant last = lane.said().heardAt().filter(since::isBefore).orElse(since);
        return Duration.between(last, clock.instant()).compareTo(SILENCE) > 0;
    }

    /** It proved that it serves what follows from this very state of the site; one that is held follows nothing. */
    private boolean arrived(Partner partner, Lane lane) {
        Optional<PublishedRelease> inForce = switching.inForce(partner.name());
        boolean serves = inForce.isPresent() && lane.said().served().equals(inForce.map(PublishedRelease::digest));
        return lane.hold().held().isPresent()
                || serves && lane.look().isOf(editions.mark(published.now(), Heir.of(partner)), partner.revision());
    }
}
