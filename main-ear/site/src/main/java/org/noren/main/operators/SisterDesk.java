package org.noren.main.operators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.Standing;
import org.noren.shared.link.Sisters;
import org.noren.shared.link.Sisters.Sister;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;
import org.noren.site.settings.SiteSettings;

/** Answers a partner that asks for the other sites of its operator; whose they are, this site's own list says (S3, P8). */
@ApplicationScoped
@Transactional
public class SisterDesk {
    /** Heartbeats that a site may miss, as everywhere. */
    private static final int MISSED = 2;

    @Inject
    OperatorBook book;

    @Inject
    Board board;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    /**
     * @param caller as its certificate says; the link's gate has let it in, so it is active
     * @param office where the caller says that its office is
     */
    public Sisters list(SiteName caller, SiteOrigin office) {
        Instant now = clock.instant();
        book.keep(new PartnerOffice(caller, office, now));
        Optional<OperatorSite> own = book.find(caller);
        return new Sisters(
                1,
                new SiteName(settings.name()),
                own.map(site -> site.operator().value()),
                own.map(site -> sisters(site, now)).orElseGet(List::of),
                now);
    }

    private List<Sister> sisters(OperatorSite own, Instant now) {
        List<SiteName> names = book.of(own.operator()).stream()
                .map(OperatorSite::partner)
                .filter(name -> !name.equals(own.partner()))
                .limit(Sisters.MOST)
                .toList();
        Map<SiteName, SiteOrigin> offices = book.offices(names);
        return names.stream()
                .flatMap(name -> sister(name, Optional.ofNullable(offices.get(name)), now))
                .toList();
    }

    private Stream<Sister> sister(SiteName name, Optional<SiteOrigin> office, Instant now) {
        Duration patience = settings.heartbeatEvery().multipliedBy(MISSED);
        return board.of(name).stream()
                .filter(standing -> standing.who().status() != PartnerStatus.ENDED)
                .map(standing -> sister(standing, office, SisterState.of(standing, now, patience)));
    }

    private static Sister sister(Standing standing, Optional<SiteOrigin> office, SisterState how) {
        return new Sister(
                standing.who().name(),
                standing.who().title(),
                standing.who().shop().toString(),
                office,
                how.state().wire(),
                how.since(),
                how.questions());
    }
}
