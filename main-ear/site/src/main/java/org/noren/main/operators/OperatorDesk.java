package org.noren.main.operators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.Audit;

/** What a manager of the main site does about operators: says whose a site is, each time with a line in the audit (S3, A1). */
@ApplicationScoped
@Transactional
public class OperatorDesk {
    @Inject
    OperatorBook book;

    @Inject
    Partners partners;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** A site of the same operator. */
    public record SisterSite(SiteName name, String title, PartnerStatus status) {}

    /** Whose a site is, since when, and which other sites are. */
    public record Card(OperatorName operator, Instant since, List<SisterSite> sisters) {
        public Card {
            sisters = List.copyOf(sisters);
        }
    }

    /** Nothing if the site is listed as nobody's. */
    public Optional<Card> card(SiteName partner) {
        return book.find(partner)
                .map(own -> new Card(
                        own.operator(),
                        own.since(),
                        book.of(own.operator()).stream()
                                .filter(site -> !site.partner().equals(partner))
                                .flatMap(site -> partners.find(site.partner()).stream())
                                .map(found -> new SisterSite(found.name(), found.title(), found.status()))
                                .toList()));
    }

    /** All that have a site, by name. */
    public List<OperatorName> operators() {
        return book.operators();
    }

    /** @return false if there is no such partner, or its partnership has ended */
    public boolean put(SiteName partner, OperatorName operator) {
        Optional<Partner> found = partners.find(partner).filter(known -> known.status() != PartnerStatus.ENDED);
        if (found.isEmpty()) {
            return false;
        }
        boolean changes = book.find(partner)
                .filter(own -> own.operator().equals(operator))
                .isEmpty();
        if (changes) {
            book.keep(new OperatorSite(partner, operator, clock.instant()));
            audit.did("operator-set", partner + ": " + operator);
        }
        return true;
    }

    /** From now on it is nobody's. */
    public void take(SiteName partner) {
        if (book.remove(partner)) {
            audit.did("operator-take", partner.value());
        }
    }
}
