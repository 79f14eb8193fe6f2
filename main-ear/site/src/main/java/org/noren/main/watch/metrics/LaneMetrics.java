package org.noren.main.watch.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.VisitCounts;
import org.noren.main.watch.PartnerFigures;
import org.noren.site.watch.Figure;
import org.noren.site.watch.Meters;

/** The main site's own figures. Those of the partners are read every ten seconds, however often somebody asks for them. */
@Singleton
@Startup
@LocalBean
@DependsOn("site-base.jar#Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LaneMetrics {
    @Inject
    Meters meters;

    @Inject
    VisitCounts visits;

    @Inject
    Board board;

    @Inject
    Clock clock;

    @PostConstruct
    void show() {
        for (String outcome : VisitCounts.OUTCOMES) {
            meters.show(Figure.VISITS, Map.of("outcome", outcome), () -> visits.ended(outcome));
        }
        meters.show(Figure.SENT_OBJECTS, Map.of(), visits::objects);
        meters.show(Figure.SENT_BYTES, Map.of(), visits::bytes);
        look();
    }

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    void look() {
        PartnerFigures.of(board.all(), clock.instant()).forEach(meters::rows);
    }
}
