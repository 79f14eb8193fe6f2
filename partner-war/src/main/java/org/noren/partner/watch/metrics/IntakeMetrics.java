package org.noren.partner.watch.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.noren.partner.intake.IntakeReport;
import org.noren.partner.intake.IntakeState;
import org.noren.site.watch.Figure;
import org.noren.site.watch.Meters;

/** A partner's own figures, read when somebody asks for them: each is a row or two of the database. */
@Singleton
@Startup
@LocalBean
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeMetrics {
    @Resource
    SessionContext context;

    @Inject
    Meters meters;

    @Inject
    IntakeState state;

    @Inject
    Clock clock;

    @PostConstruct
    void show() {
        IntakeMetrics self = context.getBusinessObject(IntakeMetrics.class);
        show(self, Figure.INTAKE_RELEASE, IntakeReport::number);
        show(self, Figure.INTAKE_RELEASE_AGE, report -> age(report.since()));
        show(self, Figure.INTAKE_STALE, report -> report.freshness().stale() ? 1 : 0);
        show(self, Figure.HEARTBEAT_AGE, report -> age(report.heard()));
        show(
                self,
                Figure.INTAKE_SKEW,
                report -> report.skew().map(Duration::toSeconds).orElse(0L));
    }

    /** For the threads of whoever asks, which the server did not start for this site. */
    @Lock(LockType.READ)
    public IntakeReport now() {
        return state.now();
    }

    private void show(IntakeMetrics self, Figure figure, ToDoubleFunction<IntakeReport> reading) {
        meters.show(figure, Map.of(), () -> reading.applyAsDouble(self.now()));
    }

    private double age(Optional<Instant> since) {
        return since.map(
                        from -> (double) Duration.between(from, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
