package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.link.Confirming;
import org.noren.shared.peer.SiteName;

/**
 * Which partners can be taken back to what they served before some moment, and which cannot, and why; nothing is changed by
 * looking (B5, B6).
 */
@ApplicationScoped
@Transactional
public class BackTogether {
    /** So many of the newest releases are looked through for what went out together. */
    private static final int MOST = 2_000;

    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    Releases releases;

    @Inject
    ReleaseDesk desk;

    /** Whether a partner can be taken back, and how. */
    public enum Can {
        /** It gets the old content at once. */
        AT_ONCE(true),
        /** Its site manager is asked first. */
        ASKED(true),
        /** Its contract lets the main site pass by the site manager, and that is wished. */
        RECALLED(true),
        /** It is suspended, and gets the old content when it is resumed. */
        WHEN_RESUMED(true),
        /** What it should serve now is what it served then. */
        IS_NEWEST(false),
        /** It served nothing of ours then, as far as is known. */
        NOTHING_THEN(false),
        /** What it served then is not kept any more. */
        NOT_KEPT(false);

        private final boolean possible;

        Can(boolean possible) {
            this.possible = possible;
        }

        public boolean possible() {
            return possible;
        }
    }

    /** @param number of the release whose content it would get again; 0 if there is none */
    public record Line(SiteName partner, String title, long number, Can can) {
        /** The partner changed since it was looked at. */
        Line refused(GoingBack why) {
            return new Line(partner, title, number, why == GoingBack.IS_NEWEST ? Can.IS_NEWEST : Can.NOT_KEPT);
        }
    }

    /** What went out together, the newest first. */
    public List<Rollout> rollouts(int most) {
        List<Rollout> all = Rollout.of(releases.made(MOST));
        return all.subList(0, Math.min(most, all.size()));
    }

    /**
     * Every partner that has not ended, by name.
     *
     * @param before what each served then is what it would be taken back to
     * @param recall whether site managers are passed by, where that was agreed
     */
    public List<Line> look(Instant before, boolean recall) {
        Map<SiteName, Long> served = lanes.servedBefore(before);
        List<Line> lines = new ArrayList<>();
        for (Partner partner : partners.all()) {
            Optional<Lane> lane = lanes.find(partner.name());
            if (partner.status() == PartnerStatus.ENDED || lane.isEmpty()) {
                continue;
            }
            long number = served.getOrDefault(partner.name(), 0L);
            lines.add(new Line(partner.name(), partner.title(), number, can(partner, lane.get(), number, recall)));
        }
        return lines;
    }

    private Can can(Partner partner, Lane lane, long number, boolean recall) {
        if (number == 0) {
            return Can.NOTHING_THEN;
        }
        Optional<GoingBack> refused = desk.refuseGoingBack(partner.name(), number, false);
        if (refused.isPresent()) {
            return refused.get() == GoingBack.IS_NEWEST ? Can.IS_NEWEST : Can.NOT_KEPT;
        }
        if (partner.status() == PartnerStatus.SUSPENDED) {
            return Can.WHEN_RESUMED;
        }
        Confirming terms = desk.terms(lane);
        if (!terms.required()) {
            return Can.AT_ONCE;
        }
        boolean agreed = terms.recall()
                && desk.refuseGoingBack(partner.name(), number, true).isEmpty();
        return recall && agreed ? Can.RECALLED : Can.ASKED;
    }

    /** Those that are held at an earlier state now, by name. */
    public List<SiteName> held() {
        return lanes.all().stream()
                .filter(lane -> lane.hold().held().isPresent())
                .map(Lane::partner)
                .toList();
    }
}
