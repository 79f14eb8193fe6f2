package org.noren.main.publishing.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.noren.main.publishing.Standing;
import org.noren.shared.peer.SiteName;
import org.noren.site.console.News;
import org.noren.site.console.Vigil;
import org.noren.site.console.jmx.ConsoleBean;
import org.noren.site.settings.SiteSettings;

/**
 * Puts every partner's lane where a console finds it, {@code org.noren:type=Lane,name=PARTNER}, as long as the site
 * runs, and tells listeners of troubles that begin or end. Partners that were added since, on another node perhaps, come
 * at the next look, some seconds later.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LanesInJmx {
    private final Map<SiteName, Watched> lanes = new HashMap<>();

    @EJB
    LaneConsole console;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        look();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    synchronized void look() {
        Instant now = clock.instant();
        Duration patience = settings.heartbeatEvery().multipliedBy(2);
        for (Standing standing : console.standings()) {
            lanes.computeIfAbsent(standing.who().name(), this::show).look(standing, now, patience);
        }
    }

    private Watched show(SiteName partner) {
        LaneFigures figures = new LaneFigures(partner, console, clock);
        return new Watched(
                ConsoleBean.show(
                        "Lane",
                        partner.value(),
                        figures,
                        LaneMXBean.class,
                        clock,
                        News.Kind.REFUSED,
                        News.Kind.STALE,
                        News.Kind.RECOVERED),
                new Vigil());
    }

    @PreDestroy
    synchronized void stop() {
        lanes.values().forEach(lane -> lane.bean().hide());
        lanes.clear();
    }

    private record Watched(ConsoleBean bean, Vigil vigil) {
        void look(Standing standing, Instant now, Duration patience) {
            standing.condition(now, patience).flatMap(vigil::look).ifPresent(bean::tell);
        }
    }
}
