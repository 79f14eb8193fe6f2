package org.noren.partner.intake.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.noren.partner.intake.IntakeReport;
import org.noren.partner.intake.IntakeState;

/**
 * Tells what is served, and whether it is stale or the clocks differ. Neither makes a site unready: it goes on serving what
 * it has, and taking it away from readers would help whoever withholds its updates (N3).
 */
@Readiness
@ApplicationScoped
public class IntakeReadiness implements HealthCheck {
    @Inject
    IntakeState state;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        IntakeReport report = state.now();
        HealthCheckResponseBuilder check = HealthCheckResponse.named("intake")
                .up()
                .withData("release", report.number())
                .withData("newest", report.newest())
                .withData("freshness", report.freshness().word())
                .withData("stale", report.freshness().stale())
                .withData("clocks-differ", report.clocksDiffer());
        report.age(clock.instant()).map(Duration::toSeconds).ifPresent(age -> check.withData("age-seconds", age));
        report.skew().map(Duration::toSeconds).ifPresent(skew -> check.withData("clock-skew-seconds", skew));
        return check.build();
    }
}
