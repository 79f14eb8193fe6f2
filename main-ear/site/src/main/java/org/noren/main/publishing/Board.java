package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.shared.peer.SiteName;

/** How do the partners stand? Three queries for all of them, however many they are (S91). */
@ApplicationScoped
@Transactional
public class Board {
    private static final int HISTORY = 100;

    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    Releases releases;

    /** By name, ended ones too. */
    public List<Standing> all() {
        Map<SiteName, Lane> byPartner =
                lanes.all().stream().collect(Collectors.toMap(Lane::partner, Function.identity()));
        Map<SiteName, PublishedRelease> newest =
                releases.latest().stream().collect(Collectors.toMap(PublishedRelease::partner, Function.identity()));
        return partners.all().stream()
                .flatMap(partner -> standing(
                        partner,
                        Optional.ofNullable(byPartner.get(partner.name())),
                        Optional.ofNullable(newest.get(partner.name()))))
                .toList();
    }

    public Optional<Standing> of(SiteName name) {
        return partners.find(name).stream()
                .flatMap(partner -> standing(partner, lanes.find(name), releases.latest(name)))
                .findFirst();
    }

    /** What happened on the partner's lane, the newest first. */
    public List<LaneEvent> history(SiteName name) {
        return lanes.history(name, HISTORY);
    }

    /** A partner gets its lane in the transaction that adds it; one without would be a fault, and is left out. */
    private static Stream<Standing> standing(Partner partner, Optional<Lane> lane, Optional<PublishedRelease> newest) {
        return lane.stream().map(found -> standing(partner, found, newest));
    }

    private static Standing standing(Partner partner, Lane lane, Optional<PublishedRelease> newest) {
        return new Standing(
                new Standing.Who(
                        partner.name(),
                        partner.title(),
                        partner.shopAddress(),
                        partner.status(),
                        partner.statusSince()),
                lane.state(),
                lane.servedDigest()
                        .map(digest -> new Standing.Served(
                                lane.servedNumber(), digest, lane.servedSince().orElseThrow())),
                newest.map(release -> new Standing.Newest(release.number(), release.digest(), release.issued())),
                new Standing.Contact(lane.heardAt(), lane.skew(), lane.due(), lane.attempts()));
    }
}
