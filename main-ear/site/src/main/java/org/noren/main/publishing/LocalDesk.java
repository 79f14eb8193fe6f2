package org.noren.main.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Partners;
import org.noren.shared.link.Local.Difference;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Signed;

/** Writes down what partners say that they show otherwise, and tells it to people (B8, S92). */
@ApplicationScoped
@Transactional
public class LocalDesk {
    private static final Logger LOG = System.getLogger("org.noren.lane");

    @Inject
    LocalReports reports;

    @Inject
    Partners partners;

    @Inject
    Clock clock;

    /** One difference at one partner. */
    public record Line(SiteName partner, String title, Difference difference) {}

    /** A partner that says less than all: because its version does not tell, or because there are too many. */
    public record Gap(SiteName partner, String title, Optional<Long> more) {}

    /** Everything that is known to differ. */
    public record Report(List<Line> lines, List<Gap> gaps) {
        public Report {
            lines = List.copyOf(lines);
            gaps = List.copyOf(gaps);
        }
    }

    /** @param said nothing if its version does not tell */
    public void told(SiteName partner, Optional<Signed> said) {
        reports.keep(new PartnerLocal(partner, clock.instant(), said));
        LOG.log(Level.DEBUG, "partner={0} told its differences: {1}", partner, said.isPresent());
    }

    /** The newest difference first. */
    public Report report() {
        List<Line> lines = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (PartnerLocal said : reports.all()) {
            partners.find(said.partner()).filter(Partner::active).ifPresent(partner -> add(partner, said, lines, gaps));
        }
        lines.sort(
                Comparator.comparing((Line line) -> line.difference().since()).reversed());
        return new Report(lines, gaps);
    }

    private static void add(Partner partner, PartnerLocal told, List<Line> lines, List<Gap> gaps) {
        told.said()
                .ifPresentOrElse(
                        local -> {
                            local.differences()
                                    .forEach(difference ->
                                            lines.add(new Line(partner.name(), partner.title(), difference)));
                            if (local.more() > 0) {
                                gaps.add(new Gap(partner.name(), partner.title(), Optional.of(local.more())));
                            }
                        },
                        () -> gaps.add(new Gap(partner.name(), partner.title(), Optional.empty())));
    }
}
