package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.main.publishing.Foresight.Moment;
import org.noren.shared.peer.SiteName;

/** How ready are the partners for the moment at which all switch? A few queries, however many partners there are (S91). */
@ApplicationScoped
@Transactional
public class SwitchBoard {
    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    Releases releases;

    @Inject
    Readinesses readinesses;

    /** How a partner stands. */
    public enum How {
        /** All of it is there, and it switches by itself. */
        READY,
        /** Nothing of it is for that partner. */
        NOTHING,
        /** It is on its way, or the partner has to be brought to what is served until then first. */
        ON_ITS_WAY,
        /** The site manager has been asked, and has not said yes. */
        ASKED,
        /** The site manager said no. */
        DECLINED,
        /** Something would be missing there, or somebody has to look at the lane. */
        STOPPED,
        /** It is kept at an earlier release. */
        HELD
    }

    /** @param detail what logs say of it, in English; may be empty */
    public record Line(SiteName partner, String title, How how, String detail) {}

    /** Of every active partner, by name. */
    public List<Line> of(Moment moment) {
        Map<SiteName, Lane> byPartner =
                lanes.all().stream().collect(Collectors.toMap(Lane::partner, Function.identity()));
        Map<SiteName, PublishedRelease> latest =
                releases.latest().stream().collect(Collectors.toMap(PublishedRelease::partner, Function.identity()));
        Map<SiteName, Readiness> readiness =
                readinesses.all().stream().collect(Collectors.toMap(Readiness::partner, Function.identity()));
        return partners.all().stream()
                .filter(Partner::active)
                .flatMap(partner -> Optional.ofNullable(byPartner.get(partner.name()))
                        .map(lane -> line(
                                partner,
                                moment,
                                lane,
                                Optional.ofNullable(latest.get(partner.name())),
                                Optional.ofNullable(readiness.get(partner.name()))))
                        .stream())
                .toList();
    }

    private static Line line(
            Partner partner,
            Moment moment,
            Lane lane,
            Optional<PublishedRelease> latest,
            Optional<Readiness> readiness) {
        Optional<Readiness> known = readiness.filter(found -> found.isFor(moment));
        Optional<String> stopped = known.flatMap(Readiness::stopped);
        return new Line(partner.name(), partner.title(), how(moment, lane, latest, known), stopped.orElse(""));
    }

    private static How how(Moment moment, Lane lane, Optional<PublishedRelease> latest, Optional<Readiness> readiness) {
        Optional<PublishedRelease> made =
                latest.filter(release -> release.switchAt().equals(Optional.of(moment.at())));
        if (lane.hold().held().isPresent()) {
            return How.HELD;
        }
        if (readiness.flatMap(Readiness::stopped).isPresent()) {
            return How.STOPPED;
        }
        if (made.isPresent()
                && readiness
                        .filter(ready -> ready.isPrepared(made.get().digest()))
                        .isPresent()) {
            return How.READY;
        }
        if (lane.state() instanceof LaneState.Asked) {
            return How.ASKED;
        }
        if (lane.state() instanceof LaneState.Declined) {
            return How.DECLINED;
        }
        if (lane.state() instanceof LaneState.Refused || lane.state() instanceof LaneState.NeedsPerson) {
            return How.STOPPED;
        }
        boolean nothing = made.isEmpty()
                && lane.state() instanceof LaneState.InStep
                && readiness.flatMap(Readiness::edition).equals(latest.map(PublishedRelease::edition));
        return nothing ? How.NOTHING : How.ON_ITS_WAY;
    }
}
