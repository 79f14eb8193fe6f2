package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;

/** How do the partners stand? Three queries for all of them, however many they are (S91). */
@ApplicationScoped
@Transactional
public class Board {
    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    Releases releases;

    @Inject
    BoardSearch.Finder finder;

    /** By name, ended ones too. */
    public List<Standing> all() {
        return standings(partners.all(), lanes.all(), releases.latest());
    }

    private static List<Standing> standings(List<Partner> who, List<Lane> lanes, List<PublishedRelease> latest) {
        Map<SiteName, Lane> byPartner = lanes.stream().collect(Collectors.toMap(Lane::partner, Function.identity()));
        Map<SiteName, PublishedRelease> newest =
                latest.stream().collect(Collectors.toMap(PublishedRelease::partner, Function.identity()));
        return who.stream()
                .flatMap(partner -> standing(
                        partner,
                        Optional.ofNullable(byPartner.get(partner.name())),
                        Optional.ofNullable(newest.get(partner.name()))))
                .toList();
    }

    /** One page of the board: at most this many partners, in the order of their names, and how many fit in all. */
    public record Found(List<Standing> standings, long total) {
        public Found {
            standings = List.copyOf(standings);
        }
    }

    /** Five queries, however many partners there are. */
    public Found find(BoardSearch search) {
        BoardSearch.Page page = finder.find(search);
        return new Found(
                page.names().isEmpty()
                        ? List.of()
                        : standings(
                                partners.named(page.names()), lanes.of(page.names()), releases.latest(page.names())),
                page.total());
    }

    public Optional<Standing> of(SiteName name) {
        return partners.find(name).stream()
                .flatMap(partner -> standing(partner, lanes.find(name), releases.latest(name)))
                .findFirst();
    }

    /** What happened on the partner's lane, the newest first. */
    public List<LaneEvent> history(SiteName name, int first, int most) {
        return lanes.history(name, first, most);
    }

    /** How many lines the history has. */
    public long historyLength(SiteName name) {
        return lanes.historyLength(name);
    }

    /** Which key signed the last receipt of the partner, as messages call it. */
    public Optional<String> receiptKey(SiteName name) {
        return lanes.find(name).flatMap(lane -> lane.said().key());
    }

    /** A release exactly as it was signed. */
    public Optional<Signed> release(SiteName name, long number) {
        return releases.find(name, number).map(PublishedRelease::signed);
    }

    /** The receipt for a release exactly as the partner signed it. */
    public Optional<String> receipt(SiteName name, long number) {
        return lanes.delivery(name, number).flatMap(LaneEvent::receipt);
    }

    /** What went out since then, by the hour. */
    public List<Traffic> traffic(Instant since) {
        return lanes.traffic(since);
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
                lane.said()
                        .served()
                        .map(digest -> new Standing.Served(
                                lane.said().number(),
                                digest,
                                lane.said().since().orElseThrow())),
                newest.map(release -> new Standing.Newest(release.number(), release.digest(), release.issued())),
                new Standing.Contact(lane.said().heardAt(), lane.said().skew(), lane.due(), lane.attempts()));
    }
}
