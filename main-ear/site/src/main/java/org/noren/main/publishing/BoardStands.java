package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.peer.SiteName;

/** The columns of the board: three queries, however many partners there are. */
@ApplicationScoped
@Transactional
public class BoardStands {
    @Inject
    Partners partners;

    @Inject
    Lanes lanes;

    @Inject
    BoardTables tables;

    /** Of every partner that has not ended, by name. */
    public List<BoardStand> all() {
        Map<SiteName, Lane> lane = lanes.all().stream().collect(Collectors.toMap(Lane::partner, Function.identity()));
        Map<SiteName, BoardPartner> known =
                tables.partners().stream().collect(Collectors.toMap(BoardPartner::partner, Function.identity()));
        return partners.all().stream()
                .filter(partner -> partner.status() != PartnerStatus.ENDED)
                .flatMap(partner -> Optional.ofNullable(lane.get(partner.name())).stream()
                        .map(found -> BoardStand.of(partner, found, Optional.ofNullable(known.get(partner.name())))))
                .toList();
    }
}
